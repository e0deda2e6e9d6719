import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, renamePatiently, syncFolder } from '#main/lib/disk.ts'

/** Where the older tool's database waits until its sessions are imported. */
export const adoptionPath = (dataDir: string): string => join(dataDir, 'traininglogs-older-tool.db')

/** What SQLite keeps beside a database; what was committed may be in there alone. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const

/**
 * Moves the older tool's database out of the way, as it is, to where it is adopted from. `false` where another waits there
 * already, or is not wholly moved on; then nothing is moved.
 */
export async function setForAdoption(disk: Disk, path: string): Promise<boolean> {
  const target = adoptionPath(dirname(path))
  if (['', ...SIDE_FILES].some((suffix) => existsSync(target + suffix))) return false
  // First, and for good: without its log it would look like a new database, and become ours.
  await renamePatiently(disk, path, target)
  await syncFolder(disk, dirname(path))
  await endSettingForAdoption(disk, path)
  return true
}

/**
 * Moves what lies beside the place of the database to the one that waits to be adopted, as long as nothing is in that place:
 * a crash may have come in between. To be called before anything is opened or made there.
 */
export async function endSettingForAdoption(disk: Disk, path: string): Promise<void> {
  const target = adoptionPath(dirname(path))
  if (!existsSync(target) || existsSync(path)) return
  const left = SIDE_FILES.filter((suffix) => existsSync(path + suffix) && !existsSync(target + suffix))
  for (const suffix of left) await renamePatiently(disk, path + suffix, target + suffix)
  if (left.length > 0) await syncFolder(disk, dirname(path))
}
