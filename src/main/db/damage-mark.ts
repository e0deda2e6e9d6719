import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, errnoOf, syncFolder } from '#main/lib/disk.ts'

const markPath = (dataDir: string): string => join(dataDir, 'rebuild-database')

/**
 * Notes that the database at a path is to be set aside at the next opening, and a new one to be filled from the session files
 * and from what can be read of it. Stays until that is done, whatever fails in between.
 */
export async function markDamaged(disk: Disk, path: string, now: Date): Promise<void> {
  const mark = markPath(dirname(path))
  const handle = await disk.open(mark, 'w')
  try {
    await handle.writeFile(now.toISOString())
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(disk, dirname(path))
}

/** When the database was found to be damaged, which is in the name it is kept under; null where it was not. */
export function readDamageMark(path: string): Date | null {
  try {
    const at = new Date(readFileSync(markPath(dirname(path)), 'utf8').trim())
    return Number.isNaN(at.getTime()) ? new Date(0) : at
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Notes that a new database holds all there was to find. */
export async function clearDamageMark(disk: Disk, path: string): Promise<void> {
  await disk.unlink(markPath(dirname(path))).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error
  })
  await syncFolder(disk, dirname(path))
}
