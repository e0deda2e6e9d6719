import { isBlankExercise, isBlankRow } from '#shared/draft/blank.ts'
import type { DraftExercise, DraftWorkout } from '#shared/draft/draft.ts'

/** The exercises that are planned and have no working set; those with nothing typed at all are not saved anyway. */
export const notDone = ({ exercises }: DraftWorkout): DraftExercise[] =>
  exercises.filter((exercise) => !isBlankExercise(exercise) && exercise.sets.every(isBlankRow))

/** The workout without the exercises that have no working set. */
export function withoutNotDone(workout: DraftWorkout): DraftWorkout {
  const left = new Set(notDone(workout))
  return { ...workout, exercises: workout.exercises.filter((exercise) => !left.has(exercise)) }
}
