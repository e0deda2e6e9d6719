import { join } from 'node:path'
import { analyticsHandlers } from '#main/analytics/analytics.handlers.ts'
import { createAnalytics } from '#main/analytics/analytics.service.ts'
import type { App } from '#main/app.ts'
import { openInMemory } from '#main/db/open-in-memory.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { createDispatch } from '#main/dispatch.ts'
import type { AppEnv } from '#main/env.ts'
import { getExercise } from '#main/exercises/exercise-details.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { historyHandlers } from '#main/history/history.handlers.ts'
import { realDisk } from '#main/lib/disk.ts'
import { progressionHandlers } from '#main/progression/progression.handlers.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { listSessions } from '#main/sessions/session-list.repository.ts'
import { findIdsLike } from '#main/sessions/session-search.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Handlers } from '#shared/contract/index.ts'
import { type StoredSession, sessionErrors } from '#shared/contract/sessions.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { readFolder, type Telling } from './read-folder.ts'

/** What answers questions about a log; the app does, too. */
export type Answering = Pick<App, 'dispatch' | 'findSessionIds' | 'dispose'>

type World = Pick<AppEnv, 'now' | 'log' | 'newId' | 'checkOutputs'>

async function storedSession(db: ReadDb, folder: string, id: string): Promise<StoredSession> {
  const found = await findSession(db, id)
  if (!found) throw new AppError(sessionErrors.NOT_FOUND, t('storage.session.notFound'))
  const { session, record } = found
  return {
    session,
    revision: record.revision,
    copies: { database: '', file: join(folder, record.fileName), fileStatus: 'written', problem: null },
    document: serializeSession(session, record.revision),
  }
}

/** The routes that files alone can answer. What a person set or decided is in the database; here it is as by default. */
type Questions = HandlersOf<'history'> &
  HandlersOf<'progression'> &
  HandlersOf<'analytics'> &
  Pick<Handlers<ReadDb>, 'sessions.list' | 'sessions.get' | 'exercises.get' | 'settings.get'>

const handlersOver = (folder: string, now: () => Date): Questions => ({
  ...historyHandlers(),
  ...progressionHandlers(now),
  ...analyticsHandlers(createAnalytics({ thread: null, settleTotals: async () => {}, now })),
  'sessions.list': (filter, db) => listSessions(db, filter, folder),
  'sessions.get': ({ id }, db) => storedSession(db, folder, id),
  'exercises.get': ({ name }, db) => getExercise(db, name),
  'settings.get': (_input, db) => readSettings(db),
})

/**
 * Answers questions from a folder of session files alone, by the same code over a database in memory: nothing is written
 * anywhere. `copies.database` of a session is empty. Rejects with `SESSION_FOLDER_UNREADABLE`.
 */
export async function openFromFiles(folder: string, world: World, telling: Telling): Promise<Answering> {
  const { readDb, close } = await openInMemory((db) => readFolder(db, realDisk, folder, telling))
  return {
    dispatch: createDispatch(handlersOver(folder, world.now), readDb, world),
    findSessionIds: (start) => findIdsLike(readDb, start),
    dispose: async () => close(),
  }
}
