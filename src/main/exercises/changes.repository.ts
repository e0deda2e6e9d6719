import type { Selectable } from 'kysely'
import type { Db, ReadDb } from '#main/db/schema.ts'
import { parseRows, type Rows } from './change-rows.ts'
import { type ChangeSummary, changeSummarySchema } from './change-text.ts'
import type { ExerciseChangesTable } from './exercises.table.ts'

/** A change with the rows it found and those it left. */
export interface StoredChange {
  id: string
  madeAt: string
  undoneAt: string | null
  summary: ChangeSummary
  before: Rows
  after: Rows
}

const fromRow = (row: Selectable<ExerciseChangesTable>): StoredChange => ({
  id: row.id,
  madeAt: row.made_at,
  undoneAt: row.undone_at,
  summary: changeSummarySchema.parse(JSON.parse(row.summary)),
  before: parseRows(row.before),
  after: parseRows(row.after),
})

/** Keeps a change. */
export async function insertChange(db: Db, change: StoredChange): Promise<void> {
  await db
    .insertInto('exercise_changes')
    .values({
      id: change.id,
      made_at: change.madeAt,
      summary: JSON.stringify(change.summary),
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      undone_at: change.undoneAt,
    })
    .execute()
}

export async function markUndone(db: Db, id: string, undoneAt: string): Promise<void> {
  await db.updateTable('exercise_changes').set({ undone_at: undoneAt }).where('id', '=', id).execute()
}

/** Every change, newest first. */
export async function readChanges(db: ReadDb): Promise<StoredChange[]> {
  const rows = await db.selectFrom('exercise_changes').selectAll().orderBy('nth', 'desc').execute()
  return rows.map(fromRow)
}

/** Writes rows of both tables; null takes a row away. */
export async function writeRows(db: Db, { names, movements }: Rows): Promise<void> {
  for (const [key, row] of names) {
    await db.deleteFrom('own_exercise_names').where('name_key', '=', key).execute()
    if (row) await db.insertInto('own_exercise_names').values(row).execute()
  }
  for (const [key, row] of movements) {
    await db.deleteFrom('own_movements').where('exercise_key', '=', key).execute()
    if (row) await db.insertInto('own_movements').values(row).execute()
  }
}
