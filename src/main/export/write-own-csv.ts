import type { Exercise } from '#shared/domain/exercise.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { formatTechnique } from '#shared/notation/technique.ts'
import { type Cell, csvLines, protectText } from './csv-text.ts'
import {
  COLUMN_NAMES,
  COLUMNS,
  type ColumnName,
  type ExerciseColumn,
  listCell,
  OWN_CSV,
  type SessionColumn,
  type SetColumn,
} from './own-csv-columns.ts'

type Cells = Partial<Record<ColumnName, Cell>>

const sessionCells = (session: Session, revision: number, rows: number): Record<SessionColumn, Cell> => ({
  date: session.date,
  focus: session.focus,
  program: session.program,
  program_author: session.programAuthor,
  program_length_weeks: session.programLengthWeeks,
  phase: session.phase,
  week: session.week,
  is_deload_week: Number(session.isDeloadWeek),
  session_duration_minutes: session.durationMinutes,
  body_weight_kg: session.bodyWeightKg,
  time_zone: session.timeZone,
  session_notes: session.notes,
  source_kind: session.source?.kind ?? null,
  source_id: session.source?.id ?? null,
  source_text: session.source?.text ?? null,
  user_id: session.userId,
  user_name: session.userName,
  revision,
  session_rows: rows,
  session_id: session.id,
})

const exerciseCells = (exercise: Exercise, order: number): Record<ExerciseColumn, Cell> => ({
  exercise_order: order,
  exercise: exercise.name,
  superset: exercise.supersetGroup,
  target_muscle_groups: listCell(exercise.targetMuscleGroups),
  rep_tempo: exercise.repTempo,
  goal_weight_kg: exercise.goal?.weightKg ?? null,
  goal_typed_weight: exercise.goal?.typedWeight?.value ?? null,
  goal_typed_unit: exercise.goal?.typedWeight?.unit ?? null,
  goal_sets: exercise.goal?.sets ?? null,
  goal_reps_min: exercise.goal?.repRange?.min ?? null,
  goal_reps_max: exercise.goal?.repRange?.max ?? null,
  goal_rest_minutes: exercise.goal?.restMinutes ?? null,
  goal_distance_meters: exercise.goal?.distanceMeters ?? null,
  goal_duration_seconds: exercise.goal?.durationSeconds ?? null,
  warmup_notes: exercise.warmupNotes,
  exercise_notes: exercise.notes,
  form_cues: listCell(exercise.formCues),
})

const warmupCells = (set: WarmupSet, at: number): Cells => ({
  set_kind: 'warmup',
  set: at + 1,
  weight_kg: set.weightKg,
  typed_weight: set.typedWeight?.value ?? null,
  typed_unit: set.typedWeight?.unit ?? null,
  reps_full: set.repCount,
  set_notes: set.notes,
})

const workingCells = (set: WorkingSet, at: number): Record<SetColumn, Cell> => ({
  set_kind: 'working',
  set: at + 1,
  weight_kg: set.weightKg,
  typed_weight: set.typedWeight?.value ?? null,
  typed_unit: set.typedWeight?.unit ?? null,
  reps_full: set.repCount?.full ?? null,
  reps_partial: set.repCount?.partial ?? null,
  left_reps_full: set.unilateralRepCount?.left.full ?? null,
  left_reps_partial: set.unilateralRepCount?.left.partial ?? null,
  right_reps_full: set.unilateralRepCount?.right.full ?? null,
  right_reps_partial: set.unilateralRepCount?.right.partial ?? null,
  rpe: set.rpe,
  rep_quality: set.repQuality,
  rest_minutes: set.restMinutes,
  failure_technique: set.failureTechnique && formatTechnique(set.failureTechnique, 'kg'),
  set_notes: set.notes,
  set_duration_seconds: set.durationSeconds,
  set_distance_meters: set.distanceMeters,
  heart_rate_bpm: set.heartRateBpm,
})

/** The sets of an exercise as rows; one empty row where it has none. */
function setRows({ warmupSets, workingSets }: Exercise): Cells[] {
  const rows = [...warmupSets.map(warmupCells), ...workingSets.map(workingCells)]
  return rows.length === 0 ? [{}] : rows
}

/** The cells of one row in the order of the columns; `first` tells where a text that is written once belongs. */
function rowOf(cells: Cells, first: { ofSession: boolean; ofExercise: boolean }): Cell[] {
  return COLUMN_NAMES.map((name) => {
    const level = COLUMNS[name]
    if (level === 'session-once' && !first.ofSession) return null
    if (level === 'exercise-once' && !first.ofExercise) return null
    const cell = cells[name] ?? null
    return typeof cell === 'string' ? protectText(cell) : cell
  })
}

/**
 * The start of our own table: a byte order mark, without which Excel takes UTF-8 for the system's old character set, and
 * the names of the columns.
 */
export const ownCsvHeader = (): string => `\ufeff${csvLines([COLUMN_NAMES], '\r\n')}`

/** One session as rows of our own table, one for each set; `readOwnCsv` reads them back to the same session. */
export function ownCsvRows(session: Session, revision: number): string {
  const sets = session.exercises.map(setRows)
  const ofSession = sessionCells(session, revision, sets.flat().length)
  const rows = session.exercises.flatMap((exercise, order) =>
    (sets[order] ?? []).map((set, at) =>
      rowOf(
        { format: OWN_CSV, ...ofSession, ...exerciseCells(exercise, order + 1), ...set },
        { ofSession: order === 0 && at === 0, ofExercise: at === 0 },
      ),
    ),
  )
  return csvLines(rows, '\r\n')
}
