import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#main/db/schema.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { discardSession } from '#main/sessions/discard-session.ts'
import { findRecord } from '#main/sessions/sessions.repository.ts'
import { storeSession } from '#main/sessions/store-session.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { importErrors, type UndoReport } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import {
  type BatchSession,
  findUndoneAt,
  listBatchSessions,
  markUndone,
  moveBatchSessions,
} from './batches.repository.ts'
import type { Work } from './gather.ts'

async function restore(db: Db, document: string, now: Date): Promise<void> {
  const read = parseSessionFile(Buffer.from(document))
  if (read.kind !== 'session') throw new Error('A document of this app cannot be read again.')
  const { revision } = await storeSession(db, read.session, {}, now)
  if (read.revision !== null) await moveBatchSessions(db, read.session.id, read.revision, revision)
}

type Undone = 'removed' | 'restored' | 'gone' | UndoReport['kept'][number]

async function undoOne(db: Db, { sessionId, revision, before }: BatchSession, now: Date): Promise<Undone> {
  const record = await findRecord(db, sessionId)
  if (!record) return 'gone'
  if (record.revision !== revision) {
    const edited = await findSession(db, sessionId)
    return { id: sessionId, date: edited?.session.date ?? '', focus: edited?.session.focus ?? null }
  }
  if (before === null) {
    await discardSession(db, sessionId, now)
    return 'removed'
  }
  await restore(db, before, now)
  return 'restored'
}

/**
 * Takes a whole batch back in one transaction: what it added is deleted, what it replaced is saved again as it was. A session
 * that was edited since is somebody's work and is kept. Rejects with `IMPORT_BATCH_NOT_FOUND`, also for one that is undone.
 */
export async function undoBatch(db: Db, id: string, now: Date, { progress, signal }: Work): Promise<UndoReport> {
  return db.transaction().execute(async (db) => {
    if ((await findUndoneAt(db, id)) !== null) throw new AppError(importErrors.NO_BATCH, t('importData.errors.noBatch'))
    const sessions = await listBatchSessions(db, id)
    const all: Undone[] = []
    for (const session of sessions) {
      signal.throwIfAborted()
      progress(all.length, sessions.length)
      all.push(await undoOne(db, session, now))
      await breathe()
    }
    await markUndone(db, id, now.toISOString())
    return {
      batch: id,
      removed: all.filter((one) => one === 'removed').length,
      restored: all.filter((one) => one === 'restored').length,
      kept: all.filter((one) => typeof one === 'object'),
    }
  })
}
