import type { Generated } from 'kysely'

/** One saved session. `content_hash` is the SHA-256, in hex, of the bytes of its file. */
export interface SessionsTable {
  id: string
  revision: number
  content_hash: string
  file_name: string
  created_at: string
  updated_at: string
  user_id: string
  user_name: string | null
  date: string
  time_zone: string | null
  program: string | null
  program_author: string | null
  program_length_weeks: number | null
  phase: number | null
  week: number | null
  is_deload_week: number
  focus: string | null
  duration_minutes: number | null
  /** JSON list, so that a list of sessions needs no join. */
  exercise_names: string
  working_set_count: number
  volume_kg: number
  source_kind: string | null
  source_id: string | null
  notes: string | null
  /** Everything a person can search for, folded by `exerciseKey`. */
  search_text: string
  source_text: string | null
  body_weight_kg: number | null
}

/** One exercise of a session; the `goal_` columns are all null where nothing was planned. */
export interface SessionExercisesTable {
  id: Generated<number>
  session_id: string
  position: number
  name: string
  exercise_key: string
  date: string
  target_muscle_groups: string
  rep_tempo: string | null
  goal_weight_kg: number | null
  goal_typed_weight_lb: number | null
  goal_sets: number | null
  goal_reps_min: number | null
  goal_reps_max: number | null
  goal_rest_minutes: number | null
  goal_distance_meters: number | null
  goal_duration_seconds: number | null
  notes: string | null
  warmup_notes: string | null
  form_cues: string
  superset_group: string | null
}

export interface WarmupSetsTable {
  exercise_id: number
  position: number
  weight_kg: number
  typed_weight_lb: number | null
  rep_count: number | null
  notes: string | null
}

/** Reps of both sides together, or left and right; `failure_technique` is JSON. */
export interface WorkingSetsTable {
  exercise_id: number
  position: number
  weight_kg: number | null
  typed_weight_lb: number | null
  full_reps: number | null
  partial_reps: number | null
  left_full_reps: number | null
  left_partial_reps: number | null
  right_full_reps: number | null
  right_partial_reps: number | null
  rpe: number | null
  rep_quality: string | null
  rest_minutes: number | null
  notes: string | null
  failure_technique: string | null
  duration_seconds: number | null
  distance_meters: number | null
  heart_rate_bpm: number | null
}
