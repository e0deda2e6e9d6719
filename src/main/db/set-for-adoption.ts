import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { realDisk, syncFolder } from '#main/lib/disk.ts'

/** Where the older tool's database waits until its sessions are imported. */
export const adoptionPath = (dataDir: string): string => join(dataDir, 'traininglogs-older-tool.db')

/** A database and what SQLite keeps beside it; that goes first, so that a crash in between leaves the database to be found. */
export const SIDE_FILES = ['-wal', '-shm', '-journal', ''] as const

/**
 * Moves the older tool's database out of the way, as it is, to where it is adopted from. `false` where another waits there
 * already; then nothing is moved.
 */
export async function setForAdoption(path: string): Promise<boolean> {
  const target = adoptionPath(dirname(path))
  if (existsSync(target)) return false
  for (const suffix of SIDE_FILES) if (existsSync(path + suffix)) await rename(path + suffix, target + suffix)
  await syncFolder(realDisk, dirname(path))
  return true
}
