import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { archiveOf } from '#faults/scenarios.ts'
import { parseBackupName } from '#main/backups/backup-name.ts'
import { readBack } from '#main/backups/write-archive.ts'
import { unwatched } from '#main/lib/watch.ts'
import { damageOf } from './read-state.ts'
import type { Ended } from './start-child.ts'

const saidDone = ({ acknowledged }: Ended): boolean => acknowledged.length > 0

/** What is wrong with the backups of a data folder: one that is there is whole, and one that was acknowledged is there. */
export function backupProblems(dataDir: string, ended: Ended): string[] {
  const folder = join(dataDir, 'backups')
  const backups = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => parseBackupName(name) !== null)
  const missing =
    saidDone(ended) && backups.length === 0 ? ['the app said that there is a backup, and there is none'] : []
  return [
    ...missing,
    ...backups.flatMap((name) => damageOf(join(folder, name)).map((verdict) => `${name}: ${verdict}`)),
  ]
}

/** The same of its archive. */
export async function archiveProblems(dataDir: string, ended: Ended): Promise<string[]> {
  const path = archiveOf(dataDir)
  if (!existsSync(path)) return saidDone(ended) ? ['the app said that there is an archive, and there is none'] : []
  return readBack(path, unwatched()).then(
    () => [],
    (error: unknown) => [`the archive: ${String(error)}`],
  )
}
