import { inSnakeCase, type Shape } from './shape.ts'

/** `raw_json` of the first app's database: sets are `weight/reps/rpe` or `weight_kg/full_reps/partial_reps/rep_quality`. */
export const legacyDatabase: Shape = {
  kind: 'legacy-database',
  spell: inSnakeCase({
    _id: ['id', '_id', 'session_id'],
    weightKg: ['weight_kg', 'weight'],
    repCount: ['reps', 'rep_count'],
    full: ['full_reps', 'full'],
    partial: ['partial_reps', 'partial'],
    repAssessment: ['rep_quality', 'rep_quality_assessment'],
  }),
  saysNothing: {},
}
