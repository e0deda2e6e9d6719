import { Link } from 'wouter'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import type { DraftExercise, DraftWorkout } from '#shared/draft/draft.ts'
import { t } from '#shared/messages/index.ts'
import { useEditorState } from './editors.ts'
import { Next } from './Next.tsx'
import { Occasion } from './Occasion.tsx'
import classes from './screen.module.css'
import { useLastTime } from './usePrevious.ts'
import { useSuggestion } from './useSuggestion.ts'

/** Beside the work, of the exercise one is at: the last time, the best, what to do next, and the plates for it. */
export function ContextPane({ workout }: { workout: DraftWorkout }) {
  const active = useEditorState((state) => state.active)
  const exercise = workout.exercises.find(({ key }) => key === active) ?? workout.exercises[0]
  return (
    <aside className={classes.pane} aria-label={t('workout.context.title')}>
      {exercise ? <Context key={exercise.key} exercise={exercise} workout={workout} /> : null}
    </aside>
  )
}

function Context({ exercise, workout }: { exercise: DraftExercise; workout: DraftWorkout }) {
  const last = useLastTime({ name: exercise.name, date: workout.date, isDeloadWeek: workout.isDeloadWeek })
  const suggestion = useSuggestion(exercise, workout)
  const name = exercise.name.trim()
  if (name === '') return <p className={classes.quiet}>{t('workout.context.choose')}</p>
  const next = suggestion && (
    <Next exercise={exercise} name={name} suggestion={suggestion} last={last} unit={workout.unit} />
  )
  return (
    <>
      <h2 className={classes.paneName} dir="auto">
        <Link href={exerciseAddress(name)}>{name}</Link>
      </h2>
      {last === null && <p className={classes.quiet}>{t('workout.context.never')}</p>}
      {last ? (
        <Occasion last={last} unit={workout.unit}>
          {next}
        </Occasion>
      ) : (
        next
      )}
    </>
  )
}
