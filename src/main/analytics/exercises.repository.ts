import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import type { Span } from '#shared/contract/span.ts'
import type { E1rmFormula } from '#shared/domain/e1rm.ts'
import { fullRepsDone, setAt } from './records/marks.repository.ts'
import { exercisesIn, maximaIn, sessionsIn } from './span.repository.ts'

/** What of each exercise there was in sessions, given by their ids in `session_totals`. */
export const exercisesOfSessions = (db: ReadDb, rows: readonly number[]) =>
  db
    .selectFrom('exercise_totals')
    .select(['exercise_key as key', 'working_sets as workingSets', 'reps', 'volume_kg as volumeKg'])
    .where('session_row', 'in', sql<number>`(select value from json_each(${JSON.stringify(rows)}))`)

/**
 * A span to ask about many movements in: `days` in its place, of whose rows those count that `has`. The sessions of a program
 * or a phase are found once, not for each movement.
 */
export async function spanOnce(db: ReadDb, span: Span): Promise<{ days: Span; has(row: number): boolean }> {
  if (span.program === null && span.phase === null) return { days: span, has: () => true }
  const rows = await sessionsIn(db, span).select('id').execute()
  const found = new Set(rows.map(({ id }) => id))
  return { days: { ...span, program: null, phase: null }, has: (row) => found.has(row) }
}

/** When these names were done and how many sets of them. */
export const setsByDay = (db: ReadDb, keys: readonly string[], span: Span) =>
  exercisesIn(db, keys, span).select([
    'exercise_totals.day',
    'exercise_totals.session_row as row',
    'exercise_totals.working_sets as sets',
  ])

/** The muscles that sessions themselves name for these exercises, JSON. */
export const setsWithMuscles = (db: ReadDb, keys: readonly string[], span: Span) =>
  exercisesIn(db, keys, span)
    .innerJoin('session_exercises as written', 'written.id', 'exercise_totals.exercise_id')
    .select(['exercise_totals.day', 'exercise_totals.session_row as row', 'exercise_totals.working_sets as sets'])
    .select('written.target_muscle_groups as muscles')

/** The highest estimate of each time these names were done, where there is one. */
export const estimates = (db: ReadDb, keys: readonly string[], span: Span, formula: E1rmFormula) =>
  exercisesIn(db, keys, span)
    .select(['exercise_totals.session_row as row', `exercise_totals.${formula}_kg as kg`])
    .select(setAt('exercise_totals.exercise_id', `exercise_totals.${formula}_set`).as('at'))
    .where(`exercise_totals.${formula}_kg`, 'is not', null)
    .$narrowType<{ kg: number }>()

/** Each time these names were done in a session that does not say what the body weighed. */
export const unweighedTimes = (db: ReadDb, keys: readonly string[], span: Span) =>
  exercisesIn(db, keys, span)
    .innerJoin('session_totals as session', 'session.id', 'exercise_totals.session_row')
    .where('session.body_weight_kg', 'is', null)
    .select('session.id as row')

/** Everything a record can be of, each time these names were done. */
export const bests = (db: ReadDb, keys: readonly string[], span: Span, formula: E1rmFormula) =>
  exercisesIn(db, keys, span)
    .select(['exercise_totals.session_row as row', 'exercise_totals.volume_kg as volumeKg'])
    .select([`exercise_totals.${formula}_kg as kg`, 'exercise_totals.top_weight_kg as topKg'])
    .select('exercise_totals.top_reps as topReps')
    .select(setAt('exercise_totals.exercise_id', `exercise_totals.${formula}_set`).as('at'))
    .select(setAt('exercise_totals.exercise_id', 'exercise_totals.top_set').as('topAt'))

/** The longest times and distances and the most repetitions with the body, each time these names were done. */
export const maxima = (db: ReadDb, keys: readonly string[], span: Span) =>
  maximaIn(db, keys, span)
    .select(['exercise_maxima.session_row as row', 'exercise_maxima.kind', 'exercise_maxima.value'])
    .select(setAt('exercise_maxima.exercise_id', 'exercise_maxima.set_position').as('at'))

/** Each time one of these names was done, oldest first, with its session. */
export const entries = (db: ReadDb, keys: readonly string[], span: Span, formula: E1rmFormula) =>
  exercisesIn(db, keys, span)
    .innerJoin('session_totals as session', 'session.id', 'exercise_totals.session_row')
    .select(['session.id as row', 'session.session_id as sessionId', 'session.date', 'session.day', 'session.phase'])
    .select(['session.week', 'session.is_deload_week as deload', 'session.body_weight_kg as bodyWeightKg'])
    .select(['exercise_totals.exercise_id as exerciseId', 'exercise_totals.position', 'exercise_totals.reps'])
    .select(['exercise_totals.working_sets as workingSets', 'exercise_totals.volume_kg as volumeKg'])
    .select(['exercise_totals.top_set as topSet', 'exercise_totals.top_weight_kg as topKg'])
    .select(['exercise_totals.top_reps as topReps'])
    .select([`exercise_totals.${formula}_kg as kg`, `exercise_totals.${formula}_set as e1rmSet`])
    .select(setAt('exercise_totals.exercise_id', `exercise_totals.${formula}_set`).as('at'))
    .select(setAt('exercise_totals.exercise_id', 'exercise_totals.top_set').as('topAt'))
    .orderBy('session.day')
    .orderBy('session.date')
    .orderBy('session.session_id')
    .orderBy('exercise_totals.position')

export type Entry = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]

/** All repetitions of the set in `done`, full and partial and of both sides; null where nothing was counted. */
const repsDone = sql<number | null>`iif(
  done.left_full_reps is null,
  done.full_reps + done.partial_reps,
  done.left_full_reps + done.left_partial_reps + done.right_full_reps + done.right_partial_reps
)`

/** The working sets of each time one of these names was done. */
export const workingSets = (db: ReadDb, keys: readonly string[], span: Span) =>
  exercisesIn(db, keys, span)
    .innerJoin('working_sets as done', 'done.exercise_id', 'exercise_totals.exercise_id')
    .select(['done.exercise_id as exerciseId', 'done.position as set', 'done.weight_kg as weightKg', 'done.rpe'])
    .select(['done.rest_minutes as restMinutes', fullRepsDone.as('reps'), repsDone.as('counted')])
export type SetRow = Awaited<ReturnType<ReturnType<typeof workingSets>['execute']>>[number]

/** Form cues of each time one of these names was done, where there are any; JSON. */
export const cues = (db: ReadDb, keys: readonly string[], span: Span) =>
  exercisesIn(db, keys, span)
    .innerJoin('session_exercises as written', 'written.id', 'exercise_totals.exercise_id')
    .select(['written.date', 'written.form_cues as cues'])
    .where('written.form_cues', '!=', '[]')
    .orderBy('written.date')
