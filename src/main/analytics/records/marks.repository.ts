import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { type LoadMode, liftedKg } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'

/** What a mark is made of, as the database has it. */
export interface MarkedRow {
  sessionId: string
  date: string
  position: number
  set: number
  weightKg: number | null
  bodyWeightKg: number | null
  /** Full ones: see `fullReps` of the domain. */
  reps: number
  rpe: number | null
}

/** Full repetitions of the set in `done`: see `fullReps` of the domain. */
export const fullRepsDone = sql<number>`case
  when done.left_full_reps is null then ifnull(done.full_reps, 0)
  when done.left_full_reps + done.left_partial_reps = 0 then done.right_full_reps
  when done.right_full_reps + done.right_partial_reps = 0 then done.left_full_reps
  else min(done.left_full_reps, done.right_full_reps)
end`

/** The mark of a set. */
export function toMark(row: MarkedRow, mode: LoadMode): SetMark {
  const { sessionId, date, position, set, weightKg, reps, rpe } = row
  const load = liftedKg(weightKg, { mode, bodyWeightKg: row.bodyWeightKg })
  const roundedLoad = load === null ? null : roundTo(load, 4)
  return { sessionId, date, position, set, weightKg, loadKg: roundedLoad, reps, rpe }
}

/** More than an exercise may have sets. */
const SETS = 512

/** A set as one number, so that scans of many rows carry one column less: the row of its exercise and its place there. */
export const setAt = (exerciseId: string, set: string) =>
  sql<number>`${sql.ref(exerciseId)} * ${sql.lit(SETS)} + ${sql.ref(set)}`

/** The marks of sets, given as by `setAt`, in the order asked; null for one that is not there. */
export async function readMarks(
  db: ReadDb,
  asked: readonly { at: number; mode: LoadMode }[],
): Promise<(SetMark | null)[]> {
  const sets = JSON.stringify(asked.map(({ at }) => at))
  const rows = await db
    .selectFrom(sql<{ key: number; value: number }>`json_each(${sets})`.as('asked'))
    .innerJoin('working_sets as done', (join) =>
      join
        .on('done.exercise_id', '=', sql<number>`asked.value / ${sql.lit(SETS)}`)
        .on('done.position', '=', sql<number>`asked.value % ${sql.lit(SETS)}`),
    )
    .innerJoin('session_exercises as exercise', 'exercise.id', 'done.exercise_id')
    .innerJoin('session_totals as session', 'session.session_id', 'exercise.session_id')
    .select(['asked.key as index', 'session.session_id as sessionId', 'session.date', 'exercise.position'])
    .select([
      'session.body_weight_kg as bodyWeightKg',
      'done.position as set',
      'done.weight_kg as weightKg',
      'done.rpe',
    ])
    .select(fullRepsDone.as('reps'))
    .execute()
  const marks: (SetMark | null)[] = asked.map(() => null)
  for (const row of rows) marks[row.index] = toMark(row, asked[row.index]?.mode ?? 'external')
  return marks
}
