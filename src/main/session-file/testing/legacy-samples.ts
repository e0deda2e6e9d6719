type Json = Record<string, unknown>

/** A 0.0.1 file with one exercise. */
export const camelFile = (workingSets: unknown[] = [], exercise: Json = {}, session: Json = {}): Json => ({
  dataModelVersion: '0.0.1',
  dataModelType: 'training_session_log',
  _id: '5b1f6f1e-0f5e-4b7e-8a55-7c1f5d2e9a10',
  userId: '1',
  userName: 'Sam',
  date: '2025-03-01T18:05:12.896580',
  phase: 1,
  week: 3,
  isDeloadWeek: false,
  focus: 'upper-strength',
  exercises: [{ Order: 1, Name: 'Press', currentGoal: {}, warmupSets: [], workingSets, ...exercise }],
  ...session,
})

/** A working set of a 0.0.1 file. */
export const camelSet = (facts: Json = {}): Json => ({
  set: 1,
  weightKg: 40,
  repCount: { full: 8, partial: 0 },
  rpe: 8,
  repAssessment: 'good',
  actualRestMinutes: null,
  notes: null,
  ...facts,
})

/** A file with `exercises[].sets`. */
export const snakeSetsFile = (sets: unknown[] = [], exercise: Json = {}, session: Json = {}): Json => ({
  data_model_version: '0.0.1',
  data_model_type: 'TrainingSession',
  session_id: '2025-03-01-a1b2c3',
  user_id: '1',
  user_name: 'Sam',
  date: '2025-03-01',
  program: 'winter_block',
  program_author: null,
  program_length_weeks: null,
  phase: 1,
  week: 3,
  is_deload_week: true,
  focus: 'Upper Strength',
  exercises: [
    {
      number: 1,
      name: 'Press',
      exercise_type: 'strength',
      sets,
      target_muscle_groups: null,
      rep_tempo: null,
      current_goal: null,
      warmup_sets: null,
      notes: null,
      warmup_notes: null,
      form_cues: null,
      ...exercise,
    },
  ],
  session_duration_minutes: 60,
  weight_unit: 'kg',
  ...session,
})

/** A set of a file with `exercises[].sets`. */
export const snakeSet = (facts: Json = {}): Json => ({
  number: 1,
  set_type: 'strength',
  weight_kg: 40,
  rep_count: { full: 8, partial: 0 },
  unilateral_rep_count: null,
  rpe: 8,
  rest: null,
  rep_quality_assessment: null,
  notes: null,
  failure_technique: null,
  ...facts,
})

/** A file with `exercises[].working_sets`. */
export function snakeWorkingSetsFile(working_sets: unknown[], exercise: Json = {}, session: Json = {}): Json {
  const { weight_unit: _, ...rest } = snakeSetsFile([], {}, { session_id: '2025-03-01_upper-strength_1', ...session })
  return { ...rest, exercises: [{ number: 1, name: 'Press', working_sets, warmup_sets: null, ...exercise }] }
}
