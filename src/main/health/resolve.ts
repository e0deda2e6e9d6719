import { join } from 'node:path'
import type { Db } from '#main/db/schema.ts'
import { type Disk, setAside } from '#main/lib/disk.ts'
import { lookAt, readContent, type SessionLook } from '#main/outbox/look-at-file.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import type { Services } from '#main/services.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { setContentHash } from '#main/sessions/sessions.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import type { Side } from '#shared/contract/comparison.ts'
import { healthErrors } from '#shared/contract/health.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { Notices } from './notices.ts'

interface Ports {
  db: Db
  disk: Disk
  services: Pick<Services, 'sessions' | 'exporter' | 'folders'>
  notices: Notices
  now(): Date
}

const NOTHING_KNOWN = { byId: new Map(), byName: new Map() }
const noDifference = () => new AppError(healthErrors.NO_DIFFERENCE, t('health.errors.noDifference'))

/**
 * Settles a file that is not the session it is of: saves the file as the next revision, or writes the file again. What goes is
 * kept: the content before in the trash, the bytes of the file in quarantine.
 */
export function createResolve({ db, disk, services, notices, now }: Ports) {
  const { sessions, exporter, folders } = services

  /** The file as it is now; null where it cannot be a session. */
  async function lookNow(file: string): Promise<SessionLook | null> {
    const look = lookAt(file, await readContent(disk, folders.sessions, file), NOTHING_KNOWN)
    return look.is === 'session' ? look : null
  }

  /** A copy under another name would differ for ever. */
  async function putStrayAside(id: string, file: string): Promise<void> {
    const fileName = (await findSession(db, id))?.record.fileName
    if (fileName === file) return
    const kept = await setAside(disk, join(folders.sessions, file), folders.quarantine, now())
    if (kept === null) return
    const message = t('storage.notices.replaced', { name: file, kept })
    await notices.add([{ code: 'quarantined', message, file: kept }])
  }

  async function writeAgain(id: string): Promise<void> {
    await sessions.oweAgain([id])
    await exporter.exportFile(id)
  }

  /** Rows that are not what was saved count as they are from here on, so that they differ from the file like any others. */
  async function settleRows(id: string, revision: number, hash: string): Promise<void> {
    await setContentHash(db, id, revision, hash)
  }

  return async ({ id, file, take }: { id: string; file: string; take: Side }): Promise<void> => {
    const [whole, look] = [await findSession(db, id), await lookNow(file)]
    if (!whole || look?.session.id !== id) throw noDifference()
    const { revision, contentHash } = whole.record
    const hash = hashOf(serializeSession(whole.session, revision))
    if (look.hash === hash) throw noDifference()
    if (hash !== contentHash) await settleRows(id, revision, hash)
    if (take === 'file') {
      const { changed } = await sessions.replace(look.session)
      // The same session written otherwise: what is left to do is the file.
      if (!changed && file === whole.record.fileName) await writeAgain(id)
    } else if (file === whole.record.fileName) await writeAgain(id)
    await putStrayAside(id, file)
  }
}
export type Resolve = ReturnType<typeof createResolve>
