import type { Db } from '#main/db/schema.ts'
import { oweFile } from '#main/outbox/outbox.repository.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { isSessionFileName, sessionFileName } from '#main/session-file/file-name.ts'
import { LAST_REVISION } from '#main/session-file/file-schema.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import type { LoadModes } from '#main/totals/load-modes.repository.ts'
import { sessionErrors } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/domain/session.ts'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
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
  /** It is known to be what the app would write for that session. */
  asWritten?: boolean
}

export interface SaveOptions {
  /** The revision that was edited; a session that has moved on since is not overwritten (`SESSION_CHANGED`). */
  expectedRevision?: number
  /**
   * Keeps that file as the session's, byte for byte, if it is what the app would write under that name; else it is put away.
   */
  fromFile?: FromFile
  /** The revision it had in another database: it gets no lower one. */
  atLeast?: number
  /** Leaves the totals of a session that is new to whoever makes them afterwards. */
  owesTotals?: boolean
  /** Load modes that whoever stores many sessions found before. */
  modes?: LoadModes
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

/** The hash of the file that a session of this revision has. Rejects with `SESSION_TOO_LARGE` what no reader would take. */
function hashOfFile(session: Session, revision: number): string {
  const bytes = Buffer.from(serializeSession(session, revision))
  if (bytes.length <= MAX_SESSION_FILE_BYTES) return hashOf(bytes)
  const words = t('storage.session.tooLarge', { megabytes: MAX_SESSION_FILE_BYTES / 1e6 })
  throw new AppError(sessionErrors.TOO_LARGE, words, { bytes: bytes.length })
}

/** A count in a file that leaves no room for as many saves again is somebody's joke: it is not taken over. */
const counted = (revision: number | null): number => (revision === null || revision > LAST_REVISION / 2 ? 0 : revision)

/** The revision that a file has if it is what the app would write, else 0. */
function revisionAsWritten(session: Session, { hash, revision, asWritten }: FromFile): number {
  const own = counted(revision)
  if (asWritten) return own
  return own > 0 && hash === hashOfFile(session, own) ? own : 0
}

/** Whether a session can have a file that is there by that name. */
const canKeepName = async (db: Db, session: Session, name: string): Promise<boolean> =>
  isSessionFileName(name, session) && (await ownerOfFile(db, name)) === null

/** What a session was stored as. `changed` is false when it was stored just so already. */
export interface Stored {
  revision: number
  fileName: string
  contentHash: string
  changed: boolean
}

/** What was known of a session before it is stored. */
interface Before {
  record: SessionRecord | null
  deleted: { revision: number } | null
}

async function storeOver(
  db: Db,
  session: Session,
  { record: before, deleted }: Before,
  options: SaveOptions,
  now: Date,
): Promise<Stored> {
  const updatedAt = now.toISOString()
  const createdAt = before?.createdAt ?? updatedAt
  const { fromFile, modes, atLeast = 0 } = options
  const owesTotals = !before && options.owesTotals

  const asWritten = !before && !deleted && fromFile ? revisionAsWritten(session, fromFile) : 0
  if (fromFile && asWritten > 0 && (await canKeepName(db, session, fromFile.name))) {
    const { name: fileName, hash: contentHash } = fromFile
    await putSession(
      db,
      session,
      { revision: asWritten, fileName, contentHash, createdAt, updatedAt },
      modes,
      owesTotals,
    )
    return { revision: asWritten, fileName, contentHash, changed: true }
  }

  const elsewhere = Math.max(counted(fromFile?.revision ?? null), counted(atLeast) - 1)
  const latest = Math.max(before?.revision ?? 0, deleted?.revision ?? 0, elsewhere)
  const revision = asWritten || latest + 1
  const fileName = await chooseFileName(db, session)
  const contentHash = hashOfFile(session, revision)
  await putSession(db, session, { revision, fileName, contentHash, createdAt, updatedAt }, modes, owesTotals)
  if (deleted) await deleteTombstone(db, session.id)
  const staleFiles = [before?.fileName, fromFile?.name].filter((name) => name !== undefined)
  const replaces = before ? [before.contentHash] : []
  await oweFile(db, { sessionId: session.id, revision, op: 'write', fileName, staleFiles, replaces })
  return { revision, fileName, contentHash, changed: true }
}

/**
 * Stores a session as its next revision and owes its file, in the transaction of the caller. One that is stored just so
 * already stays as it is.
 */
export async function storeSession(db: Db, session: Session, options: SaveOptions, now: Date): Promise<Stored> {
  const record = await findRecord(db, session.id)
  checkRevision(record, options)
  if (record && record.contentHash === hashOfFile(session, record.revision)) {
    return { ...record, changed: false }
  }
  const deleted = record ? null : await findTombstone(db, session.id)
  return storeOver(db, session, { record, deleted }, options, now)
}

/** `storeSession` of one that is known to be neither saved nor deleted. */
export const storeNewSession = (db: Db, session: Session, options: SaveOptions, now: Date): Promise<Stored> =>
  storeOver(db, session, { record: null, deleted: null }, options, now)
