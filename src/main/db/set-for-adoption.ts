import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, renamePatiently, syncFolder } from '#main/lib/disk.ts'

/** Where the older tool's database waits until its sessions are imported. */
export const adoptionPath = (dataDir: string): string => join(dataDir, 'traininglogs-older-tool.db')

/** What SQLite keeps beside a database; what was committed may be in there alone. */
export const SIDE_FILES = ['-wal', '-shm', '-journal'] as const

async function moveSideFiles(disk: Disk, from: string, to: string): Promise<void> {
  for (const suffix of SIDE_FILES) {
    if (existsSync(from + suffix) && !existsSync(to + suffix)) await renamePatiently(disk, from + suffix, to + suffix)
  }
  await syncFolder(disk, dirname(to))
}

/**
 * Moves the older tool's database out of the way, as it is, to where it is adopted from. `false` where another waits there
 * already, or is not wholly moved on; then nothing is moved. The database goes first: without it, a crash in between is told
 * from a database of which nothing was written yet.
 */
export async function setForAdoption(disk: Disk, path: string): Promise<boolean> {
  const target = adoptionPath(dirname(path))
  if (['', ...SIDE_FILES].some((suffix) => existsSync(target + suffix))) return false
  await renamePatiently(disk, path, target)
  await syncFolder(disk, dirname(path))
  await moveSideFiles(disk, path, target)
  return true
}

/**
 * Ends a move that a crash interrupted: where the adopted database is there and nothing is in its old place, what lies
 * beside that place is its own. To be called before anything is opened or made there.
 */
export async function endSettingForAdoption(disk: Disk, path: string): Promise<void> {
  const target = adoptionPath(dirname(path))
  if (existsSync(target) && !existsSync(path)) await moveSideFiles(disk, path, target)
}
