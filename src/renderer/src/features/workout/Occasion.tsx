import type { ReactNode } from 'react'
import { formatDay } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { previousRows } from '#shared/draft/previous.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { describeSet, describeWarmup } from './describe.ts'
import classes from './screen.module.css'
import type { LastTime } from './usePrevious.ts'

interface OccasionProps {
  last: LastTime
  unit: WeightUnit
  /** What stands between the sets and the words. */
  children?: ReactNode
}

/** All that was done of an exercise the last time. */
export function Occasion({ last, unit, children }: OccasionProps) {
  const { effortScale, unit: usual } = useSettings()
  const { warmups, sets } = previousRows(last.exercise, unit)
  // What is suggested beside it is in the usual unit: another one is named.
  const told = <Row extends { weight: string }>(row: Row): Row =>
    unit === usual || row.weight === '' ? row : { ...row, weight: withUnit(row.weight, unit) }
  const { notes, formCues } = last.exercise
  return (
    <>
      <p className={classes.quiet}>
        {t('workout.context.last', { date: formatDay(last.date) })}
        {last.isDeloadWeek && ` · ${t('workout.context.deload')}`}
      </p>
      {last.deloadSince !== null && (
        <p className={classes.quiet}>{t('workout.context.deloadSince', { date: formatDay(last.deloadSince) })}</p>
      )}
      <ol className={classes.paneSets}>
        {warmups.map((row) => (
          <li key={row.key} className={classes.quiet}>
            {t('workout.context.warmup', { set: describeWarmup(told(row)) })}
          </li>
        ))}
        {sets.map((row) => (
          <li key={row.key}>
            {describeSet(told(row), effortScale)}
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
