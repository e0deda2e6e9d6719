import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { join } from 'node:path'
import { type Disk, errnoOf, freePath, setAside } from '#main/lib/disk.ts'
import { parseSessionFile, type SessionFileResult } from '#main/session-file/parse.ts'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
import type { Folders } from './folders.ts'
import { writeFileDurably } from './write-file-durably.ts'

/** SHA-256 of a file's bytes, in hex. */
export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/**
 * The bytes of a regular file; null where there is none; `too-big` where it is larger than any session file; `other` for a
 * folder, a link out of the folder, a device.
 */
export async function readRegularFile(disk: Disk, path: string): Promise<Buffer | 'too-big' | 'other' | null> {
  try {
    const found = await disk.lstat(path)
    if (!found.isFile()) return 'other'
    if (found.size > MAX_SESSION_FILE_BYTES) return 'too-big'
    // Not followed either when the file is swapped for a link after the look.
    return await disk.readFile(path, { flag: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) })
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    if (errnoOf(error) === 'ELOOP') return 'other'
    throw error
  }
}

/** Whether the app wrote these bytes and nobody changed them since. */
export const isOwnWork = (found: SessionFileResult, bytes: Buffer): found is SessionFileResult & { kind: 'session' } =>
  found.kind === 'session' &&
  found.format === 'camel-0.1.0' &&
  !found.edited &&
  bytes.includes('"contentHash": "sha256:')

/** Whether a file is that of a session, or was once: one that cannot be read any more may be. */
export const isOfSession = (found: SessionFileResult, id: string): boolean =>
  found.kind === 'session' ? found.session.id === id : found.kind === 'unreadable' || found.kind === 'invalid'

/** The session files on disk. Nothing that was not written by the app itself is ever replaced or removed. */
export function createSessionFiles(disk: Disk, folders: Folders, now: () => Date) {
  const pathOf = (name: string): string => join(folders.sessions, name)

  return {
    /**
     * Writes a session's file. What stood there and has none of the hashes that are replaced is kept in quarantine; its new
     * path is answered. Rejects with the errno error of the disk; the old file then stands.
     */
    async write(name: string, bytes: Buffer, replaces: readonly string[]): Promise<string | null> {
      const before = await readRegularFile(disk, pathOf(name))
      const replaceable =
        before === null || (Buffer.isBuffer(before) && (before.equals(bytes) || replaces.includes(hashOf(before))))
      const kept = replaceable ? null : await setAside(disk, pathOf(name), folders.quarantine, now())
      await writeFileDurably(disk, pathOf(name), bytes)
      return kept
    },

    /** Moves the file of a deleted session to the trash; its path there, or null where there was none. */
    async trash(name: string, id: string): Promise<string | null> {
      const bytes = await readRegularFile(disk, pathOf(name))
      if (!Buffer.isBuffer(bytes) || !isOfSession(parseSessionFile(bytes), id)) return null
      return setAside(disk, pathOf(name), folders.trash, now())
    },

    /** Keeps a text in the trash under the name of the file it was; answers its path. Rejects with the errno error of the disk. */
    async keepInTrash(name: string, text: string): Promise<string> {
      const path = await freePath(disk, folders.trash, name, now())
      await writeFileDurably(disk, path, Buffer.from(text))
      return path
    },

    /** Whether there is a file of that name now, and not with those bytes. One that cannot be read is not said to differ. */
    async differs(name: string, contentHash: string): Promise<boolean> {
      const bytes = await readRegularFile(disk, pathOf(name)).catch(() => null)
      return bytes !== null && (!Buffer.isBuffer(bytes) || hashOf(bytes) !== contentHash)
    },

    /** Moves an old file of a session away: one the app wrote to the trash, anything else to quarantine. */
    async retire(name: string, id: string): Promise<void> {
      const bytes = await readRegularFile(disk, pathOf(name))
      if (!Buffer.isBuffer(bytes)) return
      const found = parseSessionFile(bytes)
      if (found.kind !== 'session' || found.session.id !== id) return
      const folder = isOwnWork(found, bytes) ? folders.trash : folders.quarantine
      await setAside(disk, pathOf(name), folder, now())
    },
  }
}
export type SessionFiles = ReturnType<typeof createSessionFiles>
