import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import type { SetRow } from './exercises.repository.ts'

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 4)

/** Repetitions that were counted, full and partial and of both sides; null where none were. */
function countedOf(set: SetRow): number | null {
  const { fullReps, partialReps, leftReps, leftPartialReps, rightReps, rightPartialReps } = set
  if (leftReps !== null) return leftReps + (leftPartialReps ?? 0) + (rightReps ?? 0) + (rightPartialReps ?? 0)
  return fullReps === null ? null : fullReps + (partialReps ?? 0)
}

/** Means over working sets, each over those that have the value; sets and volume are means over the times. */
export function averagesOf(sets: readonly SetRow[], points: readonly ProgressPoint[]): ExerciseProgress['averages'] {
  const over = (of: (set: SetRow) => number | null): number | null => meanOf(sets.flatMap((set) => of(set) ?? []))
  return {
    weightKg: over(({ weightKg }) => weightKg),
    reps: over(countedOf),
    rpe: over(({ rpe }) => rpe),
    restMinutes: over(({ restMinutes }) => restMinutes),
    setsPerSession: meanOf(points.map(({ workingSets }) => workingSets)),
    volumeKg: meanOf(points.map(({ volumeKg }) => volumeKg)),
  }
}
