import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'

/** A saved session, as far as an import has to know it again. */
export interface KnownSession {
  id: string
  sourceId: string | null
  sourceText: string | null
}

const KNOWN = ['id', 'source_id as sourceId', 'source_text as sourceText'] as const

/** Values of one statement: SQLite takes 32,766. */
const AT_ONCE = 10_000

async function inPieces<Row>(values: readonly string[], read: (some: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < values.length; from += AT_ONCE)
    rows.push(...(await read(values.slice(from, from + AT_ONCE))))
  return rows
}

/** Saved sessions by their id. */
export async function knownByIds(db: ReadDb, ids: readonly string[]): Promise<Map<string, KnownSession>> {
  const rows = await inPieces(ids, (some) => db.selectFrom('sessions').select(KNOWN).where('id', 'in', some).execute())
  return new Map(rows.map((row) => [row.id, row]))
}

/** Saved sessions by what one kind of source calls them. */
export async function knownBySourceIds(
  db: ReadDb,
  kind: string,
  sourceIds: readonly string[],
): Promise<Map<string, KnownSession>> {
  const rows = await inPieces(sourceIds, (some) =>
    db.selectFrom('sessions').select(KNOWN).where('source_kind', '=', kind).where('source_id', 'in', some).execute(),
  )
  return new Map(rows.map((row) => [row.sourceId ?? '', row]))
}

/** The ids of saved sessions by their date. */
export async function idsByDates(db: ReadDb, dates: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await inPieces(dates, (some) =>
    db.selectFrom('sessions').select(['id', 'date']).where('date', 'in', some).execute(),
  )
  const byDate = Map.groupBy(rows, ({ date }) => date)
  return new Map([...byDate].map(([date, some]) => [date, some.map(({ id }) => id)]))
}

/** Saved sessions of one kind of source by the moment they began; only moments with a time tell workouts apart. */
export async function knownByMoments(
  db: ReadDb,
  kind: string,
  dates: readonly string[],
): Promise<Map<string, KnownSession>> {
  const rows = await inPieces(dates, (some) =>
    db
      .selectFrom('sessions')
      .select([...KNOWN, 'date'])
      .where('source_kind', '=', kind)
      .where('date', 'in', some)
      .execute(),
  )
  return new Map(rows.map(({ date, ...known }) => [date, known]))
}

/** Of saved sessions that began in these minutes, the kinds of their sources; null is the app itself. */
export async function kindsByMinutes(db: ReadDb, minutes: readonly string[]): Promise<Map<string, (string | null)[]>> {
  const minute = sql<string>`substr(date, 1, 16)`
  const rows = await inPieces([...new Set(minutes)], (some) =>
    db
      .selectFrom('sessions')
      .select([minute.as('minute'), 'source_kind as kind'])
      .where(minute, 'in', some)
      .execute(),
  )
  const byMinute = Map.groupBy(rows, (row) => row.minute)
  return new Map([...byMinute].map(([at, some]) => [at, some.map(({ kind }) => kind)]))
}

/** Which of these sessions a person deleted; what an undone import took away with it was not. */
export async function deletedByHand(db: ReadDb, ids: readonly string[]): Promise<Set<string>> {
  const undone = db
    .selectFrom('import_batch_sessions')
    .innerJoin('import_batches', 'import_batches.id', 'batch_id')
    .where('undone_at', 'is not', null)
    .select('import_batch_sessions.session_id')
  const rows = await inPieces(ids, (some) =>
    db
      .selectFrom('tombstones')
      .select('session_id')
      .where('session_id', 'in', some)
      .where('session_id', 'not in', undone)
      .execute(),
  )
  return new Set(rows.map(({ session_id }) => session_id))
}
