import { sql } from 'kysely'
import { builtOnce } from '#main/db/built-once.ts'
import type { Db, ReadDb } from '#main/db/schema.ts'
import { createLoadModes } from '#main/totals/load-modes.repository.ts'
import { deleteTotals, owe, putTotals } from '#main/totals/totals.repository.ts'
import { totalsOf } from '#main/totals/totals-of.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import type { Session } from '#shared/domain/session.ts'
import { sessionVolumeKg } from '#shared/domain/volume.ts'
import {
  type ExerciseRow,
  fromExerciseRow,
  fromSessionRow,
  type NewExerciseRow,
  type SessionRecord,
  type SessionRow,
  toExerciseRow,
  toSessionRow,
} from './session-rows.ts'
import type { WarmupSetsTable, WorkingSetsTable } from './sessions.table.ts'
import { fromWarmupRow, fromWorkingRow, toWarmupRow, toWorkingRow } from './set-rows.ts'

/** Puts sessions in, or in the place of those with their ids, of which only the time they came in stays. */
const putSessionRows = builtOnce((db, rows: readonly SessionRow[], columns) =>
  db
    .insertInto('sessions')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(
            columns
              .filter((column) => column !== 'id' && column !== 'created_at')
              .map((column) => [column, ref(`excluded.${column}`)]),
          ),
        ),
    ),
)
const deleteExercises = builtOnce((db, rows: readonly Pick<SessionRow, 'id'>[]) =>
  db.deleteFrom('session_exercises').where(
    'session_id',
    'in',
    rows.map(({ id }) => id),
  ),
)
const insertExerciseRows = builtOnce((db, rows: readonly NewExerciseRow[]) =>
  db.insertInto('session_exercises').values(rows).returning(['id', 'position']),
)
const insertWarmupRows = builtOnce((db, rows: readonly WarmupSetsTable[]) => db.insertInto('warmup_sets').values(rows))
const insertWorkingRows = builtOnce((db, rows: readonly WorkingSetsTable[]) =>
  db.insertInto('working_sets').values(rows),
)

/** Answers the rows of the exercises by their places. */
async function insertExercises(db: Db, session: Session): Promise<Map<number, number>> {
  const placed = await insertExerciseRows(
    db,
    session.exercises.map((exercise, index) => toExerciseRow(session, exercise, index + 1)),
  )
  const ids = new Map(placed.map(({ id, position }) => [position, id]))
  const rowsOf = <Item, Row>(
    items: (exercise: Exercise) => Item[],
    toRow: (id: number, item: Item, at: number) => Row,
  ) =>
    session.exercises.flatMap((exercise, index) =>
      items(exercise).map((item, at) => toRow(ids.get(index + 1) ?? 0, item, at + 1)),
    )
  await insertWarmupRows(
    db,
    rowsOf((exercise) => exercise.warmupSets, toWarmupRow),
  )
  await insertWorkingRows(
    db,
    rowsOf((exercise) => exercise.workingSets, toWorkingRow),
  )
  return ids
}

/**
 * Puts a session in with its totals, or in the place of the one with its id. Must run in a transaction; one that puts many
 * in gives its own `modes`. A new one may owe its totals, for whoever makes them afterwards.
 */
export async function putSession(
  db: Db,
  session: Session,
  record: SessionRecord,
  modes = createLoadModes(db),
  owesTotals = false,
): Promise<void> {
  const modeOf = await modes(session.exercises.map(({ name }) => name))
  await deleteExercises(db, [{ id: session.id }])
  await putSessionRows(db, [toSessionRow(session, record, sessionVolumeKg(session, modeOf))])
  const ids = await insertExercises(db, session)
  if (owesTotals) await owe(db, session.id)
  else await putTotals(db, totalsOf(session, modeOf), ids)
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

/** A session as it is stored, with its record. */
export interface WholeSession {
  session: Session
  record: SessionRecord
}

const recordOf = (row: SessionRow): SessionRecord => ({
  revision: row.revision,
  contentHash: row.content_hash,
  fileName: row.file_name,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** The sessions of these ids as they are stored. */
export async function findSessions(db: ReadDb, ids: readonly string[]): Promise<WholeSession[]> {
  const sessions = await db.selectFrom('sessions').selectAll().where('id', 'in', ids).orderBy('id').execute()
  const rows = await db
    .selectFrom('session_exercises')
    .selectAll()
    .where('session_id', 'in', ids)
    .orderBy('session_id')
    .orderBy('position')
    .execute()
  const exercises = await readExercises(db, rows)
  const bySession = Map.groupBy(exercises, (_, index) => rows[index]?.session_id)
  return sessions.map((row) => ({ session: fromSessionRow(row, bySession.get(row.id) ?? []), record: recordOf(row) }))
}

/** A session as it is stored; null when there is none of that id. */
export async function findSession(db: ReadDb, id: string): Promise<WholeSession | null> {
  return (await findSessions(db, [id]))[0] ?? null
}
