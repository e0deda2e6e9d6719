import type { RepCount } from '#shared/domain/rep-count.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { TypedWeight } from '#shared/domain/weight.ts'
import type { RepQuality, WorkingSet } from '#shared/domain/working-set.ts'
import type { WarmupSetsTable, WorkingSetsTable } from './sessions.table.ts'

/** The typed weight of a column of pounds. */
export const pounds = (value: number | null): TypedWeight | null => (value === null ? null : { value, unit: 'lb' })

const reps = (full: number | null, partial: number | null): RepCount | null =>
  full === null || partial === null ? null : { full, partial }

/** The row of a warm-up set at its place in an exercise, 1 for the first. */
export const toWarmupRow = (exerciseId: number, set: WarmupSet, position: number): WarmupSetsTable => ({
  exercise_id: exerciseId,
  position,
  weight_kg: set.weightKg,
  typed_weight_lb: set.typedWeight?.value ?? null,
  rep_count: set.repCount,
  notes: set.notes,
})

/** The warm-up set of a row. */
export const fromWarmupRow = (row: WarmupSetsTable): WarmupSet => ({
  weightKg: row.weight_kg,
  typedWeight: pounds(row.typed_weight_lb),
  repCount: row.rep_count,
  notes: row.notes,
})

/** The row of a working set at its place in an exercise, 1 for the first. */
export const toWorkingRow = (exerciseId: number, set: WorkingSet, position: number): WorkingSetsTable => ({
  exercise_id: exerciseId,
  position,
  weight_kg: set.weightKg,
  typed_weight_lb: set.typedWeight?.value ?? null,
  full_reps: set.repCount?.full ?? null,
  partial_reps: set.repCount?.partial ?? null,
  left_full_reps: set.unilateralRepCount?.left.full ?? null,
  left_partial_reps: set.unilateralRepCount?.left.partial ?? null,
  right_full_reps: set.unilateralRepCount?.right.full ?? null,
  right_partial_reps: set.unilateralRepCount?.right.partial ?? null,
  rpe: set.rpe,
  rep_quality: set.repQuality,
  rest_minutes: set.restMinutes,
  notes: set.notes,
  failure_technique: set.failureTechnique && JSON.stringify(set.failureTechnique),
  duration_seconds: set.durationSeconds,
  distance_meters: set.distanceMeters,
  heart_rate_bpm: set.heartRateBpm,
})

/** The working set of a row. */
export function fromWorkingRow(row: WorkingSetsTable): WorkingSet {
  const left = reps(row.left_full_reps, row.left_partial_reps)
  const right = reps(row.right_full_reps, row.right_partial_reps)
  return {
    weightKg: row.weight_kg,
    typedWeight: pounds(row.typed_weight_lb),
    repCount: reps(row.full_reps, row.partial_reps),
    unilateralRepCount: left && right && { left, right },
    rpe: row.rpe,
    // Only `toWorkingRow` writes this column.
    repQuality: row.rep_quality as RepQuality | null,
    restMinutes: row.rest_minutes,
    notes: row.notes,
    failureTechnique: row.failure_technique === null ? null : JSON.parse(row.failure_technique),
    durationSeconds: row.duration_seconds,
    distanceMeters: row.distance_meters,
    heartRateBpm: row.heart_rate_bpm,
  }
}
