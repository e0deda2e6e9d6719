import { mkdir, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { closeUp, stage, stagedParts } from '#main/db/staged.ts'
import { whatIsAt } from '#main/export/export-target.ts'
import { discard } from '#main/lib/discard.ts'
import type { Disk } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import {
  type ArchiveReport,
  type Backup,
  type BackupKind,
  type BackupList,
  backupErrors,
  type RestorePreview,
} from '#shared/contract/backups.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { dayOf, toLocalDate } from '#shared/domain/local-date.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { ARCHIVE_EXTENSION } from './archive-format.ts'
import { checkFolder, folderNow, isInTheWay, ownFolder } from './backup-folder.ts'
import { carrierOf } from './backups-thread.ts'
import { describeProblem } from './problems.ts'
import { listBackups, thinOut } from './shelf.ts'

interface Ports {
  disk: Disk
  dataDir: string
  database: string
  sessionsDir: string
  /** Where exports go that nobody chose a place for. */
  exportsDir: string
  /** A folder of the data folder's disk that is this app's alone, and goes with it. */
  workDir: string
  /** The script of the thread that makes them; null where that may be done in this one. */
  workerFile: string | null
  appVersion: string
  settings(): Promise<Pick<Settings, 'backupFolder'>>
  now(): Date
}

/** A state that waits to take the place of the log. */
export interface Prepared {
  preview: RestorePreview
  /**
   * Makes it take the place of the log, which must be closed, at the next opening; answers the path of the backup of what is
   * there now. Rejects, with nothing changed, where that cannot be backed up or another program has the log open.
   */
  commit(): Promise<string>
  /** Removes it. */
  discard(): Promise<void>
}

/** The name of an archive that nobody named: `traininglogs-2026-03-31.traininglogs`. */
export const archiveName = (now: Date, number = 1): string =>
  `traininglogs-${dayOf(toLocalDate(now))}${number > 1 ? `-${number}` : ''}${ARCHIVE_EXTENSION}`

const byAge = (a: Backup, b: Backup): number => (a.createdAt < b.createdAt ? 1 : -1)

/** Makes backups and archives of the log, and states of it out of them. One thing at a time is the caller's part. */
export function createBackupsService(ports: Ports) {
  const { disk, dataDir, database, sessionsDir, exportsDir, workDir, workerFile, appVersion, settings, now } = ports
  const carryOut = carrierOf(workerFile)
  let works = 0

  /** What comes of an order is in words already; what is done here is not. */
  async function worded<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw describeProblem(error, path)
    }
  }

  const folder = async () => folderNow(disk, dataDir, (await settings()).backupFolder)

  async function list(): Promise<BackupList> {
    const { folder: current, wanted, problem } = await folder()
    const folders = [...new Set([current, ownFolder(dataDir)])]
    const found = await Promise.all(folders.map((one) => worded(one, () => listBackups(disk, one))))
    return { backups: found.flat().sort(byAge), folder: current, wanted, problem }
  }

  async function keep(kind: BackupKind, onlyIfChanged: boolean, watch?: Watch): Promise<Backup | null> {
    const { folder: current } = await folder()
    return worded(current, async () => {
      const unless = onlyIfChanged ? ((await listBackups(disk, current))[0]?.path ?? null) : null
      const path = await carryOut({ do: 'backup', database, folder: current, kind, unless, now: now() }, watch)
      await thinOut(disk, current, now())
      return (await listBackups(disk, current)).find((backup) => backup.path === path) ?? null
    })
  }

  async function freeTarget(): Promise<string> {
    for (let number = 1; ; number += 1) {
      const path = join(exportsDir, archiveName(now(), number))
      if ((await whatIsAt(disk, path)) === 'nothing') return path
    }
  }

  async function targetOf(given: string | null, overwrite: boolean): Promise<string> {
    if (given === null) return freeTarget()
    const isFolder = /[\\/]$/.test(given) || (await whatIsAt(disk, given)) === 'folder'
    const target = resolve(isFolder ? join(given, archiveName(now())) : given)
    if (isInTheWay(dataDir, target)) {
      throw new AppError(backupErrors.BAD_FOLDER, t('backups.folder.live', { folder: target }))
    }
    const found = await whatIsAt(disk, target)
    if (found === 'nothing' || (found === 'file' && overwrite)) return target
    throw new AppError(backupErrors.EXISTS, t('backups.errors.exists', { path: target }))
  }

  function newWorkFolder(): Promise<string> {
    works += 1
    const path = join(workDir, String(works))
    return worded(path, async () => {
      await mkdir(path, { recursive: true })
      return path
    })
  }

  /** What was done stands, whatever of its work folder the disk keeps: the next start removes it. */
  async function remove(path: string): Promise<void> {
    await discard(path)
    // Another app, or another task, may have its folder there.
    for (const folder of [workDir, dirname(workDir)]) await rmdir(folder).catch(() => {})
  }

  async function commit(made: string): Promise<string> {
    closeUp(database)
    const { folder: current } = await folderWithoutLog()
    const backup = await carryOut({
      do: 'seal',
      live: database,
      made: stagedParts(made).database,
      folder: current,
      now: now(),
    })
    await stage(disk, dataDir, made, now())
    await thinOut(disk, current, now()).catch(() => {})
    return backup
  }

  /** Where backups went when somebody asked last: a log that is closed cannot tell. */
  let wantedLast: string | null = null
  const folderWithoutLog = () => folderNow(disk, dataDir, wantedLast)

  return {
    list,

    /** Where an archive goes that nobody names, and backups go now. */
    folder,

    /** Makes a backup, checks it, and thins out what is there. Answers null where `onlyIfChanged` and nothing is new. */
    keep,

    /** Writes an archive and reads it back. A target that is a folder gets a file; one that is there needs `overwrite`. */
    async archive({ target, overwrite }: { target: string | null; overwrite: boolean }, watch?: Watch) {
      const path = await worded(target ?? exportsDir, () => targetOf(target, overwrite))
      const tempDir = await newWorkFolder()
      try {
        const order = { do: 'archive', database, sessionsDir, target: path, tempDir, appVersion, now: now() } as const
        return (await carryOut(order, watch)) satisfies ArchiveReport
      } finally {
        await remove(tempDir)
      }
    },

    /** Makes the state of a backup or an archive beside the live one, and tells what is other in it. */
    async prepare({ path, name }: { path: string; name: string }, watch?: Watch): Promise<Prepared> {
      wantedLast = (await settings()).backupFolder
      const made = await newWorkFolder()
      const order = { do: 'prepare', path: resolve(path), name, folder: made, live: database, sessionsDir } as const
      try {
        const preview = await carryOut(order, watch)
        return {
          preview,
          commit: () => worded(database, () => commit(made)),
          discard: () => remove(made),
        }
      } catch (error) {
        await remove(made)
        throw error
      }
    },

    /** The path of a backup of the list. Rejects with `BACKUP_NOT_FOUND`. */
    async pathOf(name: string): Promise<string> {
      const found = (await list()).backups.find((backup) => backup.name === name)
      if (found) return found.path
      throw new AppError(backupErrors.NOT_FOUND, t('backups.errors.notFound', { path: name }))
    },

    /** The path of a folder that may take backups. Rejects with `BACKUP_BAD_FOLDER`. */
    checkFolder: (path: string): Promise<string> => checkFolder(disk, dataDir, path),
  }
}
export type BackupsService = ReturnType<typeof createBackupsService>
