import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'

/** A set of an exercise whose load is the weight that was written. */
export const mark = (weightKg: number | null, reps = 5, part: Partial<SetMark> = {}): SetMark => ({
  ...{ sessionId: `s${weightKg}-${reps}`, date: '2026-02-16', position: 1, set: 1, rpe: null },
  ...{ weightKg, loadKg: weightKg, reps },
  ...part,
})

/** A session in which next to nothing was done. */
export const point = (part: Partial<ProgressPoint> = {}): ProgressPoint => ({
  ...{ sessionId: 's', date: '2026-02-16', phase: null, week: null, isDeloadWeek: false },
  ...{ workingSets: 1, reps: 5, volumeKg: 0, topSet: null, e1rm: null, isRecord: false },
  ...{ isComparable: false, inTrend: { e1rm: false, volume: false } },
  ...part,
})

/** An exercise of which nothing is known but these sessions. */
export const progress = (points: ProgressPoint[], part: Partial<ExerciseProgress> = {}): ExerciseProgress => ({
  ...{ exercise: 'Row', loadMode: 'external', formula: 'epley', points, bodyWeightMissing: 0 },
  ...{ e1rmTrend: null, volumeTrend: null, repMaxes: [], cues: [] },
  records: { e1rm: null, weight: null, volume: null },
  ...{ longestTime: null, longestDistance: null, mostReps: null },
  averages: { weightKg: null, reps: null, rpe: null, restMinutes: null, setsPerSession: null, volumeKg: null },
  ...part,
})

/** Kilograms and RPE, spelled with plain spaces. */
export const units = {
  unit: 'kg' as const,
  effortScale: 'rpe' as const,
  weight: (kg: number) => kg,
  weightText: (kg: number) => `${kg} kg`,
  loadText: (kg: number | null) => `${kg} kg`,
  estimateText: (kg: number) => `${kg} kg`,
  volumeText: (kg: number) => `${kg} kg`,
  markText: (set: SetMark) => `${set.weightKg} x ${set.reps}`,
  weightTrend: () => null,
  effort: (rpe: number) => rpe,
  effortTrend: () => null,
}
