import { parseTechnique } from '#shared/notation/technique.ts'
import type { ColumnName } from './own-csv-columns.ts'
import type { Cells } from './read-csv-cells.ts'

// What is made here has the shape of the domain and any values: its schema says whether they may stand.

const isEmpty = (parts: object): boolean => Object.values(parts).every((part) => part === null)
const unlessEmpty = <T extends object>(parts: T): T | null => (isEmpty(parts) ? null : parts)

const typedWeight = (cells: Cells, value: ColumnName, unit: ColumnName) =>
  unlessEmpty({ value: cells.number(value), unit: cells.text(unit) })

function reps(cells: Cells, full: ColumnName, partial: ColumnName) {
  const count = unlessEmpty({ full: cells.number(full), partial: cells.number(partial) })
  return count && { full: count.full ?? 0, partial: count.partial ?? 0 }
}

const goalOf = (cells: Cells) =>
  unlessEmpty({
    weightKg: cells.number('goal_weight_kg'),
    typedWeight: typedWeight(cells, 'goal_typed_weight', 'goal_typed_unit'),
    sets: cells.number('goal_sets'),
    repRange: unlessEmpty({ min: cells.number('goal_reps_min'), max: cells.number('goal_reps_max') }),
    restMinutes: cells.number('goal_rest_minutes'),
    distanceMeters: cells.number('goal_distance_meters'),
    durationSeconds: cells.number('goal_duration_seconds'),
  })

/** The fields of a session beside its exercises. */
export const sessionFields = (cells: Cells) => ({
  id: cells.text('session_id'),
  userId: cells.text('user_id') ?? '',
  userName: cells.text('user_name'),
  date: cells.text('date'),
  timeZone: cells.text('time_zone'),
  program: cells.text('program'),
  programAuthor: cells.text('program_author'),
  programLengthWeeks: cells.number('program_length_weeks'),
  phase: cells.number('phase'),
  week: cells.number('week'),
  isDeloadWeek: cells.flag('is_deload_week') ?? false,
  focus: cells.text('focus'),
  durationMinutes: cells.number('session_duration_minutes'),
  bodyWeightKg: cells.number('body_weight_kg'),
  notes: cells.text('session_notes'),
  source: unlessEmpty({
    kind: cells.text('source_kind'),
    id: cells.text('source_id'),
    text: cells.text('source_text'),
  }),
})

/** The fields of an exercise beside its sets. */
export const exerciseFields = (cells: Cells) => ({
  name: cells.text('exercise'),
  targetMuscleGroups: cells.list('target_muscle_groups'),
  repTempo: cells.text('rep_tempo'),
  goal: goalOf(cells),
  notes: cells.text('exercise_notes'),
  warmupNotes: cells.text('warmup_notes'),
  formCues: cells.list('form_cues'),
  supersetGroup: cells.text('superset'),
})

function techniqueOf(cells: Cells) {
  const text = cells.text('failure_technique')
  return text === null ? null : (parseTechnique(text, 'kg') ?? text)
}

/** The fields of a working set. */
export const workingFields = (cells: Cells) => ({
  weightKg: cells.number('weight_kg'),
  typedWeight: typedWeight(cells, 'typed_weight', 'typed_unit'),
  repCount: reps(cells, 'reps_full', 'reps_partial'),
  unilateralRepCount: unlessEmpty({
    left: reps(cells, 'left_reps_full', 'left_reps_partial'),
    right: reps(cells, 'right_reps_full', 'right_reps_partial'),
  }),
  rpe: cells.number('rpe'),
  repQuality: cells.text('rep_quality'),
  restMinutes: cells.number('rest_minutes'),
  notes: cells.text('set_notes'),
  failureTechnique: techniqueOf(cells),
  durationSeconds: cells.number('set_duration_seconds'),
  distanceMeters: cells.number('set_distance_meters'),
  heartRateBpm: cells.number('heart_rate_bpm'),
})

/** The fields of a warm-up set; one that only a working set has is kept, so that the schema refuses it. */
export function warmupFields(cells: Cells) {
  const { repCount, ...others } = workingFields(cells)
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null))
  return { ...given, repCount: repCount && (repCount.partial > 0 ? repCount : repCount.full) }
}
