import * as fs from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What the app needs of the file system: the edge at which tests put a full or broken disk. */
export interface Disk
  extends Pick<
    typeof fs,
    'open' | 'mkdir' | 'rename' | 'unlink' | 'rmdir' | 'readdir' | 'lstat' | 'readFile' | 'copyFile'
  > {
  platform: NodeJS.Platform
  pause(ms: number): Promise<unknown>
}

export const realDisk: Disk = { ...fs, platform: process.platform, pause }

/** The errno code of a failure (`ENOSPC`), or null. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Makes what was written to a path survive a power cut. */
export async function syncPath(disk: Disk, path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await disk.open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the names in a folder survive a power cut. Windows has no such call and answers EPERM. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  try {
    await syncPath(disk, folder, 'r')
  } catch (error) {
    if (disk.platform !== 'win32' || errnoOf(error) !== 'EPERM') throw error
  }
}

/** Makes a folder with all above it, so that it survives a power cut. */
export async function ensureFolder(disk: Disk, folder: string): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true })
  if (first === undefined) return
  const top = dirname(first)
  for (let made = dirname(folder); made.length >= top.length; made = dirname(made)) {
    await syncFolder(disk, made)
    if (made === dirname(made)) return
  }
}

const WINDOWS_LOCKS = new Set(['EPERM', 'EACCES', 'EBUSY'])
const RENAME_TRIES = 10

/** Renames. On Windows a virus scanner may hold a file for a moment, so there it is tried again for about two seconds. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      const locked = disk.platform === 'win32' && WINDOWS_LOCKS.has(errnoOf(error) ?? '')
      if (!locked || tries === RENAME_TRIES) throw error
      await disk.pause(tries * 40)
    }
  }
}

async function exists(disk: Disk, path: string): Promise<boolean> {
  return disk.lstat(path).then(
    () => true,
    (error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return false
      throw error
    },
  )
}

/** A time as it stands in names of files that are kept. */
export const stampOf = (time: Date): string => time.toISOString().replace(/[:.]/g, '-')

/** A path in a folder that nothing has yet: the name with the time in it. */
export async function freePath(disk: Disk, folder: string, name: string, now: Date): Promise<string> {
  const stem = parse(name).name.slice(0, 150)
  const stamp = stampOf(now)
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${stem}.${stamp}${count > 1 ? `-${count}` : ''}${parse(name).ext}`)
    if (!(await exists(disk, path))) return path
  }
}

async function move(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await renamePatiently(disk, from, to)
  } catch (error) {
    if (errnoOf(error) !== 'EXDEV') throw error
    await moveToOtherDisk(disk, from, to)
  }
}

/** What cannot leave its disk leaves no copy on the other. */
async function moveToOtherDisk(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.copyFile(from, to)
    await syncPath(disk, to, 'r+')
    await disk.unlink(from)
  } catch (error) {
    await disk.unlink(to).catch(() => {})
    throw error
  }
}

/**
 * Moves a file into a folder under a new name with the time in it, so that it is kept and nothing there is replaced.
 * Answers the new path, or null when the file is gone already.
 */
export async function setAside(disk: Disk, path: string, folder: string, now: Date): Promise<string | null> {
  if (!(await exists(disk, path))) return null
  await ensureFolder(disk, folder)
  const target = await freePath(disk, folder, parse(path).base, now)
  await move(disk, path, target)
  await syncFolder(disk, folder)
  await syncFolder(disk, dirname(path))
  return target
}
