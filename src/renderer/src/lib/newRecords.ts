import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { type Best, bestsOf } from './bests.ts'

/** The bests of a movement that a session holds; at least one. */
export interface NewRecords extends Pick<ExerciseRecords, 'exercise' | 'loadMode'> {
  bests: Best[]
}

/** The bests that are of a session, movement by movement. Of what was never done before, everything would be one: it is left out. */
export function newRecords(all: readonly ExerciseRecords[], sessionId: string): NewRecords[] {
  return all.flatMap((records) => {
    const { exercise, loadMode } = records
    const bests = bestsOf(records).filter((best) => best.sessionId === sessionId)
    return records.occurrences < 2 || bests.length === 0 ? [] : [{ exercise, loadMode, bests }]
  })
}

/**
 * For each exercise of a session, in its order, the bests that it made; those of the whole session stand where the movement is
 * first. `movementOf` gives the movement of any of its names.
 */
export function recordsByExercise(
  found: readonly NewRecords[],
  exercises: readonly Pick<Exercise, 'name'>[],
  movementOf: (name: string) => string,
): NewRecords[][] {
  const keys = exercises.map(({ name }) => exerciseKey(movementOf(name)))
  return exercises.map((_, i) =>
    found.flatMap((records) => {
      const isFirst = keys.indexOf(exerciseKey(records.exercise)) === i
      const bests = records.bests.filter(({ set }) => (set ? set.position === i + 1 : isFirst))
      return bests.length === 0 ? [] : [{ ...records, bests }]
    }),
  )
}
