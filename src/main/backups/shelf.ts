import { join } from 'node:path'
import { type Disk, errnoOf } from '#main/lib/disk.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { type NamedBackup, parseBackupName } from './backup-name.ts'
import { thinnedOut } from './thin.ts'

async function namedIn(disk: Disk, folder: string): Promise<NamedBackup[]> {
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
  return entries.flatMap((entry) => (entry.isFile() ? (parseBackupName(entry.name) ?? []) : []))
}

/** The backups in a folder, newest first; other files are not looked at. Rejects with the errno error of the disk. */
export async function listBackups(disk: Disk, folder: string): Promise<Backup[]> {
  const found: Backup[] = []
  for (const { name, kind, at, sessions } of await namedIn(disk, folder)) {
    const path = join(folder, name)
    const stats = await disk.lstat(path).catch(() => null)
    if (stats) found.push({ name, path, kind, createdAt: at.toISOString(), bytes: stats.size, sessions })
  }
  return found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Removes the backups of a folder that may go; one that cannot be removed goes another time. */
export async function thinOut(disk: Disk, folder: string, now: Date): Promise<void> {
  for (const name of thinnedOut(await namedIn(disk, folder), now)) await disk.unlink(join(folder, name)).catch(() => {})
}
