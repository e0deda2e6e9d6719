import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { worthOf } from '#shared/domain/top-set.ts'

/**
 * What can be drawn of the strength of an exercise: the load that was lifted; of work with a body that nobody weighed the weight
 * that was written; repetitions where there is neither.
 */
export type Strength = 'load' | 'written' | 'reps'

/** What is drawn of these times: weights where a maximum could be estimated or one was written. */
export function strengthOf(points: readonly ProgressPoint[]): Strength {
  if (points.some(({ e1rm }) => e1rm !== null)) return 'load'
  const loaded = points.flatMap(({ topSet }) => (topSet?.weightKg ? [topSet] : []))
  if (loaded.length === 0) return 'reps'
  return loaded.some(({ loadKg }) => loadKg !== null) ? 'load' : 'written'
}

/** What stands for the top set in kilograms, more being better: its load, or what was added, help below zero. Null if unknown. */
export function topSetKg({ topSet }: ProgressPoint, { loadMode, points }: ExerciseProgress): number | null {
  if (topSet === null) return null
  return strengthOf(points) === 'written' ? worthOf(topSet.weightKg ?? 0, loadMode) : topSet.loadKg
}

/** The point with the most of something; of equal ones the first, and none where nothing is above zero. */
export function most(points: readonly ProgressPoint[], amount: (point: ProgressPoint) => number): ProgressPoint | null {
  const best = points.reduce<ProgressPoint | null>((top, it) => (top && amount(top) >= amount(it) ? top : it), null)
  return best && amount(best) > 0 ? best : null
}
