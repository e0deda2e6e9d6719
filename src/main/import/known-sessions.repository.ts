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
