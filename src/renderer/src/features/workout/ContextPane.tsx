import type { DraftExercise, DraftWorkout } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { useEditorState } from './editors.ts'
import { Occasion } from './Occasion.tsx'
import classes from './screen.module.css'
import { useLastTime } from './usePrevious.ts'

/** Beside the work: all of the last time of the exercise one is at. */
export function ContextPane({ workout }: { workout: DraftWorkout }) {
  const active = useEditorState((state) => state.active)
  const exercise = workout.exercises.find(({ key }) => key === active) ?? workout.exercises[0]
  return (
    <aside className={classes.pane} aria-label={t('workout.context.title')}>
      {exercise ? <LastTime key={exercise.key} exercise={exercise} workout={workout} /> : null}
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
