import { statSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { connect } from './connect.ts'
import { databaseErrors, isDamage } from './errors.ts'
import { migrations } from './migrations/index.ts'

/** What lies at the database's path: nothing yet, ours (up to date or older), damaged, the older tool's, or another program's. */
type Examined = { state: 'new' | 'current' | 'behind' | 'damaged' | 'older-tool' | 'foreign' }

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const column = (raw: BetterSqlite3.Database, query: string): string[] => raw.prepare<[], string>(query).pluck().all()

function appliedMigrations(raw: BetterSqlite3.Database): string[] | null {
  const tables = column(raw, `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
  if (tables.length === 0) return []
  return tables.includes('kysely_migration') ? column(raw, 'select name from kysely_migration') : null
}

function refuseNewer(path: string, applied: string[]): void {
  const unknown = applied.filter((name) => !Object.hasOwn(migrations, name))
  if (unknown.length === 0) return
  throw new AppError(databaseErrors.NEWER, t('storage.database.NEWER', { path }), { path, unknown })
}

const isOlderTool = (raw: BetterSqlite3.Database): boolean =>
  column(raw, `select name from pragma_table_info('training_sessions')`).includes('raw_json')

function judge(path: string, raw: BetterSqlite3.Database): Examined {
  const applied = appliedMigrations(raw)
  if (applied === null) return { state: isOlderTool(raw) ? 'older-tool' : 'foreign' }
  refuseNewer(path, applied)
  if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') return { state: 'damaged' }
  if (applied.length === 0) return { state: 'new' }
  return { state: applied.length < Object.keys(migrations).length ? 'behind' : 'current' }
}

/** Looks at what lies at the database's path without changing a byte of it. Rejects with `DATABASE_NEWER`. */
export function examine(path: string): Examined {
  // A write-ahead log without its database is what is left of a database, and SQLite would delete it.
  if (sizeOf(path) === 0) return { state: sizeOf(`${path}-wal`) > 0 ? 'damaged' : 'new' }
  try {
    const raw = connect(path, { readonly: true })
    try {
      return judge(path, raw)
    } finally {
      raw.close()
    }
  } catch (error) {
    if (isDamage(error)) return { state: 'damaged' }
    throw error
  }
}
