import { existsSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { connect, kyselyOf } from './connect.ts'
import type { ReadDb } from './schema.ts'

type Row = Record<string, string | number | bigint | Buffer | null>

/** What could be read of a table; `isWhole` is false where reading it broke off. */
interface ReadRows {
  rows: Row[]
  isWhole: boolean
}

/** A database that may be damaged, only to be read. */
export interface OldDatabase {
  db: ReadDb
  tables(): string[]
  /** The rows of a table, or of some columns of it. Never throws. */
  rows(table: string, columns?: readonly string[]): ReadRows
  close(): void
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Reads until it breaks off. */
function readOn(raw: BetterSqlite3.Database, query: string): ReadRows {
  const rows: Row[] = []
  try {
    for (const row of raw.prepare<[], Row>(query).iterate()) rows.push(row)
    return { rows, isWhole: true }
  } catch {
    return { rows, isWhole: false }
  }
}

function keyOf(raw: BetterSqlite3.Database, table: string): string {
  try {
    const keys = raw
      .prepare<[string], string>('select name from pragma_table_info(?) where pk > 0 order by pk')
      .pluck()
      .all(table)
    return keys.length > 0 ? keys.map(quoted).join(' desc, ') : 'rowid'
  } catch {
    return 'rowid'
  }
}

function readTable(raw: BetterSqlite3.Database, table: string, columns: readonly string[] | undefined): ReadRows {
  const what = `select ${columns?.map(quoted).join(', ') ?? '*'} from ${quoted(table)}`
  const forwards = readOn(raw, what)
  if (forwards.isWhole) return forwards
  // A page in the middle that cannot be read leaves those behind it: they are reached from the end.
  const backwards = readOn(raw, `${what} order by ${keyOf(raw, table)} desc`)
  const seen = new Set(forwards.rows.map((row) => JSON.stringify(Object.values(row).map(String))))
  const others = backwards.rows.filter((row) => !seen.has(JSON.stringify(Object.values(row).map(String))))
  return { rows: [...forwards.rows, ...others], isWhole: false }
}

function tablesIn(raw: BetterSqlite3.Database): string[] {
  return readOn(raw, `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'`).rows.map(
    ({ name }) => String(name),
  )
}

/** Opens what may be a damaged database; null where SQLite cannot even begin. No byte of it is changed. */
export function openOldDatabase(path: string): OldDatabase | null {
  if (!existsSync(path)) return null
  let raw: BetterSqlite3.Database
  try {
    raw = connect(path, { readonly: true })
  } catch {
    return null
  }
  return {
    db: kyselyOf(raw),
    tables: () => tablesIn(raw),
    rows: (table, columns) => readTable(raw, table, columns),
    close: () => void raw.close(),
  }
}
