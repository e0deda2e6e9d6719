import { copyFileSync, existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { discardSync } from '#main/lib/discard.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { connect } from './connect.ts'
import { assertLooksSound, writesInPlace } from './foreign-bytes.ts'
import { describeForeignError, foreignErrors } from './foreign-errors.ts'
import { SIDE_FILES } from './set-for-adoption.ts'

/** A handle on the copy of a database of another program; it can only read. */
export type ForeignDatabase = BetterSqlite3.Database

/** Waits this long for another program that is writing. */
const BUSY_MS = 1000

const stampOf = (path: string): string => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.size} ${stat.mtimeNs}` : ''
}

/**
 * Keeps other programs from writing a database while it is copied, without changing a byte of it. One with a write-ahead
 * log is left alone: opening it could make files beside it.
 */
function holdStill(path: string): ForeignDatabase | null {
  if (!writesInPlace(path)) return null
  const raw = connect(path, { readonly: true, busyMs: BUSY_MS })
  try {
    raw.exec('begin; select count(*) from sqlite_schema')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** What is beside a database is opened with it, and a pipe or a device there would never end. */
function assertFilesBeside(path: string): void {
  for (const beside of SIDE_FILES.map((suffix) => path + suffix)) {
    if (statSync(beside, { throwIfNoEntry: false })?.isFile() !== false) continue
    const details = { path: beside, code: 'ENXIO' }
    throw new AppError(foreignErrors.UNREADABLE, t('importData.database.UNREADABLE', details), details)
  }
}

function copyWithLog(path: string, folder: string): string {
  const copy = join(folder, 'copy.db')
  const holder = holdStill(path)
  try {
    const stamps = () => stampOf(path) + stampOf(`${path}-wal`)
    const before = stamps()
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    if (stamps() !== before) throw new AppError(foreignErrors.BUSY, t('importData.database.BUSY', { path }), { path })
    return copy
  } finally {
    holder?.close()
  }
}

function assertSound(raw: ForeignDatabase, path: string): void {
  // Views and triggers of a stranger call no functions with effects.
  raw.pragma('trusted_schema = OFF')
  const verdict: unknown = raw.pragma('quick_check(1)', { simple: true })
  if (verdict === 'ok') return
  throw new AppError(foreignErrors.DAMAGED, t('importData.database.DAMAGED', { path }), { path, verdict })
}

function readCopy<T>(copy: string, path: string, use: (raw: ForeignDatabase) => T): T {
  const raw = connect(copy, { readonly: true })
  try {
    assertSound(raw, path)
    return use(raw)
  } finally {
    raw.close()
  }
}

/**
 * Reads a database of another program: what `use` is given is a checked, read-only copy that goes away afterwards. The
 * database itself, which another program may have open, is not changed. Throws an `AppError` of `foreignErrors` where it
 * is no database that can be read.
 */
export function withForeignDatabase<T>(path: string, use: (raw: ForeignDatabase) => T): T {
  let folder: string | null = null
  try {
    assertLooksSound(path)
    assertFilesBeside(path)
    folder = mkdtempSync(join(tmpdir(), 'traininglogs-foreign-'))
    return readCopy(copyWithLog(path, folder), path, use)
  } catch (error) {
    throw describeForeignError(error, path)
  } finally {
    if (folder !== null) discardSync(folder)
  }
}

/** Names of the tables of a database, without views, which could run for ever. */
export const tablesOf = (raw: ForeignDatabase): Set<string> =>
  new Set(raw.prepare<[], string>(`select name from sqlite_schema where type = 'table'`).pluck().all())

/** Names of the columns of a table. */
export const columnsOf = (raw: ForeignDatabase, table: string): Set<string> =>
  new Set(raw.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table))

/** Whose database it is, told by its tables: FitNotes' backup, the older tool's, one of this app, or another (null). */
export function databaseKind(path: string): 'fitnotes' | 'legacy' | 'own' | null {
  return withForeignDatabase(path, (raw) => {
    const tables = tablesOf(raw)
    if (tables.has('training_log') && tables.has('exercise')) return 'fitnotes'
    if (tables.has('kysely_migration')) return 'own'
    return tables.has('training_sessions') ? 'legacy' : null
  })
}
