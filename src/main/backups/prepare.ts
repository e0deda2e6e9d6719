import { createWriteStream } from 'node:fs'
import { copyFile, lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { connect } from '#main/db/connect.ts'
import { attachReader, bringUpToDate } from '#main/db/open.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { stagedParts } from '#main/db/staged.ts'
import { ensureFolder, realDisk, syncFolder, syncPath } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import { owedAmong } from '#main/outbox/outbox.repository.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { writeNewFile } from '#main/outbox/write-file-durably.ts'
import { countSessions, setContentHash } from '#main/sessions/sessions.repository.ts'
import { backupErrors, type RestorePreview } from '#shared/contract/backups.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { ARCHIVE, sessionEntry } from './archive-format.ts'
import { parseBackupName } from './backup-name.ts'
import { checkDatabase } from './check-database.ts'
import { compareStates, readState } from './compare-states.ts'
import { damaged } from './problems.ts'
import { type Archive, openArchive, readWhole } from './read-archive.ts'
import { agrees, bytesOf, hasOwnName, type StoredSession, storedSessions } from './session-bytes.ts'

interface Request extends Watch {
  /** The backup or the archive. */
  path: string
  /** What it was called before it was sent here. */
  name: string
  /** An empty folder of the data folder's disk, in which the state is made. */
  folder: string
  /** The live database, and where its session files are. */
  live: string
  sessionsDir: string
}

/** So much is told of what a reader says of a session that is none. */
const MOST_WORDS = 300

/** What a reader of sessions throws at rows that the app would never write. SQLite and the disk give their errors a code. */
const isOfTheContent = (error: unknown): error is Error =>
  error instanceof Error && !('code' in error) && error.name !== 'AbortError'

/** Files that are written at once: a disk settles some together. */
const AT_ONCE = 16

type Kind = RestorePreview['source']['kind']

/** What a file is by its first bytes. */
async function kindOf(path: string): Promise<Kind | null> {
  if (!(await lstat(path)).isFile()) return null
  const handle = await open(path, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    if (buffer.toString('latin1').startsWith('SQLite format 3\0')) return 'backup'
    return buffer.toString('latin1').startsWith('PK') ? 'archive' : null
  } finally {
    await handle.close()
  }
}

async function takeDatabase({ path }: Request, archive: Archive | null, database: string): Promise<void> {
  if (archive) {
    await pipeline(Readable.from(archive.read(ARCHIVE.database)), createWriteStream(database, { flags: 'wx' }))
  } else await copyFile(path, database)
}

/** The bytes of each session's file: those of the archive, proven to be of the session; or those of now, or written anew. */
function bytesFrom({ name, sessionsDir }: Request, archive: Archive | null) {
  return async (stored: StoredSession): Promise<Buffer> => {
    const { fileName } = stored.record
    if (!hasOwnName(stored)) throw damaged(name, t('backups.archive.unknown', { name: fileName.slice(0, 200) }))
    if (!archive) return (await bytesOf(realDisk, sessionsDir, stored)).bytes
    const bytes = await readWhole(archive, sessionEntry(fileName))
    if (!agrees(bytes, stored)) throw damaged(name, t('backups.archive.changed', { name: fileName }))
    return bytes
  }
}

/** Writes the file of each session that has one: what is owed is written by whoever opens the log. */
async function writeSessions(
  request: Request,
  archive: Archive | null,
  database: string,
  folder: string,
): Promise<void> {
  const { onProgress, signal } = request
  const bytesOfSession = bytesFrom(request, archive)
  const reader = attachReader(database)
  const renewed: { stored: StoredSession; hash: string }[] = []
  let done = 0
  async function writeSome(db: ReadDb, batch: readonly StoredSession[], total: number): Promise<void> {
    const owed = await owedAmong(
      db,
      batch.map(({ session }) => session.id),
    )
    const write = async (stored: StoredSession): Promise<void> => {
      const bytes = await bytesOfSession(stored)
      if (owed.has(stored.session.id)) return
      await writeNewFile(realDisk, join(folder, stored.record.fileName), [bytes])
      if (hashOf(bytes) !== stored.record.contentHash) renewed.push({ stored, hash: hashOf(bytes) })
    }
    signal.throwIfAborted()
    await Promise.all(batch.map(write))
    done += batch.length
    onProgress(done, total)
  }
  try {
    await reader.inSnapshot(async (db) => {
      const total = await countSessions(db)
      const batch: StoredSession[] = []
      for await (const stored of storedSessions(db)) {
        batch.push(stored)
        if (batch.length === AT_ONCE) await writeSome(db, batch.splice(0), total)
      }
      await writeSome(db, batch, total)
      const listed = archive?.manifest.entries.length ?? 0
      if (archive && listed !== total + 2) throw damaged(request.name, t('backups.archive.more'))
    })
  } finally {
    reader.close()
  }
  await noteHashes(database, renewed)
  await syncFolder(realDisk, folder)
}

/** What another version of the app wrote of a session has other bytes than this one would write. */
async function noteHashes(database: string, renewed: { stored: StoredSession; hash: string }[]): Promise<void> {
  if (renewed.length === 0) return
  const { db, close } = await bringUpToDate(database)
  try {
    await db.transaction().execute(async (db) => {
      for (const { stored, hash } of renewed) await setContentHash(db, stored.session.id, stored.record.revision, hash)
    })
  } finally {
    close()
  }
}

async function migrate(name: string, database: string): Promise<void> {
  const { close } = await bringUpToDate(database).catch((error: unknown) => {
    if (error instanceof AppError) throw damaged(name, error.message)
    throw error
  })
  close()
}

/** Makes a database one file again, and durable. */
export async function settleDatabase(database: string): Promise<void> {
  const raw = connect(database, { readonly: false })
  try {
    raw.pragma('journal_mode = DELETE')
  } finally {
    raw.close()
  }
  await syncPath(realDisk, database, 'r+')
}

async function stateIn(database: string) {
  const reader = attachReader(database)
  try {
    return await reader.inSnapshot((db) => readState(db))
  } finally {
    reader.close()
  }
}

function countsAgree({ name }: Request, archive: Archive, sessions: number): void {
  const said = archive.manifest.counts.sessions
  if (said !== sessions) throw damaged(name, t('backups.archive.counts', { said: said ?? 0, found: sessions }))
}

async function make(request: Request, kind: Kind, archive: Archive | null): Promise<RestorePreview> {
  const { path, name, folder, live } = request
  const made = stagedParts(folder)
  await ensureFolder(realDisk, made.sessions)
  await takeDatabase(request, archive, made.database)
  await checkDatabase(made.database, name)
  await migrate(name, made.database)
  await writeSessions(request, archive, made.database, made.sessions)
  if (archive) await readWhole(archive, ARCHIVE.settings)
  await settleDatabase(made.database)
  await syncFolder(realDisk, folder)
  const after = await stateIn(made.database)
  if (archive) countsAgree(request, archive, after.sessions.size)
  const createdAt = archive?.manifest.createdAt ?? parseBackupName(name)?.at.toISOString() ?? null
  const { size: bytes } = await lstat(path)
  return {
    source: { path: name, kind, createdAt, appVersion: archive?.manifest.appVersion ?? null, bytes },
    ...compareStates(await stateIn(live), after),
  }
}

/**
 * Makes the state of a backup or an archive in a folder, brought up to this version, checked to the last byte and durable; and
 * tells what is other in it. Changes nothing that is there. Rejects with `BACKUP_FOREIGN`, `BACKUP_DAMAGED`, `BACKUP_NEWER`, the
 * errno error of the disk, or what the signal says.
 */
export async function prepareState(request: Request): Promise<RestorePreview> {
  const { path, name } = request
  const kind = await kindOf(path)
  if (kind === null) throw new AppError(backupErrors.FOREIGN, t('backups.errors.foreign', { path: name }))
  const archive = kind === 'archive' ? await openArchive(path, name) : null
  try {
    return await make(request, kind, archive)
  } catch (error) {
    throw isOfTheContent(error) ? damaged(name, error.message.slice(0, MOST_WORDS)) : error
  } finally {
    archive?.close()
  }
}
