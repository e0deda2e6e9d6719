import type { ReactNode } from 'react'
import { formatDay } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { previousRows } from '#shared/draft/previous.ts'
import { t } from '#shared/messages/index.ts'
import { describeSet, describeWarmup } from './describe.ts'
import classes from './screen.module.css'

interface OccasionProps {
  last: Occurrence
  unit: WeightUnit
  /** What stands between the sets and the words. */
  children?: ReactNode
}

/** All that was done of an exercise the last time. */
export function Occasion({ last, unit, children }: OccasionProps) {
  const { effortScale } = useSettings()
  const { warmups, sets } = previousRows(last.exercise, unit)
  const { notes, formCues } = last.exercise
  return (
    <>
      <p className={classes.quiet}>
        {t('workout.context.last', { date: formatDay(last.date) })}
        {last.isDeloadWeek && ` · ${t('workout.context.deload')}`}
      </p>
      <ol className={classes.paneSets}>
        {warmups.map((row) => (
          <li key={row.key} className={classes.quiet}>
            {t('workout.context.warmup', { set: describeWarmup(row) })}
          </li>
        ))}
        {sets.map((row) => (
          <li key={row.key}>
            {describeSet(row, effortScale)}
            {row.notes && (
              <span className={classes.paneNote} dir="auto">
                {row.notes}
              </span>
            )}
          </li>
        ))}
      </ol>
      {children}
      {notes && <PaneText title={t('workout.detail.notes')} text={notes} />}
      {formCues.length > 0 && <PaneText title={t('workout.context.cues')} text={formCues.join('\n')} />}
    </>
  )
}

function PaneText({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3 className={classes.paneTitle}>{title}</h3>
      <p className={classes.paneText} dir="auto">
        {text}
      </p>
    </section>
  )
}
