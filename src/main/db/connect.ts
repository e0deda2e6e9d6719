import { existsSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { labelKey } from '#shared/domain/label-key.ts'
import { OneHandleDialect } from './dialect.ts'
import type { Db } from './schema.ts'

/** While it is opened, a database waits this long for the other process (app or command line). */
const OPENING_MS = 5000
/** Opened, it waits this long for another process or thread that writes, before `DATABASE_BUSY`; nobody notices it. */
const PATIENCE_MS = 60_000
/** How much of it SQLite itself waits, which holds up everything else: less than a frame. */
const BLOCKING_MS = 5

/** Opens one SQLite file, for writing with every setting that durability needs. The only call of its kind in the app. */
export function connect(
  path: string,
  { readonly, busyMs = OPENING_MS }: { readonly: boolean; busyMs?: number },
): BetterSqlite3.Database {
  const raw = new BetterSqlite3(path, { readonly, fileMustExist: readonly, timeout: busyMs })
  try {
    if (!readonly) {
      raw.pragma('journal_mode = WAL')
      // After the switch: better-sqlite3 falls back to NORMAL in WAL, which loses acknowledged saves in a power cut.
      raw.pragma('synchronous = FULL')
    }
    raw.pragma('foreign_keys = ON')
    raw.function('label_key', { deterministic: true }, (label) => (typeof label === 'string' ? labelKey(label) : null))
    if (process.platform === 'darwin') raw.pragma('fullfsync = ON')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Undoes what a process left half done that died while it changed a database without a write-ahead log, as while that log is
 * put away: a handle that only reads may not, and fails. Nothing else of the database changes.
 */
export function rollBack(path: string): void {
  if (!existsSync(`${path}-journal`)) return
  const raw = new BetterSqlite3(path, { timeout: OPENING_MS })
  try {
    raw.prepare('select count(*) from sqlite_schema').get()
  } finally {
    raw.close()
  }
}

/** Kysely over one handle; closing is the caller's. */
export function kyselyOf(raw: BetterSqlite3.Database, patienceMs = PATIENCE_MS): Db {
  if (!raw.readonly) raw.pragma(`busy_timeout = ${BLOCKING_MS}`)
  return new Kysely({ dialect: new OneHandleDialect(raw, patienceMs) })
}
