import type { Db } from '#main/db/schema.ts'
import { oweFile } from '#main/outbox/outbox.repository.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { sessionFileName } from '#main/session-file/file-name.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { sessionErrors } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/domain/session.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { SessionRecord } from './session-rows.ts'
import { fileNamesLike, findRecord, ownerOfFile } from './sessions.repository.ts'
import { deleteTombstone, findTombstone } from './tombstones.repository.ts'
import { putSession } from './whole-session.repository.ts'

/** A file in the sessions folder that a session was read from: its name, the hash of its bytes, its revision if it counts. */
export interface FromFile {
  name: string
  hash: string
  revision: number | null
}

export interface SaveOptions {
  /** The revision that was edited; a session that has moved on since is not overwritten (`SESSION_CHANGED`). */
  expectedRevision?: number
  /** Keeps that file as the session's, byte for byte, if it is what the app would write; else it is put away. */
  fromFile?: FromFile
}

function checkRevision(record: SessionRecord | null, { expectedRevision }: SaveOptions): void {
  if (expectedRevision === undefined || record?.revision === expectedRevision) return
  if (!record) throw new AppError(sessionErrors.NOT_FOUND, t('storage.session.notFound'))
  throw new AppError(sessionErrors.CHANGED, t('storage.session.changed'), { revision: record.revision })
}

async function chooseFileName(db: Db, session: Session): Promise<string> {
  const shortest = sessionFileName(session, () => false)
  const taken = await fileNamesLike(db, shortest.replace('.json', ''), session.id)
  return sessionFileName(session, (name) => taken.has(name))
}

/** The revision of a file that can stay as it is, or null. */
async function revisionToKeep(db: Db, session: Session, { name, hash, revision }: FromFile): Promise<number | null> {
  if (revision === null || revision < 1 || hash !== hashOf(serializeSession(session, revision))) return null
  return (await ownerOfFile(db, name)) === null ? revision : null
}

/** What a session was stored as. `changed` is false when it was stored just so already. */
export interface Stored {
  revision: number
  fileName: string
  contentHash: string
  changed: boolean
}

/**
 * Stores a session as its next revision and owes its file, in the transaction of the caller. One that is stored just so
 * already stays as it is.
 */
export async function storeSession(db: Db, session: Session, options: SaveOptions, now: Date): Promise<Stored> {
  const before = await findRecord(db, session.id)
  checkRevision(before, options)
  if (before && before.contentHash === hashOf(serializeSession(session, before.revision))) {
    return { ...before, changed: false }
  }
  const updatedAt = now.toISOString()
  const createdAt = before?.createdAt ?? updatedAt
  const { fromFile } = options
  const deleted = before ? null : await findTombstone(db, session.id)

  const kept = !before && !deleted && fromFile ? await revisionToKeep(db, session, fromFile) : null
  if (kept !== null && fromFile) {
    const { name: fileName, hash: contentHash } = fromFile
    await putSession(db, session, { revision: kept, fileName, contentHash, createdAt, updatedAt })
    return { revision: kept, fileName, contentHash, changed: true }
  }

  const revision = Math.max(before?.revision ?? 0, deleted?.revision ?? 0, fromFile?.revision ?? 0) + 1
  const fileName = await chooseFileName(db, session)
  const contentHash = hashOf(serializeSession(session, revision))
  await putSession(db, session, { revision, fileName, contentHash, createdAt, updatedAt })
  if (deleted) await deleteTombstone(db, session.id)
  const staleFiles = [before?.fileName, fromFile?.name].filter((name) => name !== undefined)
  await oweFile(db, { sessionId: session.id, revision, op: 'write', fileName, staleFiles })
  return { revision, fileName, contentHash, changed: true }
}
