import { isDatabaseFailure } from '#main/db/errors.ts'
import { inSavepoint } from '#main/db/savepoint.ts'
import type { Db } from '#main/db/schema.ts'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import { type Look, lookAt, readContent, type SessionLook } from '#main/outbox/look-at-file.ts'
import { byWorth, type Worth } from '#main/outbox/take-in.ts'
import { isSessionFileName } from '#main/session-file/file-name.ts'
import { putSession } from '#main/sessions/whole-session.repository.ts'
import { createLoadModes, type LoadModes } from '#main/totals/load-modes.repository.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** Failures of a folder of session files. */
export const folderErrors = { UNREADABLE: 'SESSION_FOLDER_UNREADABLE' } as const

/** What is told while a folder is read. */
export interface Telling {
  /** A file was left out, in words. */
  leftOut(message: string): void
  progress(done: number, total: number): void
}

/** Nothing is known of the files beforehand. */
const NOTHING_KNOWN = { byId: new Map(), byName: new Map() }
/** Files that are read side by side; each may have 20 MB. */
const AT_ONCE = 16

async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  try {
    const names = await disk.readdir(folder)
    return names.filter((name) => /\.json$/i.test(name)).sort()
  } catch (error) {
    const code = errnoOf(error)
    const words = code === 'ENOENT' ? t('storage.fromFiles.noFolder', { folder }) : null
    throw new AppError(
      folderErrors.UNREADABLE,
      words ?? t('storage.fromFiles.cannotList', { folder, code: code ?? String(error) }),
    )
  }
}

function reasonOf(look: Exclude<Look, SessionLook>): string {
  switch (look.is) {
    case 'broken':
      return look.reason
    case 'newer':
      return t('storage.fromFiles.newer', { version: look.version })
    case 'out-of-reach':
      return t('storage.fromFiles.outOfReach', { code: look.code })
    case 'not-ours':
    case 'equal':
      return t('storage.notices.notOurs')
  }
}

/** Puts a session in under the name of the file it was read from; answers in words why it cannot be. */
async function put(db: Db, { session, name, hash, revision }: SessionLook, modes: LoadModes): Promise<string | null> {
  const never = ''
  const record = { revision: revision ?? 1, contentHash: hash, fileName: name, createdAt: never, updatedAt: never }
  try {
    await inSavepoint(db, () => putSession(db, session, record, modes))
    return null
  } catch (error) {
    if (isDatabaseFailure(error)) throw error
    return t('storage.notices.cannotStore', { detail: String(error) })
  }
}

/** Takes files in one after the other and keeps of each session the best. */
function createIntake(leftOut: Telling['leftOut']) {
  const best = new Map<string, Worth>()
  const tell = (name: string, reason: string) => leftOut(t('storage.fromFiles.leftOut', { name, reason }))

  return async (db: Db, look: Look, modes: LoadModes): Promise<void> => {
    if (look.is !== 'session') return tell(look.name, reasonOf(look))
    const { name, intact, revision, session } = look
    const worth = { name, intact, revision, named: isSessionFileName(name, session) }
    const other = best.get(session.id)
    if (other && byWorth(worth, other) > 0) return tell(name, t('storage.fromFiles.twice', { name: other.name }))
    const problem = await put(db, look, modes)
    if (problem !== null) return tell(name, problem)
    best.set(session.id, worth)
    return other && tell(other.name, t('storage.fromFiles.twice', { name }))
  }
}

/**
 * Puts every session of a folder of session files into an empty database. Where several files have one session, the highest
 * revision that is as the app wrote it counts. Rejects with `SESSION_FOLDER_UNREADABLE`.
 */
export async function readFolder(db: Db, disk: Disk, folder: string, { leftOut, progress }: Telling): Promise<void> {
  const names = await namesIn(disk, folder)
  const takeIn = createIntake(leftOut)
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE)
    const contents = await Promise.all(
      some.map(async (name) => ({ name, content: await readContent(disk, folder, name) })),
    )
    await db.transaction().execute(async (db) => {
      const modes = createLoadModes(db)
      for (const { name, content } of contents) await takeIn(db, lookAt(name, content, NOTHING_KNOWN), modes)
    })
    progress(from + some.length, names.length)
  }
}
