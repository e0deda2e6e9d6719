import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { openDatabase } from '#main/db/open.ts'
import { createExporter } from '#main/outbox/exporter.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { reconcile } from '#main/outbox/reconcile.ts'
import { databasePath } from '#main/services.ts'
import { createSessionsService } from '#main/sessions/sessions.service.ts'
import { createFuse, fusedDisk, fusedQueries } from './fuse.ts'

/** A process that never runs, so that what a dead app claimed is not taken for a claim of this process, which lives. */
export const NOBODY = 2 ** 22 + 1

const now = () => new Date()

/** Both copies of a log as the app has them, put together over a disk and a database that may end at any call. */
export async function openMortalLog(dataDir: string) {
  const fuse = createFuse()
  const opened: FileHandle[] = []
  const database = await openDatabase(databasePath(dataDir), now)
  const db = database.db.withPlugin(fusedQueries(fuse))
  const { readDb } = database
  const disk = fusedDisk(fuse, opened)
  const folders = foldersOf(dataDir)
  const owner = `${NOBODY}:0:0:${randomUUID()}`
  const exporter = createExporter({ db, disk, folders, now, owner, log: () => {}, report: async () => {} })
  const paths = { database: databasePath(dataDir), sessionsDir: folders.sessions }
  const sessions = createSessionsService({ db, readDb, exporter, paths, now })
  return {
    sessions,
    fuse,
    reconcile: () => reconcile({ db: readDb, sessions, exporter, disk, folders, now }),
    async close() {
      await exporter.close()
      database.close()
    },
    /** What the system does for a process that is dead: files are closed, and what was not committed is gone. */
    async bury() {
      for (const handle of opened) await handle.close().catch(() => {})
      database.close()
    },
  }
}
export type MortalLog = Awaited<ReturnType<typeof openMortalLog>>
