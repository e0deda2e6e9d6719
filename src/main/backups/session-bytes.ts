import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ReadDb } from '#main/db/schema.ts'
import type { Disk } from '#main/lib/disk.ts'
import { hashOf, readRegularFile } from '#main/outbox/session-files.ts'
import { isSessionFileName } from '#main/session-file/file-name.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { listRecords } from '#main/sessions/sessions.repository.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'

/** A session of the log with what is kept beside it. */
export type StoredSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

const PAGE = 250

/** Every session, in the order of their ids. */
export async function* storedSessions(db: ReadDb): AsyncGenerator<StoredSession> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: { id: string }[] = await listRecords(db, after, PAGE)
    for (const { id } of page) {
      const found = await findSession(db, id)
      if (found) yield found
    }
    after = page.at(-1)?.id
  }
}

/** Whether a session's file has a name that the app gives, so that it can be a path. */
export const hasOwnName = ({ session, record }: StoredSession): boolean => isSessionFileName(record.fileName, session)

/**
 * The bytes of a session's file: those on disk where they are what the log says, else written anew. `differs` where there is
 * a file that says something else.
 */
export async function bytesOf(
  disk: Disk,
  sessionsDir: string,
  { session, record }: StoredSession,
): Promise<{ bytes: Buffer; differs: boolean }> {
  const found = await readRegularFile(disk, join(sessionsDir, record.fileName)).catch(() => null)
  if (Buffer.isBuffer(found) && hashOf(found) === record.contentHash) return { bytes: found, differs: false }
  return { bytes: Buffer.from(serializeSession(session, record.revision)), differs: found !== null }
}

/** Whether the bytes of a file are those of a session, be they written by another version of the app. */
export function agrees(bytes: Buffer, { session, record }: StoredSession): boolean {
  if (hashOf(bytes) === record.contentHash) return true
  const found = parseSessionFile(bytes)
  return found.kind === 'session' && found.revision === record.revision && isDeepStrictEqual(found.session, session)
}
