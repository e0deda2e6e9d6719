import BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { OneHandleDialect } from './dialect.ts'
import type { Db } from './schema.ts'

/** Waits this long for the other process (app or command line) before `DATABASE_BUSY`. */
const BUSY_MS = 5000

/** Opens one SQLite file, for writing with every setting that durability needs. The only call of its kind in the app. */
export function connect(path: string, { readonly }: { readonly: boolean }): BetterSqlite3.Database {
  const raw = new BetterSqlite3(path, { readonly, fileMustExist: readonly, timeout: BUSY_MS })
  try {
    if (!readonly) {
      raw.pragma('journal_mode = WAL')
      // After the switch: better-sqlite3 falls back to NORMAL in WAL, which loses acknowledged saves in a power cut.
      raw.pragma('synchronous = FULL')
    }
    raw.pragma('foreign_keys = ON')
    if (process.platform === 'darwin') raw.pragma('fullfsync = ON')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Kysely over one handle; closing is the caller's. */
export const kyselyOf = (raw: BetterSqlite3.Database): Db => new Kysely({ dialect: new OneHandleDialect(raw) })
