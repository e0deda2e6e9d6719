import { readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '#main/lib/log.ts'
import { describeError } from '#main/lib/log.ts'
import { isOwnerAlive, ownerName } from '#main/outbox/process-life.ts'

/** Removes a folder with all in it. On Windows somebody may have a file of it open for a moment. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 })

// No file system has a colon in all names, and no part of an owner's name has an underscore.
const folderName = (owner: string): string => owner.replaceAll(':', '_')
const ownerOf = (name: string): string => name.replaceAll('_', ':')

/**
 * What comes in to be imported and is not kept: uploads and copies of other apps' databases. Each opened app has a folder of its
 * own below `root`, named so that others can tell when it is nobody's any more.
 */
export function createIncoming(root: string, id: string, log: Log) {
  const folder = join(root, folderName(ownerName(id)))

  async function unlessRefused(task: () => Promise<unknown>): Promise<void> {
    try {
      await task()
    } catch (error) {
      log('error', 'What came in to be imported could not be removed', describeError(error))
    }
  }

  return {
    folder,

    /** Removes what apps that died have left. Never rejects. */
    clearLeft: (): Promise<void> =>
      unlessRefused(async () => {
        const names = await readdir(root).catch(() => [])
        for (const name of names) if (!isOwnerAlive(ownerOf(name))) await removeFolder(join(root, name))
      }),

    /** Removes the folder of this app. Never rejects. */
    clear: (): Promise<void> =>
      unlessRefused(async () => {
        await removeFolder(folder)
        // Another app may have its folder there.
        await rmdir(root).catch(() => {})
      }),
  }
}
export type Incoming = ReturnType<typeof createIncoming>
