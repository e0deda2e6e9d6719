import { setImmediate as breathe } from 'node:timers/promises'
import { isDatabaseFailure } from '#main/db/errors.ts'
import { inSavepoint } from '#main/db/savepoint.ts'
import type { Db } from '#main/db/schema.ts'
import { createLoadModes, type LoadModes } from '#main/totals/load-modes.repository.ts'
import type { Session } from '#shared/domain/session.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { savedAmong } from './sessions.repository.ts'
import { type FromFile, type Stored, storeNewSession } from './store-session.ts'
import { deletedAmong } from './tombstones.repository.ts'

/** A session that was found in a file. */
export interface FoundSession {
  session: Session
  fromFile: FromFile
}

async function storeOrSayWhyNot(
  db: Db,
  { session, fromFile }: FoundSession,
  modes: LoadModes,
  now: Date,
): Promise<Stored | string> {
  try {
    return await inSavepoint(db, () => storeNewSession(db, session, { fromFile, modes, owesTotals: true }, now))
  } catch (error) {
    if (isDatabaseFailure(error)) throw error
    return error instanceof AppError ? error.message : t('storage.notices.cannotStore', { detail: String(error) })
  }
}

/**
 * Stores sessions that were found in the folder of session files and are neither saved nor deleted, in one transaction; answers
 * by id what they were stored as, or in words why one cannot be. A file that does not stay as it is, is owed, and so are the
 * totals: there may be thousands, and nobody asks for their numbers yet.
 */
export async function takeInSessions(
  db: Db,
  found: readonly FoundSession[],
  now: Date,
): Promise<Map<string, Stored | string>> {
  return db.transaction().execute(async (db) => {
    const outcomes = new Map<string, Stored | string>()
    const modes = createLoadModes(db)
    const ids = found.map(({ session }) => session.id)
    const known = new Set([...(await savedAmong(db, ids)), ...(await deletedAmong(db, ids))])
    for (const one of found) {
      const { id } = one.session
      if (known.has(id)) continue
      const outcome = await storeOrSayWhyNot(db, one, modes, now)
      outcomes.set(id, outcome)
      if (typeof outcome !== 'string') known.add(id)
      await breathe()
    }
    return outcomes
  })
}
