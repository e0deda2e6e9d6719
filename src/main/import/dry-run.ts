import { connect, kyselyOf } from '#main/db/connect.ts'
import { describeDatabaseError } from '#main/db/errors.ts'
import { examine } from '#main/db/examine.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { findAlike, findBySource } from '#main/sessions/session-search.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import { defaultSettings } from '#shared/contract/settings.ts'
import { createLogImport, type LogImport, MARKDOWN } from './log-import.ts'

const notHere = (): never => {
  throw new Error('A dry run saves nothing.')
}

const overNothing = (): LogImport =>
  createLogImport({
    settings: async () => defaultSettings,
    findLog: async () => null,
    findAlike: async () => [],
    loadSession: notHere,
    describe: async () => null,
    saveSession: notHere,
  })

const over = (db: ReadDb): LogImport =>
  createLogImport({
    settings: () => readSettings(db),
    findLog: (id) => findBySource(db, MARKDOWN, id),
    findAlike: (session) => findAlike(db, MARKDOWN, session),
    loadSession: async (id) => (await findSession(db, id))?.session ?? notHere(),
    describe: async () => null,
    saveSession: notHere,
  })

/** Reads logs against what is saved at a database's path; opens it for reading only, and makes nothing where it is not. */
export async function withDryRun<T>(path: string, use: (logs: LogImport) => Promise<T>): Promise<T> {
  try {
    const { state } = examine(path)
    if (state !== 'current' && state !== 'behind') return await use(overNothing())
    const database = connect(path, { readonly: true })
    try {
      return await use(over(kyselyOf(database)))
    } finally {
      database.close()
    }
  } catch (error) {
    throw describeDatabaseError(error, path)
  }
}
