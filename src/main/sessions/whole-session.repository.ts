import { sql } from 'kysely'
import type { Db, ReadDb } from '#main/db/schema.ts'
import { createLoadModes } from '#main/totals/load-modes.repository.ts'
import { deleteTotals, putTotals } from '#main/totals/totals.repository.ts'
import { totalsOf } from '#main/totals/totals-of.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import type { Session } from '#shared/domain/session.ts'
import {
  type ExerciseRow,
  fromExerciseRow,
  fromSessionRow,
  type SessionRecord,
  toExerciseRow,
  toSessionRow,
} from './session-rows.ts'
import { fromWarmupRow, fromWorkingRow, toWarmupRow, toWorkingRow } from './set-rows.ts'

/** Rows of one INSERT: SQLite takes 32,766 values in a statement, and no table here has more than 26 columns. */
const ROWS_AT_ONCE = 1000

async function inBulk<Row>(rows: Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await insert(rows.slice(from, from + ROWS_AT_ONCE))
}

/** Answers the rows of the exercises by their places. */
async function insertExercises(db: Db, session: Session): Promise<Map<number, number>> {
  const placed = await db
    .insertInto('session_exercises')
    .values(session.exercises.map((exercise, index) => toExerciseRow(session, exercise, index + 1)))
    .returning(['id', 'position'])
    .execute()
  const ids = new Map(placed.map(({ id, position }) => [position, id]))
  const rowsOf = <Item, Row>(
    items: (exercise: Exercise) => Item[],
    toRow: (id: number, item: Item, at: number) => Row,
  ) =>
    session.exercises.flatMap((exercise, index) =>
      items(exercise).map((item, at) => toRow(ids.get(index + 1) ?? 0, item, at + 1)),
    )
  const warmups = rowsOf((exercise) => exercise.warmupSets, toWarmupRow)
  const working = rowsOf((exercise) => exercise.workingSets, toWorkingRow)
  await inBulk(warmups, (rows) => db.insertInto('warmup_sets').values(rows).execute())
  await inBulk(working, (rows) => db.insertInto('working_sets').values(rows).execute())
  return ids
}

/**
 * Puts a session in with its totals, or in the place of the one with its id. Must run in a transaction; one that puts many
 * in gives its own `modes`.
 */
export async function putSession(
  db: Db,
  session: Session,
  record: SessionRecord,
  modes = createLoadModes(db),
): Promise<void> {
  const totals = totalsOf(session, await modes(session.exercises.map(({ name }) => name)))
  const { id, created_at, ...rest } = toSessionRow(session, record, totals.session.volume_kg)
  await db.deleteFrom('session_exercises').where('session_id', '=', id).execute()
  await db
    .insertInto('sessions')
    .values({ id, created_at, ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute()
  await putTotals(db, totals, await insertExercises(db, session))
}

/** Takes a session out with all below it. Must run in a transaction. */
export async function deleteSession(db: Db, id: string): Promise<void> {
  await deleteTotals(db, id)
  await db.deleteFrom('sessions').where('id', '=', id).execute()
}

function groupedBy<Row extends { exercise_id: number }, Item>(
  rows: Row[],
  toItem: (row: Row) => Item,
): Map<number, Item[]> {
  const groups = new Map<number, Item[]>()
  for (const row of rows) {
    const group = groups.get(row.exercise_id)
    if (group) group.push(toItem(row))
    else groups.set(row.exercise_id, [toItem(row)])
  }
  return groups
}

/** The exercises of rows, in the same order, with their sets. */
export async function readExercises(db: ReadDb, rows: ExerciseRow[]): Promise<Exercise[]> {
  // One value, however many rows: SQLite takes no more than 32,766.
  const ids = sql<number>`(select value from json_each(${JSON.stringify(rows.map(({ id }) => id))}))`
  const [warmups, working] = await Promise.all([
    db
      .selectFrom('warmup_sets')
      .selectAll()
      .where('exercise_id', 'in', ids)
      .orderBy('exercise_id')
      .orderBy('position')
      .execute(),
    db
      .selectFrom('working_sets')
      .selectAll()
      .where('exercise_id', 'in', ids)
      .orderBy('exercise_id')
      .orderBy('position')
      .execute(),
  ])
  const warmupSets = groupedBy(warmups, fromWarmupRow)
  const workingSets = groupedBy(working, fromWorkingRow)
  return rows.map((row) =>
    fromExerciseRow(row, { warmupSets: warmupSets.get(row.id) ?? [], workingSets: workingSets.get(row.id) ?? [] }),
  )
}

/** A session as it is stored, with its record; null when there is none of that id. */
export async function findSession(db: ReadDb, id: string): Promise<{ session: Session; record: SessionRecord } | null> {
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const rows = await db
    .selectFrom('session_exercises')
    .selectAll()
    .where('session_id', '=', id)
    .orderBy('position')
    .execute()
  const record = {
    revision: row.revision,
    contentHash: row.content_hash,
    fileName: row.file_name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
  return { session: fromSessionRow(row, await readExercises(db, rows)), record }
}
