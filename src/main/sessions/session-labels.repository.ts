import { sql } from 'kysely'
import type { ReadDb } from '#main/db/schema.ts'

/** Labels to choose from: more than anybody looks through. */
const MOST = 500

/** The labels in a column, each once however it is written, the latest first; from the index that lists sessions by date. */
export const labelsIn = (db: ReadDb, column: 'program' | 'focus') =>
  db
    .selectFrom('sessions')
    // SQLite takes the bare column from the row that has the maximum: the latest spelling.
    .select(({ fn }) => [sql<string>`${sql.ref(column)}`.as('label'), fn.max('date').as('latest')])
    .where(column, 'is not', null)
    .groupBy(sql`${sql.ref(column)} collate nocase`)
    .orderBy('latest', 'desc')
    .orderBy('label')
    .limit(MOST)

const namesIn = async (db: ReadDb, column: 'program' | 'focus'): Promise<string[]> =>
  (await labelsIn(db, column).execute()).map(({ label }) => label)

/** The programs and focuses of the log, the latest first. */
export async function sessionLabels(db: ReadDb): Promise<{ programs: string[]; focuses: string[] }> {
  return { programs: await namesIn(db, 'program'), focuses: await namesIn(db, 'focus') }
}
