import type { SetRow } from '#main/analytics/exercises.repository.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { meanOf } from '#shared/domain/mean.ts'

/** The weights of sets; none at all where nothing was ever loaded. */
function weightsOf(sets: readonly SetRow[]): (number | null)[] {
  const weights = sets.map(({ weightKg }) => weightKg)
  return weights.some((kg) => kg !== null && kg > 0) ? weights : []
}

/**
 * Means over working sets, each over those that have the value; sets are a mean over the times, volume over those of them
 * that can be compared.
 */
export const averagesOf = (
  sets: readonly SetRow[],
  points: readonly ProgressPoint[],
): ExerciseProgress['averages'] => ({
  weightKg: meanOf(weightsOf(sets)),
  reps: meanOf(sets.map(({ counted }) => counted)),
  rpe: meanOf(sets.map(({ rpe }) => rpe)),
  restMinutes: meanOf(sets.map(({ restMinutes }) => restMinutes)),
  setsPerSession: meanOf(points.map(({ workingSets }) => workingSets)),
  volumeKg: meanOf(points.flatMap(({ isComparable, volumeKg }) => (isComparable ? [volumeKg] : []))),
})
