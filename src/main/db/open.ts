import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import type { ReadonlyKysely } from 'kysely/readonly'
import { isCatalogueSeeded, seedCatalogue } from '#main/exercises/exercises.repository.ts'
import { ensureFolder, realDisk } from '#main/lib/disk.ts'
import { listTotalledKeys, oweTotals } from '#main/totals/totals.repository.ts'
import type { Notice } from '#shared/contract/health.ts'
import { connect, kyselyOf, rollBack } from './connect.ts'
import { markDamaged, readDamageMark } from './damage-mark.ts'
import { describeDatabaseError, isDamage } from './errors.ts'
import { examine } from './examine.ts'
import { integrityProblems } from './integrity.ts'
import { migrateToLatest } from './migrate.ts'
import { keepCopy } from './migration-copy.ts'
import { quarantineDatabase, quarantinedPath } from './quarantine.ts'
import type { Database, Db } from './schema.ts'
import { endSettingForAdoption, setForAdoption } from './set-for-adoption.ts'
import { takeStaged } from './staged.ts'

/** An opened database: one handle that writes, one that can only read. */
export interface OpenDatabase {
  db: Db
  readDb: ReadonlyKysely<Database>
  /** What was found at the path and done about it. */
  notices: Notice[]
  /** The database that stood here before and was set aside: what can be read of it is to be carried over. */
  before: string | null
  close(): void
}

/** What is damaged is told of where it is looked at. */
function rollBackWhatIsSound(path: string): void {
  try {
    rollBack(path)
  } catch (error) {
    if (!isDamage(error)) throw error
  }
}

async function prepare(path: string, now: () => Date): Promise<Notice[]> {
  await ensureFolder(realDisk, dirname(path))
  rollBackWhatIsSound(path)
  await endSettingForAdoption(realDisk, path)
  return [...(await takeStaged(realDisk, path, readDamageMark(path) ?? now())), ...(await makeRoom(path, now()))]
}

/** Whether the database that is marked as damaged was moved away, and another is in its place. */
const isMoved = (path: string, markedAt: Date): boolean =>
  existsSync(quarantinedPath(path, markedAt)) && existsSync(path)

/** Moves away what cannot be opened, and copies what is about to be migrated. */
async function makeRoom(path: string, now: Date): Promise<Notice[]> {
  const { state } = examine(path)
  const markedAt = readDamageMark(path)
  if (markedAt && !isMoved(path, markedAt)) return quarantineDatabase(path, 'damaged', markedAt)
  if (state === 'behind') await keepCopy(path, join(dirname(path), 'backups'), now)
  if (state === 'older-tool' && (await setForAdoption(realDisk, path))) return []
  if (state === 'damaged') {
    // One that was being made in the place of another has nothing that is not there too.
    if (!markedAt) await markDamaged(realDisk, path, now)
    return quarantineDatabase(path, 'damaged', now)
  }
  return state === 'foreign' || state === 'older-tool' ? quarantineDatabase(path, 'foreign', now) : []
}

/** A handle that SQLite itself opened read-only, typed so. */
const asReadOnly = (reader: BetterSqlite3.Database) => kyselyOf(reader) as unknown as ReadonlyKysely<Database>

/** Brings this version's catalogue in; what it loads otherwise than the one before is counted anew. */
async function renewCatalogue(db: Db): Promise<void> {
  await seedCatalogue(db)
  await oweTotals(db, await listTotalledKeys(db))
}

async function openPrepared(path: string, notices: Notice[]): Promise<OpenDatabase> {
  const markedAt = readDamageMark(path)
  const before = markedAt && quarantinedPath(path, markedAt)
  const writer = connect(path, { readonly: false })
  const handles = [writer]
  const close = () => handles.reverse().forEach((handle) => void handle.close())
  try {
    const db = kyselyOf(writer)
    await migrateToLatest(db, path)
    if (!(await isCatalogueSeeded(db))) await db.transaction().execute(renewCatalogue)
    const reader = connect(path, { readonly: true })
    handles.push(reader)
    return { db, readDb: asReadOnly(reader), notices, before, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Opens a sound database of the app where it lies, brought up to date. Nobody else may know of it yet. */
export const bringUpToDate = (path: string): Promise<OpenDatabase> => openPrepared(path, [])

/** Opens a database that this process has opened and brought up to date already, once more for another thread. */
export function attachDatabase(path: string): OpenDatabase {
  const writer = connect(path, { readonly: false })
  const reader = connect(path, { readonly: true })
  const close = () => [reader, writer].forEach((handle) => void handle.close())
  return { db: kyselyOf(writer), readDb: asReadOnly(reader), notices: [], before: null, close }
}

/** Room for the totals of a long log, so that they are not read from disk for every question. */
const READER_CACHE_KB = 64_000

/** A handle that can only read, of a thread of its own. */
export interface DatabaseReader {
  /** Does all reading of some work on the log as it is when that begins, whoever saves meanwhile. One work at a time. */
  inSnapshot<T>(work: (db: ReadonlyKysely<Database>) => Promise<T>): Promise<T>
  /** What SQLite finds amiss in the file, in its own words. */
  problems(): string[]
  close(): void
}

/** Opens a database that this process has opened and brought up to date already, for a thread that only reads. */
export function attachReader(path: string): DatabaseReader {
  const reader = connect(path, { readonly: true })
  reader.pragma(`cache_size = ${-READER_CACHE_KB}`)
  const readDb = asReadOnly(reader)
  return {
    async inSnapshot(work) {
      reader.exec('begin')
      try {
        return await work(readDb)
      } finally {
        reader.exec('commit')
      }
    },
    problems: () => integrityProblems(reader),
    close: () => void reader.close(),
  }
}

/**
 * Opens the database at a path, making it or bringing it up to date where needed. A damaged one, or one of another
 * program, is moved to `quarantine/` beside it and a new one made; the older tool's is moved to where it is adopted from
 * (`adoptionPath`); one of a newer version is refused untouched.
 * Rejects with an AppError of `databaseErrors`.
 */
export async function openDatabase(path: string, now: () => Date): Promise<OpenDatabase> {
  try {
    return await openPrepared(path, await prepare(path, now))
  } catch (error) {
    throw describeDatabaseError(error, path)
  }
}
