import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#main/db/schema.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { type Stored, storeSession } from '#main/sessions/store-session.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import type { ImportFormat } from '#shared/contract/import.ts'
import type { Session } from '#shared/domain/session.ts'
import { insertBatch, insertBatchSession } from './batches.repository.ts'
import type { Work } from './gather.ts'

/** What is saved together: its sessions, and what a report calls it. */
export interface Batch {
  id: string
  formats: ImportFormat[]
  sources: string[]
  sessions: readonly Session[]
}

async function saveOne(db: Db, batchId: string, session: Session, now: Date): Promise<Stored> {
  const before = await findSession(db, session.id)
  const stored = await storeSession(db, session, {}, now)
  const document = before && serializeSession(before.session, before.record.revision)
  await insertBatchSession(db, batchId, { sessionId: session.id, revision: stored.revision, before: document })
  return stored
}

/**
 * Saves a batch in one transaction, wholly or not at all, and owes its files. Rejects when it is told to stop, and then has
 * saved nothing.
 */
export async function saveBatch(
  db: Db,
  { id, formats, sources, sessions }: Batch,
  now: Date,
  { progress, signal }: Work,
): Promise<Map<string, Stored>> {
  return db.transaction().execute(async (db) => {
    const stored = new Map<string, Stored>()
    await insertBatch(db, { id, createdAt: now.toISOString(), formats, sources })
    for (const session of sessions) {
      signal.throwIfAborted()
      progress(stored.size, sessions.length)
      stored.set(session.id, await saveOne(db, id, session, now))
      await breathe()
    }
    return stored
  })
}
