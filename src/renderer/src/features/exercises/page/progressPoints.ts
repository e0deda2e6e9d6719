import type { ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { MarkedE1rm } from '#shared/contract/set-mark.ts'

/** Whether there is a weight to show: an estimate, or one that was written. */
export const hasWeights = (points: readonly ProgressPoint[]): boolean =>
  points.some(({ e1rm, topSet }) => e1rm !== null || (topSet?.weightKg ?? 0) > 0)

/** The highest estimate; of equal ones the first. */
export const bestEstimate = (points: readonly ProgressPoint[]): MarkedE1rm | null =>
  points
    .flatMap(({ e1rm }) => e1rm ?? [])
    .reduce<MarkedE1rm | null>((best, e1rm) => (best && best.kg >= e1rm.kg ? best : e1rm), null)

/** The point with the most of something; of equal ones the first, and none where nothing is above zero. */
export function most(points: readonly ProgressPoint[], amount: (point: ProgressPoint) => number): ProgressPoint | null {
  const best = points.reduce<ProgressPoint | null>((top, it) => (top && amount(top) >= amount(it) ? top : it), null)
  return best && amount(best) > 0 ? best : null
}
