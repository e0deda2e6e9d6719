import type { ReadDb } from '#main/db/schema.ts'
import { labelKey } from '#shared/domain/label-key.ts'

/** Labels to choose from: more than anybody looks through. */
const MOST = 500

/**
 * The labels in a column, the latest first: SQLite walks through the index that lists sessions by date, and names each label
 * where it comes first. Sorting would take longer than all the rest.
 */
export const labelsIn = (db: ReadDb, column: 'program' | 'focus') =>
  db.selectFrom('sessions').select(`${column} as label`).distinct().where(column, 'is not', null)

async function namesIn(db: ReadDb, column: 'program' | 'focus'): Promise<string[]> {
  const names = new Map<string, string>()
  for (const { label } of await labelsIn(db, column).execute()) {
    if (label === null) continue
    const key = labelKey(label)
    if (!names.has(key)) names.set(key, label)
  }
  return [...names.values()].slice(0, MOST)
}

/** The programs and focuses of the log, each once however it is written, the latest first. */
export async function sessionLabels(db: ReadDb): Promise<{ programs: string[]; focuses: string[] }> {
  return { programs: await namesIn(db, 'program'), focuses: await namesIn(db, 'focus') }
}
