import type { ColumnName } from './own-csv-columns.ts'
import type { CsvRow } from './read-csv-rows.ts'

/** Where the parts of one session stand in the table. */
export interface Places {
  rows: readonly CsvRow[]
  exercises: readonly { rows: readonly CsvRow[]; warmupSets: readonly CsvRow[]; workingSets: readonly CsvRow[] }[]
}

type Names = Record<string, ColumnName>

const SESSION: Names = {
  id: 'session_id',
  userId: 'user_id',
  userName: 'user_name',
  date: 'date',
  timeZone: 'time_zone',
  program: 'program',
  programAuthor: 'program_author',
  programLengthWeeks: 'program_length_weeks',
  phase: 'phase',
  week: 'week',
  focus: 'focus',
  durationMinutes: 'session_duration_minutes',
  bodyWeightKg: 'body_weight_kg',
  notes: 'session_notes',
}
const SOURCE: Names = { kind: 'source_kind', id: 'source_id', text: 'source_text' }
const EXERCISE: Names = {
  name: 'exercise',
  targetMuscleGroups: 'target_muscle_groups',
  repTempo: 'rep_tempo',
  notes: 'exercise_notes',
  warmupNotes: 'warmup_notes',
  formCues: 'form_cues',
  supersetGroup: 'superset',
}
const GOAL: Names = {
  weightKg: 'goal_weight_kg',
  typedWeight: 'goal_typed_weight',
  sets: 'goal_sets',
  repRange: 'goal_reps_min',
  restMinutes: 'goal_rest_minutes',
  distanceMeters: 'goal_distance_meters',
  durationSeconds: 'goal_duration_seconds',
}
const SET: Names = {
  weightKg: 'weight_kg',
  typedWeight: 'typed_weight',
  repCount: 'reps_full',
  unilateralRepCount: 'left_reps_full',
  rpe: 'rpe',
  repQuality: 'rep_quality',
  restMinutes: 'rest_minutes',
  notes: 'set_notes',
  failureTechnique: 'failure_technique',
  durationSeconds: 'set_duration_seconds',
  distanceMeters: 'set_distance_meters',
  heartRateBpm: 'heart_rate_bpm',
}

const nameIn = (names: Names, key: PropertyKey | undefined, otherwise: ColumnName): ColumnName =>
  (typeof key === 'string' ? names[key] : undefined) ?? otherwise

/** The row and the column that a path of the session was read from. */
export function placeOf(places: Places, path: readonly PropertyKey[]): { row: CsvRow | undefined; name: ColumnName } {
  const [top, index, key, inner, innermost] = path
  const [row] = places.rows
  if (top === 'source') return { row, name: nameIn(SOURCE, index, 'source_kind') }
  if (top !== 'exercises') return { row, name: nameIn(SESSION, top, 'session_id') }
  const exercise = places.exercises[Number(index)]
  if (key === 'warmupSets' || key === 'workingSets') {
    const set = exercise?.[key][Number(inner)] ?? exercise?.rows[0]
    return { row: set, name: nameIn(SET, innermost, 'set_kind') }
  }
  const name = key === 'goal' ? nameIn(GOAL, inner, 'goal_weight_kg') : nameIn(EXERCISE, key, 'exercise')
  return { row: exercise?.rows[0] ?? row, name }
}
