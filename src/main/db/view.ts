import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { discardSync } from '#main/lib/discard.ts'
import type { DatabaseState } from '#shared/contract/comparison.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { connect, kyselyOf } from './connect.ts'
import { databaseErrors, describeDatabaseError } from './errors.ts'
import { examine } from './examine.ts'
import { migrateToLatest } from './migrate.ts'
import { attachReader, type DatabaseReader } from './open.ts'

/** What lies at the place of a database, to look at. */
export interface DatabaseView {
  state: DatabaseState
  problem: string | null
  /** Null where nothing can be asked. */
  reader: DatabaseReader | null
}

/** What is read with a database; its index of the log is made anew from the log. */
const PARTS = ['', '-wal', '-journal'] as const
const TRIES = 20
const PAUSE_MS = 100

const stampsOf = (path: string): string =>
  PARTS.map((part) => {
    const stat = statSync(path + part, { bigint: true, throwIfNoEntry: false })
    return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : '-'
  }).join()

/** Copies a database as it is at one moment. Rejects with `DATABASE_BUSY` where it never holds still. */
async function copyStill(path: string, copy: string): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const before = stampsOf(path)
    for (const part of PARTS) {
      rmSync(copy + part, { force: true })
      if (existsSync(path + part)) copyFileSync(path + part, copy + part)
    }
    if (stampsOf(path) === before) return
    await pause(PAUSE_MS)
  }
  throw new AppError(databaseErrors.BUSY, t('storage.database.BUSY', { path }), { path })
}

const STATES = { damaged: 'damaged', foreign: 'foreign', 'older-tool': 'olderTool' } as const

async function openCopy(copy: string): Promise<DatabaseView> {
  const { state } = examine(copy)
  if (state === 'new') return { state: 'missing', problem: null, reader: null }
  if (state === 'current') return { state: 'sound', problem: null, reader: attachReader(copy) }
  if (state !== 'behind') return { state: STATES[state], problem: null, reader: null }
  const writer = connect(copy, { readonly: false })
  try {
    await migrateToLatest(kyselyOf(writer), copy)
  } finally {
    writer.close()
  }
  return { state: 'behind', problem: null, reader: attachReader(copy) }
}

async function look(path: string, copy: string): Promise<DatabaseView> {
  try {
    await copyStill(path, copy)
    return await openCopy(copy)
  } catch (error) {
    const described = describeDatabaseError(error, path)
    if (!(described instanceof AppError) || described.code === databaseErrors.BUSY) throw error
    const state = described.code === databaseErrors.NEWER ? 'newer' : 'unreadable'
    const words = state === 'newer' ? t('storage.database.NEWER', { path }) : described.message
    return { state, problem: words, reader: null }
  }
}

function makeTemporary(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'traininglogs-view-'))
  } catch (error) {
    throw describeDatabaseError(error, tmpdir())
  }
}

/**
 * Looks at a database that anybody may have open, without changing a byte of it or beside it: what is opened is a copy, for
 * SQLite makes files beside a database that it only reads. An older one is brought up to date there. Rejects with
 * `DATABASE_BUSY`, and as `describeDatabaseError` says where there is no room for a copy.
 */
export async function withDatabaseView<T>(path: string, use: (view: DatabaseView) => Promise<T>): Promise<T> {
  const folder = makeTemporary()
  try {
    const view = await look(path, join(folder, 'copy.db'))
    try {
      return await use(view)
    } finally {
      view.reader?.close()
    }
  } finally {
    discardSync(folder)
  }
}
