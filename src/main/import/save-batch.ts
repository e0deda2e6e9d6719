import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#main/db/schema.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { type Stored, storeSession } from '#main/sessions/store-session.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import { createLoadModes, type LoadModes } from '#main/totals/load-modes.repository.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import type { Session } from '#shared/domain/session.ts'
import { insertBatch, insertBatchSession } from './batches.repository.ts'
import type { Work } from './gather.ts'
import type { Planned } from './plan.ts'
import { isSameContent } from './same-content.ts'

/** What is saved together, and what a report calls it. */
export interface Batch {
  id: string
  formats: ImportFormat[]
  sources: string[]
  planned: readonly Planned[]
}

/** What became of a batch: its sessions as they were stored, and how many were not, because somebody saved them meanwhile. */
export interface SavedBatch {
  stored: ReadonlyMap<string, Stored>
  replaced: number
  overtaken: number
}

/** Whether a saved session is still the one that the plan was made for: none for a new one. */
function isAsPlanned(planned: Planned, before: Session | null): boolean {
  if (planned.verdict !== 'changed') return before === null
  return before !== null && isSameContent(before, planned.before)
}

async function saveOne(
  db: Db,
  batch: Batch,
  planned: Planned,
  isFirst: boolean,
  now: Date,
  modes: LoadModes,
): Promise<Stored | null> {
  const { session } = planned
  const before = await findSession(db, session.id)
  if (!isAsPlanned(planned, before?.session ?? null)) return null
  if (isFirst) await insertBatch(db, { ...batch, createdAt: now.toISOString() })
  const stored = await storeSession(db, session, { modes }, now)
  const document = before && serializeSession(before.session, before.record.revision)
  await insertBatchSession(db, batch.id, { sessionId: session.id, revision: stored.revision, before: document })
  return stored
}

/**
 * Saves a batch in one transaction, wholly or not at all, and owes its files; `also` is done in it, at the end. A session that
 * was saved otherwise since the plan was made is left as it is. Rejects when it is told to stop, and then has saved nothing.
 */
export async function saveBatch(
  db: Db,
  batch: Batch,
  now: Date,
  { progress, signal }: Work,
  also: (db: Db) => Promise<void>,
): Promise<SavedBatch> {
  return db.transaction().execute(async (db) => {
    const stored = new Map<string, Stored>()
    const modes = createLoadModes(db)
    let replaced = 0
    for (const [done, planned] of batch.planned.entries()) {
      signal.throwIfAborted()
      progress(done, batch.planned.length)
      const as = await saveOne(db, batch, planned, stored.size === 0, now, modes)
      if (as) stored.set(planned.session.id, as)
      if (as && planned.verdict === 'changed') replaced += 1
      await breathe()
    }
    await also(db)
    signal.throwIfAborted()
    return { stored, replaced, overtaken: batch.planned.length - stored.size }
  })
}
