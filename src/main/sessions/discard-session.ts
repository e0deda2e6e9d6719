import type { Db } from '#main/db/schema.ts'
import { oweFile } from '#main/outbox/outbox.repository.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { insertTombstone } from './tombstones.repository.ts'
import { deleteSession, findSession } from './whole-session.repository.ts'

/** Deletes a session in the transaction of the caller and owes its file to the trash; `false` where there is none. */
export async function discardSession(db: Db, id: string, now: Date): Promise<boolean> {
  const found = await findSession(db, id)
  if (!found) return false
  const { fileName, contentHash } = found.record
  const document = serializeSession(found.session, found.record.revision)
  const revision = found.record.revision + 1
  await insertTombstone(db, { sessionId: id, revision, deletedAt: now.toISOString(), fileName, document })
  await deleteSession(db, id)
  await oweFile(db, { sessionId: id, revision, op: 'trash', fileName, staleFiles: [], replaces: [contentHash] })
  return true
}
