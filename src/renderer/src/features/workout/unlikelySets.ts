import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { Session } from '#shared/domain/session.ts'

/** More than so many times the best is a slip of a finger, or a day to be told of. */
const TIMES_BEST = 2
const MOST_REPS = 100

/** A set that nobody would expect: by its number among the working sets, what is odd, and for a weight the best so far (kg). */
export interface UnlikelySet {
  exercise: string
  number: number
  odd: { weightKg: number; bestKg: number } | { reps: number }
}

type WorkingSet = Session['exercises'][number]['workingSets'][number]

const mostReps = ({ repCount, unilateralRepCount: sides }: WorkingSet): number =>
  Math.max(...[repCount, sides?.left, sides?.right].map((reps) => (reps ? reps.full + reps.partial : 0)))

function oddOf(set: WorkingSet, bestKg = 0): UnlikelySet['odd'] | null {
  const { weightKg } = set
  if (weightKg === null) return null
  if (bestKg > 0 && weightKg > TIMES_BEST * bestKg) return { weightKg, bestKg }
  const reps = mostReps(set)
  return reps > MOST_REPS ? { reps } : null
}

/**
 * The working sets of a workout that look mistyped: of more than twice the best weight of the exercise, or more than 100 reps with a
 * weight. Weight that is added to the body begins at nothing and help goes the other way: for them there is no such best.
 * `movementOf` gives the movement of any of its names.
 */
export function unlikelySets(
  session: Session,
  records: readonly ExerciseRecords[],
  movementOf: (name: string) => string,
): UnlikelySet[] {
  const external = records.filter(({ loadMode }) => loadMode === 'external')
  const best = new Map(external.map(({ exercise, weight }) => [exerciseKey(exercise), weight?.weightKg ?? undefined]))
  return session.exercises.flatMap(({ name, workingSets }) =>
    workingSets.flatMap((set, nth) => {
      const odd = oddOf(set, best.get(exerciseKey(movementOf(name))))
      return odd ? [{ exercise: name, number: nth + 1, odd }] : []
    }),
  )
}
