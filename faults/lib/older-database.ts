import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { connect, kyselyOf } from '#main/db/connect.ts'
import { createMigrator } from '#main/db/migrate.ts'
import { migrations } from '#main/db/migrations/index.ts'
import { databasePath } from '#main/services.ts'
import { copyTree } from './tree.ts'

type Raw = ReturnType<typeof connect>

const steps = Object.keys(migrations)

/** The steps a version before this one may have left a log at; before the first of them no session was whole. */
export const olderSteps: readonly string[] = steps.slice(steps.indexOf('0003-create-sets'), -1)

/** What a database is at once it is up to date. */
export const latestStep = steps.at(-1)

/** The last step that a database went through; null for one that is not there yet. */
export function stepOf(path: string): string | null {
  const raw = connect(path, { readonly: false })
  try {
    const isOurs = tablesIn(raw, 'main').includes('kysely_migration')
    const last = isOurs ? raw.prepare<[], string>('select max(name) from kysely_migration').pluck().get() : undefined
    return last ?? null
  } finally {
    raw.close()
  }
}

const columnsOf = (raw: Raw, schema: string, table: string): string[] =>
  raw
    .prepare<[string, string], string>('select name from pragma_table_xinfo(?, ?) where hidden = 0')
    .pluck()
    .all(table, schema)

const tablesIn = (raw: Raw, schema: string): string[] =>
  raw.prepare<[], string>(`select name from ${schema}.sqlite_schema where type = 'table'`).pluck().all()

/** Tables with rows of a person: not those of SQLite, of the migrator, or behind the search. */
const tablesOf = (raw: Raw, schema: string): string[] =>
  tablesIn(raw, schema).filter((name) => !/^(sqlite_|kysely_|session_search)/.test(name))

/** Takes over every row of today's database, as far as the older one has its tables and columns. */
function takeOver(raw: Raw, from: string): void {
  raw.pragma('foreign_keys = OFF')
  raw.prepare('attach ? as today').run(from)
  const today = new Set(tablesOf(raw, 'today'))
  for (const table of tablesOf(raw, 'main').filter((name) => today.has(name))) {
    const known = new Set(columnsOf(raw, 'today', table))
    const columns = columnsOf(raw, 'main', table).filter((name) => known.has(name))
    // A trigger may have made some of the rows already.
    raw.exec(`insert or replace into main.${table} (${columns}) select ${columns} from today.${table}`)
  }
  raw.exec('detach today')
}

/** Makes a data folder as a version before this one left it: the same log, in the database of that step. */
export async function makeOlder(from: string, dataDir: string, step: string): Promise<void> {
  copyTree(from, dataDir)
  const path = databasePath(dataDir)
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  const raw = connect(path, { readonly: false })
  const { error } = await createMigrator(kyselyOf(raw)).migrateTo(step)
  if (error) throw new Error(`No database of ${step} could be made.`, { cause: error })
  takeOver(raw, join(databasePath(from)))
  raw.close()
}
