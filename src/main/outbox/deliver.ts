import type { ReadDb } from '#main/db/schema.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { ownerOfFile } from '#main/sessions/sessions.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'
import type { OwedFile } from './outbox.repository.ts'
import { hashOf, type SessionFiles } from './session-files.ts'

interface Ports {
  db: ReadDb
  files: SessionFiles
  /** Told what was found in the way of a file and kept. */
  report(notice: Notice): Promise<void>
}

/** An owed file as it is on disk now. */
export interface Done extends OwedFile {
  contentHash: string | null
  trashed: string | null
}

/** Brings one owed file on disk to what the database says now; rejects with the error of the disk. */
export function createDelivery({ db, files, report }: Ports): (owed: OwedFile) => Promise<Done> {
  async function retireStale({ sessionId, staleFiles }: OwedFile): Promise<void> {
    for (const name of staleFiles) if (!(await ownerOfFile(db, name))) await files.retire(name, sessionId)
  }

  async function trashFile(owed: OwedFile): Promise<Done> {
    const owned = await ownerOfFile(db, owed.fileName)
    const trashed = owned ? null : await files.trash(owed.fileName, owed.sessionId)
    await retireStale(owed)
    return { ...owed, contentHash: null, trashed }
  }

  async function writeFile(owed: OwedFile): Promise<Done> {
    const stored = await findSession(db, owed.sessionId)
    // Deleted since it was claimed: the outbox has its trashing already.
    if (!stored) return { ...owed, contentHash: null, trashed: null }
    const { revision, fileName } = stored.record
    const bytes = Buffer.from(serializeSession(stored.session, revision))
    const kept = await files.write(fileName, bytes, owed.replaces)
    if (kept) {
      const message = t('storage.notices.replaced', { name: fileName, kept })
      await report({ code: 'quarantined', message, file: kept })
    }
    await retireStale(owed)
    return { ...owed, revision, fileName, contentHash: hashOf(bytes), trashed: null }
  }

  return (owed) => (owed.op === 'trash' ? trashFile(owed) : writeFile(owed))
}
