import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openTestDb, tempFolder } from '#main/db/testing.ts'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { createSessionsService } from '#main/sessions/sessions.service.ts'
import type { Notice } from '#shared/contract/health.ts'
import { type Session, type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import { createExporter } from './exporter.ts'
import { foldersOf } from './folders.ts'
import { ownerName } from './process-life.ts'
import { reconcile } from './reconcile.ts'

interface Options {
  dataDir?: string
  disk?: Disk
  owner?: string
  now?: () => Date
}

/** Both copies of the log in a folder, as the app has them; ended with the test. */
export async function openTestLog({
  dataDir = tempFolder(),
  disk = realDisk,
  owner = 'a',
  now = () => new Date(),
}: Options = {}) {
  const database = join(dataDir, 'traininglogs.db')
  const { db, readDb } = await openTestDb(database)
  const folders = foldersOf(dataDir)
  const reported: Notice[] = []
  const report = async (notice: Notice) => void reported.push(notice)
  const exporter = createExporter({ db, disk, folders, now, owner: ownerName(owner), log: () => {}, report })
  const paths = { database, sessionsDir: folders.sessions }
  const sessions = createSessionsService({ db, readDb, exporter, paths, now })
  onTestFinished(() => exporter.close())
  const reconcileNow = () => reconcile({ db: readDb, sessions, exporter, disk, folders, now })
  return { dataDir, db, readDb, folders, exporter, sessions, reported, reconcile: reconcileNow }
}
export type TestLog = Awaited<ReturnType<typeof openTestLog>>

/** A disk that fails a call with an errno while `when` says so. */
export function failingDisk(
  call: 'open' | 'rename' | 'mkdir' | 'readdir',
  errno: string,
  when: (path: string) => boolean = () => true,
): Disk {
  const fail = (path: unknown): void => {
    if (when(String(path))) throw Object.assign(new Error(`${errno}: ${call}`), { code: errno })
  }
  const broken = async (...args: never[]) => {
    fail(args[0])
    return (realDisk[call] as unknown as (...args: never[]) => Promise<never>)(...args)
  }
  return { ...realDisk, [call]: broken }
}

/** A session of one exercise. */
export const testSession = (part: Partial<SessionInput> = {}): Session =>
  sessionSchema.parse({
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    userId: '1',
    date: '2026-02-16T18:05',
    exercises: [{ name: 'Squat', workingSets: [{ weightKg: 100, repCount: { full: 5, partial: 0 } }] }],
    ...part,
  })
