import { formatDay } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { DraftExercise, DraftWorkout } from '#shared/draft/draft.ts'
import { previousRows } from '#shared/draft/previous.ts'
import { t } from '#shared/messages/index.ts'
import { describeSet, describeWarmup } from './describe.ts'
import { useEditorState } from './editors.ts'
import classes from './screen.module.css'
import { useLastTime } from './usePrevious.ts'

/** Beside the work: all of the last time of the exercise one is at. */
export function ContextPane({ workout }: { workout: DraftWorkout }) {
  const active = useEditorState((state) => state.active)
  const exercise = workout.exercises.find(({ key }) => key === active) ?? workout.exercises[0]
  return (
    <aside className={classes.pane} aria-label={t('workout.context.title')}>
      {exercise ? <LastTime exercise={exercise} workout={workout} /> : null}
    </aside>
  )
}

function LastTime({ exercise, workout }: { exercise: DraftExercise; workout: DraftWorkout }) {
  const last = useLastTime({ name: exercise.name, date: workout.date })
  const name = exercise.name.trim()
  if (name === '') return <p className={classes.quiet}>{t('workout.context.choose')}</p>
  return (
    <>
      <h2 className={classes.paneName} dir="auto">
        {name}
      </h2>
      {last && <Occasion last={last} unit={workout.unit} />}
      {last === null && <p className={classes.quiet}>{t('workout.context.never')}</p>}
    </>
  )
}

function Occasion({ last, unit }: { last: Occurrence; unit: DraftWorkout['unit'] }) {
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
