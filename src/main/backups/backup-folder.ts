import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import { removeLeftOvers, temporaryName, writeNewFile } from '#main/outbox/write-file-durably.ts'
import { backupErrors } from '#shared/contract/backups.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** Where backups go in the user data. */
export const ownFolder = (dataDir: string): string => join(dataDir, 'backups')

const isFolder = (disk: Disk, path: string): Promise<boolean> =>
  disk.lstat(path).then(
    async (found) => found.isDirectory() || (found.isSymbolicLink() && (await disk.readdir(path)).length >= 0),
    () => false,
  )

/** Where backups go now. A folder that is not there, as on a disk that is away, never stops them: they go to the user data. */
export async function folderNow(disk: Disk, dataDir: string, wanted: string | null) {
  const own = ownFolder(dataDir)
  if (wanted === null) return { folder: own, wanted: own, problem: null }
  if (await isFolder(disk, wanted).catch(() => false)) return { folder: wanted, wanted, problem: null }
  return { folder: own, wanted, problem: t('backups.folder.away', { wanted, folder: own }) }
}

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

/** Parts of the user data that the app moves, empties or lists by itself. */
const LIVE = ['data', 'trash', 'quarantine', 'incoming', 'restoring', 'next', 'chromium']

/** Whether a file of that path would be in the way of the log itself. */
export function isInTheWay(dataDir: string, path: string): boolean {
  const isDatabase = dirname(path) === resolve(dataDir) && basename(path).startsWith('traininglogs.db')
  const parts = [...LIVE.filter((part) => part !== 'data'), join('data', 'output', 'sessions')]
  return isDatabase || parts.some((part) => isBelow(path, join(dataDir, part)))
}

/**
 * The path of a folder that backups may go to: one that is there, that can be written, and that is no part of the live log.
 * Rejects with `BACKUP_BAD_FOLDER`.
 */
export async function checkFolder(disk: Disk, dataDir: string, path: string): Promise<string> {
  const refuse = (words: string) => new AppError(backupErrors.BAD_FOLDER, words)
  const folder = resolve(path)
  if (!isAbsolute(path) || !(await isFolder(disk, folder))) throw refuse(t('backups.folder.none', { folder }))
  if (LIVE.some((part) => isBelow(folder, join(dataDir, part)))) throw refuse(t('backups.folder.live', { folder }))
  const trial = join(folder, temporaryName())
  try {
    await removeLeftOvers(disk, folder)
    await writeNewFile(disk, trial, [Buffer.from('traininglogs')])
    await disk.unlink(trial)
  } catch (error) {
    throw refuse(t('backups.folder.refuses', { folder, code: errnoOf(error) ?? String(error) }))
  }
  return folder
}
