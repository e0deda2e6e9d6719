import { sql } from 'kysely'
import { builtOnce } from '#main/db/built-once.ts'
import type { Db, ReadDb } from '#main/db/schema.ts'
import { loadModesOf } from './load-modes.repository.ts'
import type { ExerciseMaximaTable, ExerciseTotalsTable, TotalsOwedTable } from './totals.table.ts'
import type { Totals } from './totals-of.ts'

async function putSessionTotals(db: Db, { session_id, ...rest }: Totals['session']): Promise<number> {
  const { id } = await db
    .insertInto('session_totals')
    .values({ session_id, ...rest })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(rest))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const insertExerciseTotals = builtOnce((db, rows: readonly ExerciseTotalsTable[]) =>
  db.insertInto('exercise_totals').values(rows),
)

const insertExerciseMaxima = builtOnce((db, rows: readonly ExerciseMaximaTable[]) =>
  db.insertInto('exercise_maxima').values(rows),
)

/** Makes the searchable text of a session the one that stands in its row. */
async function putSearchText(db: Db, sessionId: string, rowid: number): Promise<void> {
  await sql`
    insert or replace into session_search (rowid, text)
      select ${rowid}, search_text from sessions where id = ${sessionId}
  `.execute(db)
}

/** The rows of a session's exercises in `session_exercises`, by their places. */
export async function exerciseIds(db: ReadDb, sessionId: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('session_exercises')
    .select(['id', 'position'])
    .where('session_id', '=', sessionId)
    .execute()
  return new Map(rows.map(({ id, position }) => [position, id]))
}

/**
 * Puts in the totals of a stored session, and its searchable text, in the place of those before. Must run in its transaction;
 * `ids` are the rows of its exercises by their places.
 */
export async function putTotals(
  db: Db,
  { session, exercises, maxima }: Totals,
  ids: ReadonlyMap<number, number>,
): Promise<void> {
  const session_row = await putSessionTotals(db, session)
  await db.deleteFrom('exercise_totals').where('session_row', '=', session_row).execute()
  await db.deleteFrom('exercise_maxima').where('session_row', '=', session_row).execute()
  const placed = <Row extends { position: number }>(row: Row) => ({
    ...row,
    session_row,
    exercise_id: ids.get(row.position) ?? 0,
  })
  await insertExerciseTotals(db, exercises.map(placed))
  await insertExerciseMaxima(db, maxima.map(placed))
  await putSearchText(db, session.session_id, session_row)
}

/** Takes out what no foreign key reaches, before a session is deleted. */
export async function deleteTotals(db: Db, sessionId: string): Promise<void> {
  await sql`
    delete from session_search where rowid = (select id from session_totals where session_id = ${sessionId})
  `.execute(db)
  await forgetOwed(db, sessionId)
}

/** Notes that a session owes no totals any more. */
export async function forgetOwed(db: Db, sessionId: string): Promise<void> {
  await db.deleteFrom('totals_owed').where('session_id', '=', sessionId).execute()
}

const insertOwed = builtOnce((db, rows: readonly TotalsOwedTable[]) =>
  db
    .insertInto('totals_owed')
    .values(rows)
    .onConflict((on) => on.doNothing()),
)

/** Notes that the totals of a session are still to be made. */
export async function owe(db: Db, sessionId: string): Promise<void> {
  await insertOwed(db, [{ session_id: sessionId }])
}

/** Up to `limit` sessions whose totals are still to be made. */
export async function listOwed(db: ReadDb, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('totals_owed').select('session_id').limit(limit).execute()
  return rows.map(({ session_id }) => session_id)
}

/** Corrects the volume that lists of sessions show. */
export async function setVolume(db: Db, { session_id, volume_kg }: Totals['session']): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ volume_kg })
    .where('id', '=', session_id)
    .where('volume_kg', '!=', volume_kg)
    .execute()
}

/** Every exercise key that has totals. */
export async function listTotalledKeys(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('exercise_counts').select('exercise_key').where('times', '>', 0).execute()
  return rows.map(({ exercise_key }) => exercise_key)
}

/** How often exercises were done, with a working set, under any of these keys; null as long as totals are owed. */
export async function countTimes(db: ReadDb, keys: readonly string[]): Promise<number | null> {
  if ((await listOwed(db, 1)).length > 0) return null
  const { times } = await db
    .selectFrom('exercise_counts')
    .select(({ fn }) => fn.sum<number | null>('times').as('times'))
    .where('exercise_key', 'in', sql<string>`(select value from json_each(${JSON.stringify(keys)}))`)
    .executeTakeFirstOrThrow()
  return times ?? 0
}

/**
 * Owes totals anew to the sessions in which one of these exercises, or another name of its movement, was counted with another
 * load mode than it has now. To be called in the transaction of the change, with every name whose movement changes.
 */
export async function oweTotals(db: Db, keys: string[]): Promise<void> {
  const modes = Object.fromEntries(await loadModesOf(db, keys))
  await sql`
    insert or ignore into totals_owed
      select session_id from session_totals where id in (
        select session_row from json_each(${JSON.stringify(modes)}) as now
          join exercise_totals on exercise_key = now.key and load_mode != now.value
      )
  `.execute(db)
}
