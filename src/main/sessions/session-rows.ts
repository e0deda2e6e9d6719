import type { Selectable } from 'kysely'
import type { Exercise } from '#shared/domain/exercise.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { Session } from '#shared/domain/session.ts'
import type { SessionExercisesTable, SessionsTable } from './sessions.table.ts'
import { pounds } from './set-rows.ts'

export type SessionRow = Selectable<SessionsTable>
export type ExerciseRow = Selectable<SessionExercisesTable>
/** An exercise that has no row yet. */
export type NewExerciseRow = Omit<ExerciseRow, 'id'>

/** What the database keeps of a session beside the session itself. Instants are ISO 8601 in UTC. */
export interface SessionRecord {
  revision: number
  contentHash: string
  fileName: string
  createdAt: string
  updatedAt: string
}

function searchText(session: Session): string {
  const ofExercise = ({ name, notes, warmupNotes, warmupSets, workingSets }: Exercise) => [
    name,
    notes,
    warmupNotes,
    ...warmupSets.map((set) => set.notes),
    ...workingSets.map((set) => set.notes),
  ]
  const texts = [session.focus, session.program, session.notes, ...session.exercises.flatMap(ofExercise)]
  return [...new Set(texts.filter((text) => text !== null).map(exerciseKey))].join('\n')
}

/** The row of a session whose volume was counted. */
export const toSessionRow = (session: Session, record: SessionRecord, volumeKg: number): SessionRow => ({
  id: session.id,
  revision: record.revision,
  content_hash: record.contentHash,
  file_name: record.fileName,
  created_at: record.createdAt,
  updated_at: record.updatedAt,
  user_id: session.userId,
  user_name: session.userName,
  date: session.date,
  time_zone: session.timeZone,
  program: session.program,
  program_author: session.programAuthor,
  program_length_weeks: session.programLengthWeeks,
  phase: session.phase,
  week: session.week,
  is_deload_week: Number(session.isDeloadWeek),
  focus: session.focus,
  duration_minutes: session.durationMinutes,
  exercise_names: JSON.stringify(session.exercises.map(({ name }) => name)),
  working_set_count: session.exercises.reduce((sum, { workingSets }) => sum + workingSets.length, 0),
  volume_kg: volumeKg,
  source_kind: session.source?.kind ?? null,
  source_id: session.source?.id ?? null,
  notes: session.notes,
  search_text: searchText(session),
  source_text: session.source?.text ?? null,
  body_weight_kg: session.bodyWeightKg,
})

/** The session of a row and its exercises. */
export const fromSessionRow = (row: SessionRow, exercises: Exercise[]): Session => ({
  id: row.id,
  userId: row.user_id,
  userName: row.user_name,
  date: row.date,
  timeZone: row.time_zone,
  program: row.program,
  programAuthor: row.program_author,
  programLengthWeeks: row.program_length_weeks,
  phase: row.phase,
  week: row.week,
  isDeloadWeek: row.is_deload_week === 1,
  focus: row.focus,
  durationMinutes: row.duration_minutes,
  bodyWeightKg: row.body_weight_kg,
  notes: row.notes,
  exercises,
  source: row.source_kind === null ? null : { kind: row.source_kind, id: row.source_id, text: row.source_text },
})

/** The row of one exercise at its place in a session, 1 for the first. */
export const toExerciseRow = (
  { id, date }: Pick<Session, 'id' | 'date'>,
  exercise: Exercise,
  position: number,
): NewExerciseRow => ({
  session_id: id,
  position,
  name: exercise.name,
  exercise_key: exerciseKey(exercise.name),
  date,
  target_muscle_groups: JSON.stringify(exercise.targetMuscleGroups),
  rep_tempo: exercise.repTempo,
  goal_weight_kg: exercise.goal?.weightKg ?? null,
  goal_typed_weight_lb: exercise.goal?.typedWeight?.value ?? null,
  goal_sets: exercise.goal?.sets ?? null,
  goal_reps_min: exercise.goal?.repRange?.min ?? null,
  goal_reps_max: exercise.goal?.repRange?.max ?? null,
  goal_rest_minutes: exercise.goal?.restMinutes ?? null,
  goal_distance_meters: exercise.goal?.distanceMeters ?? null,
  goal_duration_seconds: exercise.goal?.durationSeconds ?? null,
  notes: exercise.notes,
  warmup_notes: exercise.warmupNotes,
  form_cues: JSON.stringify(exercise.formCues),
  superset_group: exercise.supersetGroup,
})

function goalOf(row: ExerciseRow): Goal | null {
  const { goal_reps_min: min, goal_reps_max: max } = row
  const goal = {
    weightKg: row.goal_weight_kg,
    typedWeight: pounds(row.goal_typed_weight_lb),
    sets: row.goal_sets,
    repRange: min === null || max === null ? null : { min, max },
    restMinutes: row.goal_rest_minutes,
    distanceMeters: row.goal_distance_meters,
    durationSeconds: row.goal_duration_seconds,
  }
  return Object.values(goal).every((part) => part === null) ? null : goal
}

/** The exercise of a row and its sets. */
export const fromExerciseRow = (row: ExerciseRow, sets: Pick<Exercise, 'warmupSets' | 'workingSets'>): Exercise => ({
  name: row.name,
  targetMuscleGroups: JSON.parse(row.target_muscle_groups),
  repTempo: row.rep_tempo,
  goal: goalOf(row),
  warmupSets: sets.warmupSets,
  workingSets: sets.workingSets,
  notes: row.notes,
  warmupNotes: row.warmup_notes,
  formCues: JSON.parse(row.form_cues),
  supersetGroup: row.superset_group,
})
