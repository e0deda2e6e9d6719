import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { markDamaged } from '#main/db/damage-mark.ts'
import { describeDatabaseError, isBusy } from '#main/db/errors.ts'
import { attachReader, openDatabase } from '#main/db/open.ts'
import { closeUp, stage, stagedParts } from '#main/db/staged.ts'
import { discard } from '#main/lib/discard.ts'
import { type Disk, realDisk, syncFolder, syncPath } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { isRunning } from '#main/outbox/process-life.ts'
import { reconcile } from '#main/outbox/reconcile.ts'
import { takeInSessions } from '#main/sessions/take-in-sessions.ts'
import { healthErrors } from '#shared/contract/health.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

const FOLDER = /^rebuilding-(\d+)-/

const refuse = async (): Promise<never> => {
  throw Object.assign(new Error('Nothing is to be changed here.'), { code: 'EROFS' })
}

/** A disk that can only be read: the session files belong to the log that is still in use. */
const onlyToRead: Disk = { ...realDisk, open: refuse, mkdir: refuse, rename: refuse, unlink: refuse, rmdir: refuse }

async function fill(dataDir: string, path: string, now: () => Date, watch: Watch): Promise<void> {
  const { db, readDb, close } = await openDatabase(path, now)
  try {
    await reconcile({
      db: readDb,
      disk: onlyToRead,
      folders: foldersOf(dataDir),
      now,
      watch,
      sessions: { takeIn: (found) => takeInSessions(db, found, now()), oweAgain: async () => {} },
      exporter: { drain: async () => 0 },
    })
  } finally {
    close()
  }
}

function assertSound(path: string): void {
  const reader = attachReader(path)
  try {
    const [detail] = reader.problems()
    if (detail !== undefined) throw new AppError(healthErrors.NOT_REBUILT, t('health.errors.notRebuilt', { detail }))
  } finally {
    reader.close()
  }
}

/**
 * Makes a new database from the session files in a folder of its own, checked and there after a power cut; nothing else is
 * changed. Answers the folder, for `replaceDatabase`. Rejects with one of `databaseErrors`, `HEALTH_NOT_REBUILT`, or the
 * reason of the signal; nothing is left then.
 */
export async function rebuildDatabase(dataDir: string, id: string, now: () => Date, watch: Watch): Promise<string> {
  const folder = join(dataDir, `rebuilding-${process.pid}-${id}`)
  const { database } = stagedParts(folder)
  try {
    await mkdir(folder, { recursive: true })
    await fill(dataDir, database, now, watch)
    closeUp(database)
    assertSound(database)
    closeUp(database)
    await syncPath(realDisk, database, 'r+')
    await syncFolder(realDisk, folder)
    return folder
  } catch (error) {
    await discard(folder)
    throw describeDatabaseError(error, database)
  }
}

/**
 * Lets the database that was made in a folder take the place of the live one at the next opening, which then takes over from it
 * what is in no file. Nobody may have the log open: rejects with `HEALTH_LOG_OPEN`, and nothing is changed.
 * Rejects with one of `databaseErrors` where the disk refuses.
 */
export async function replaceDatabase(disk: Disk, path: string, made: string, now: Date): Promise<void> {
  try {
    closeUp(path)
  } catch (error) {
    await discard(made)
    const described = describeDatabaseError(error, path)
    throw isBusy(described)
      ? new AppError(healthErrors.OPEN, t('health.errors.open'), null, { cause: error })
      : described
  }
  try {
    // From here on a start that was cut off makes the database anew itself, if not with this one.
    await markDamaged(disk, path, now)
    await stage(disk, dirname(path), made, now)
  } catch (error) {
    throw describeDatabaseError(error, path)
  }
}

/** Removes what a process that died has left of a database it was making. */
export async function clearRebuilds(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((): string[] => [])
  for (const name of names) {
    const pid = FOLDER.exec(name)?.[1]
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue
    await discard(join(dataDir, name))
  }
}
