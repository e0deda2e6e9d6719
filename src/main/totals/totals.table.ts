import type { Generated } from 'kysely'
import type { MaximumKind } from '#shared/domain/maxima.ts'

/** Sums over a session. `day` counts days from 1970-01-01; `counts` is JSON: see `Counts`. Kilograms, minutes. */
export interface SessionTotalsTable {
  id: Generated<number>
  session_id: string
  day: number
  date: string
  program: string | null
  phase: number | null
  week: number | null
  is_deload_week: number
  minutes: number | null
  body_weight_kg: number | null
  exercises: number
  working_sets: number
  reps: number
  partial_reps: number
  technique_reps: number
  volume_kg: number
  technique_volume_kg: number
  counts: string
}

/**
 * Sums over one exercise of a session and its best sets, by place from 1: the heaviest (of assisted work with the least help)
 * and the highest estimate of each formula. `load_mode` is what the sums were made with.
 */
export interface ExerciseTotalsTable {
  exercise_key: string
  day: number
  /** The id in `session_totals`. */
  session_row: number
  position: number
  exercise_id: number
  load_mode: string
  is_deload_week: number
  working_sets: number
  reps: number
  volume_kg: number
  top_set: number | null
  top_weight_kg: number | null
  top_reps: number | null
  epley_kg: number | null
  epley_set: number | null
  brzycki_kg: number | null
  brzycki_set: number | null
  rpe_kg: number | null
  rpe_set: number | null
}

/**
 * The most of a kind in one exercise of a session: seconds, metres or full repetitions, with the set by its place from 1. There
 * is no row where there is nothing of the kind. `session_row` is the id in `session_totals`.
 */
export interface ExerciseMaximaTable {
  exercise_key: string
  day: number
  session_row: number
  position: number
  kind: MaximumKind
  exercise_id: number
  is_deload_week: number
  value: number
  set_position: number
}

/** How often each name was done: its rows in `exercise_totals`, counted by triggers. */
export interface ExerciseCountsTable {
  exercise_key: string
  times: number
}

/** Sessions whose totals are still to be made. */
export interface TotalsOwedTable {
  session_id: string
}
