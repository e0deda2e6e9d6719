/** The first cell of every row: by it the file is known, whatever its name. */
export const OWN_CSV = 'traininglogs_csv_1'

/**
 * The columns of our own table in the order of the file, what people look for first, and whose field each is. `once` marks
 * long texts: they stand on the first row of their session or exercise only. The last column is never empty, since some
 * spreadsheets leave out empty cells at the end of a row.
 */
export const COLUMNS = {
  format: 'row',
  date: 'session',
  focus: 'session',
  exercise_order: 'exercise',
  exercise: 'exercise',
  set_kind: 'set',
  set: 'set',
  weight_kg: 'set',
  reps_full: 'set',
  reps_partial: 'set',
  rpe: 'set',
  rep_quality: 'set',
  rest_minutes: 'set',
  failure_technique: 'set',
  set_notes: 'set',
  typed_weight: 'set',
  typed_unit: 'set',
  left_reps_full: 'set',
  left_reps_partial: 'set',
  right_reps_full: 'set',
  right_reps_partial: 'set',
  set_duration_seconds: 'set',
  set_distance_meters: 'set',
  heart_rate_bpm: 'set',
  superset: 'exercise',
  target_muscle_groups: 'exercise',
  rep_tempo: 'exercise',
  goal_weight_kg: 'exercise',
  goal_typed_weight: 'exercise',
  goal_typed_unit: 'exercise',
  goal_sets: 'exercise',
  goal_reps_min: 'exercise',
  goal_reps_max: 'exercise',
  goal_rest_minutes: 'exercise',
  goal_distance_meters: 'exercise',
  goal_duration_seconds: 'exercise',
  warmup_notes: 'exercise-once',
  exercise_notes: 'exercise-once',
  form_cues: 'exercise-once',
  program: 'session',
  program_author: 'session',
  program_length_weeks: 'session',
  phase: 'session',
  week: 'session',
  is_deload_week: 'session',
  session_duration_minutes: 'session',
  body_weight_kg: 'session',
  time_zone: 'session',
  session_notes: 'session-once',
  source_kind: 'session',
  source_id: 'session',
  source_text: 'session-once',
  user_id: 'session',
  user_name: 'session',
  revision: 'session',
  session_rows: 'session',
  session_id: 'session',
} as const satisfies Record<string, 'row' | 'session' | 'session-once' | 'exercise' | 'exercise-once' | 'set'>

export type ColumnName = keyof typeof COLUMNS
type ColumnsOf<Level> = {
  [K in ColumnName]: (typeof COLUMNS)[K] extends Level ? K : never
}[ColumnName]

export type SessionColumn = ColumnsOf<'session' | 'session-once'>
export type ExerciseColumn = ColumnsOf<'exercise' | 'exercise-once'>
export type SetColumn = ColumnsOf<'set'>

/** Every column, in the order of the file. */
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[]

/** Columns that tables of older versions do not have; nothing was known of them then. */
export const LATER_COLUMNS: ReadonlySet<ColumnName> = new Set(['body_weight_kg'])

/** Names of one line each, one on a line: no label has a line end in it, so the list reads back as it was. */
export const listCell = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join('\n'))
