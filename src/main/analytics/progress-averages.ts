import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { SetRow } from './exercises.repository.ts'

function meanOf<Item>(items: readonly Item[], of: (item: Item) => number | null): number | null {
  let sum = 0
  let count = 0
  for (const item of items) {
    const value = of(item)
    if (value === null) continue
    sum += value
    count += 1
  }
  return count === 0 ? null : roundTo(sum / count, 4)
}

/** Means over working sets, each over those that have the value; sets and volume are means over the times. */
export const averagesOf = (
  sets: readonly SetRow[],
  points: readonly ProgressPoint[],
): ExerciseProgress['averages'] => ({
  weightKg: meanOf(sets, ({ weightKg }) => weightKg),
  reps: meanOf(sets, ({ counted }) => counted),
  rpe: meanOf(sets, ({ rpe }) => rpe),
  restMinutes: meanOf(sets, ({ restMinutes }) => restMinutes),
  setsPerSession: meanOf(points, ({ workingSets }) => workingSets),
  volumeKg: meanOf(points, ({ volumeKg }) => volumeKg),
})
