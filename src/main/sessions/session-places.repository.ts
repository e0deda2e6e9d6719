import type { ReadDb } from '#main/db/schema.ts'

/** A range of local days, both ends included; null is open. */
export interface DayRange {
  from: string | null
  to: string | null
}

/** Where a session is in the log, and the name of its file. */
export interface SessionPlace {
  id: string
  date: string
  fileName: string
}

function between(db: ReadDb, { from, to }: DayRange) {
  return (
    db
      .selectFrom('sessions')
      .$if(from !== null, (query) => query.where('date', '>=', from ?? ''))
      // A date is a day or a day with a time: `2026-03-31T24` comes after every time of that day.
      .$if(to !== null, (query) => query.where('date', '<=', `${to}T24`))
  )
}

/** How many sessions are in a range of days. */
export async function countSessionsBetween(db: ReadDb, range: DayRange): Promise<number> {
  const { count } = await between(db, range).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return count
}

/** Up to `limit` sessions of a range of days, oldest first, from the one after `after`. */
export async function listPlaces(
  db: ReadDb,
  range: DayRange,
  after: SessionPlace | null,
  limit: number,
): Promise<SessionPlace[]> {
  return between(db, range)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('date', 'id'), '>', tuple(after?.date ?? '', after?.id ?? '')),
      ),
    )
    .select(['id', 'date', 'file_name as fileName'])
    .orderBy('date')
    .orderBy('id')
    .limit(limit)
    .execute()
}
