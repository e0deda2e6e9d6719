import { sql } from 'kysely'
import type { OldDatabase } from '#main/db/old-database.ts'
import type { Db } from '#main/db/schema.ts'
import { listTotalledKeys, oweTotals } from '#main/totals/totals.repository.ts'

/** What the session files hold as well, what every version makes anew, and what is counted from the rest. */
const MADE_ANEW =
  /^(sessions|session_exercises|warmup_sets|working_sets|outbox|exercise_catalogue|exercise_aliases|session_totals|exercise_totals|exercise_maxima|exercise_counts|totals_owed|session_search\w*|kysely_\w+|sqlite_\w+)$/

type Row = Record<string, unknown>

/** The tables whose rows are in no session file. */
async function ownTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_list where schema = 'main' and type = 'table' order by name
  `.execute(db)
  return rows.map(({ name }) => name).filter((name) => !MADE_ANEW.test(name))
}

async function columnsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
  return rows.map(({ name }) => name)
}

async function insert(db: Db, table: string, columns: readonly string[], row: Row): Promise<boolean> {
  const known = columns.filter((column) => Object.hasOwn(row, column))
  try {
    await sql`
      insert or ignore into ${sql.table(table)} (${sql.join(known.map((column) => sql.ref(column)))})
        values (${sql.join(known.map((column) => row[column]))})
    `.execute(db)
    return true
  } catch {
    // A row that this version refuses, or one that belongs to another which is not there yet.
    return false
  }
}

/** Which rows are wanted of a table. */
export type Wanted = (table: string, row: Row) => boolean

/**
 * Takes over what is in no session file: settings, drafts, deleted sessions, own exercises, imports and whatever a later version
 * keeps. What is there already stays. Answers the tables that could not be read wholly.
 */
export async function carryTables(
  db: Db,
  old: Pick<OldDatabase, 'tables' | 'rows'>,
  { only = null, wanted = () => true }: { only?: readonly string[] | null; wanted?: Wanted } = {},
): Promise<string[]> {
  const tables = (await ownTables(db)).filter((name) => only === null || only.includes(name))
  const there = old.tables()
  if (there.length === 0) return tables
  const unread = new Set<string>()
  await db.transaction().execute(async (db) => {
    const waiting: [string, string[], Row][] = []
    for (const table of tables.filter((name) => there.includes(name))) {
      const columns = await columnsOf(db, table)
      const { rows, isWhole } = old.rows(table)
      if (!isWhole) unread.add(table)
      for (const row of rows.filter((row) => wanted(table, row)))
        if (!(await insert(db, table, columns, row))) waiting.push([table, columns, row])
    }
    for (const [table, columns, row] of waiting) if (!(await insert(db, table, columns, row))) unread.add(table)
    // What sessions weigh may hang on the movements that came in.
    await oweTotals(db, await listTotalledKeys(db))
  })
  return [...unread]
}
