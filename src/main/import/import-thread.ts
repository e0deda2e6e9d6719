import { mkdirSync } from 'node:fs'
import { startThread, type Thread } from '#main/lib/thread.ts'
import { markThreadEnded } from '#main/outbox/process-life.ts'
import { currentLanguage } from '#shared/messages/index.ts'
import { removeFolder } from './incoming.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/** A file that takes more than this is no export; the worker ends, the app does not. */
const MOST_MEMORY_MB = 1024

/** A young generation as large as Node makes it by itself would hold three times what an import needs. */
const YOUNG_MEMORY_MB = 16

/** How long a thread may take to end by itself. */
const PATIENCE_MS = 5000

interface ThreadOptions {
  workerFile: string
  dataDir: string
  assetsDir: string
  /** Where the thread puts what it needs for a moment; removed with it, however it ends. */
  tempDir: string
  hear(message: FromWorker): void
  /** Told why, when it ended without being asked to; perhaps more than once. */
  died(error: unknown): void
}

/** Starts the thread of one import. */
export function startImportThread({
  workerFile,
  dataDir,
  assetsDir,
  tempDir,
  hear,
  died,
}: ThreadOptions): ImportThread {
  mkdirSync(tempDir, { recursive: true })
  const workerData: WorkerStart = { dataDir, assetsDir, language: currentLanguage() }
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB }
  const env = { ...process.env, TMPDIR: tempDir, TEMP: tempDir, TMP: tempDir }
  return startThread<ToWorker, FromWorker>({
    file: workerFile,
    options: { workerData, resourceLimits, env },
    patienceMs: PATIENCE_MS,
    hear,
    died,
    after: async (threadId) => {
      markThreadEnded(threadId)
      // What cannot be removed now goes with the folder that it is in.
      await removeFolder(tempDir).catch(() => {})
    },
  })
}
export type ImportThread = Thread<ToWorker>
