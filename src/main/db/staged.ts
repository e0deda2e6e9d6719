import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Disk, ensureFolder, renamePatiently, setAside, syncFolder } from '#main/lib/disk.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import type { Notice } from '#shared/contract/health.ts'
import { connect } from './connect.ts'
import { isDamage } from './errors.ts'
import { quarantineDatabase } from './quarantine.ts'

const DATABASE = 'traininglogs.db'
const SESSIONS = 'sessions'

const stagedFolder = (dataDir: string): string => join(dataDir, 'next')

/** Where the parts of a state are that is made in a folder, before it is staged. */
export const stagedParts = (folder: string): { database: string; sessions: string } => ({
  database: join(folder, DATABASE),
  sessions: join(folder, SESSIONS),
})

/** Whether a state waits to take the place of the live one. */
export const isStaged = (dataDir: string): boolean => existsSync(stagedParts(stagedFolder(dataDir)).database)

/**
 * Makes a state take the place of the live one when the app is opened next: `made` is a folder on the same disk, wholly
 * written and synced, with a database and, where the session files are to be others too, a folder of them. From here on it
 * happens, whatever fails in between. Rejects with the errno error of the disk, also where another state waits already.
 */
export async function stage(disk: Disk, dataDir: string, made: string, now: Date): Promise<void> {
  const folder = stagedFolder(dataDir)
  // What has no database in it is left of one that took its place.
  if (!isStaged(dataDir)) await setAside(disk, folder, foldersOf(dataDir).quarantine, now)
  await renamePatiently(disk, made, folder)
  await syncFolder(disk, dataDir)
}

/** Empties the log of a database into it. Throws `SQLITE_BUSY` where another process has it open: its saves would be lost. */
export function closeUp(path: string): void {
  try {
    const raw = connect(path, { readonly: false })
    try {
      raw.pragma('journal_mode = DELETE')
    } finally {
      raw.close()
    }
  } catch (error) {
    if (!isDamage(error)) throw error
  }
}

async function takeSessions(disk: Disk, dataDir: string, from: string, now: Date): Promise<void> {
  if (!existsSync(from)) return
  const { sessions, quarantine } = foldersOf(dataDir)
  await setAside(disk, sessions, quarantine, now)
  await ensureFolder(disk, dirname(sessions))
  await renamePatiently(disk, from, sessions)
  await syncFolder(disk, dirname(sessions))
  await syncFolder(disk, dirname(from))
}

/**
 * Puts a staged state in the place of the live one; what stood there is kept in quarantine. The staged database moves last:
 * while it is there, a start that was cut off goes on where that one ended. To be called before anything is opened.
 */
export async function takeStaged(disk: Disk, path: string, now: Date): Promise<Notice[]> {
  const dataDir = dirname(path)
  if (!isStaged(dataDir)) return []
  const folder = stagedFolder(dataDir)
  const { database, sessions } = stagedParts(folder)
  if (existsSync(path)) closeUp(path)
  const notices = await quarantineDatabase(path, 'replaced', now)
  await takeSessions(disk, dataDir, sessions, now)
  await renamePatiently(disk, database, path)
  await syncFolder(disk, folder)
  await syncFolder(disk, dataDir)
  await disk.rmdir(folder).catch(() => {})
  return notices
}
