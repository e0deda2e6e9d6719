import { parentPort, workerData } from 'node:worker_threads'
import { attachDatabase } from '#main/db/open.ts'
import { realWorld } from '#main/env.ts'
import { createNotices } from '#main/health/notices.ts'
import { fileLog } from '#main/lib/log.ts'
import { systemPlatform } from '#main/platform/system.ts'
import { createServices, databasePath } from '#main/services.ts'
import { AppError } from '#shared/errors.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { carryOut, type OpenLog } from './carry-out.ts'
import type { FromWorker, ToWorker, WorkerStart, WorkResult } from './worker-messages.ts'

/** Between two words of progress, in milliseconds. */
const PACE = 100

const post = (message: FromWorker): void => parentPort?.postMessage(message)

function openLog({ dataDir, assetsDir }: WorkerStart): OpenLog {
  const database = attachDatabase(databasePath(dataDir))
  const notices = createNotices(database)
  const env = {
    ...realWorld,
    dataDir,
    assetsDir,
    log: fileLog(dataDir, realWorld.now),
    version: '',
    platform: systemPlatform,
    workerFile: '',
    analyticsWorkerFile: null,
    healthWorkerFile: null,
    backupsWorkerFile: '',
    checkOutputs: false,
  }
  const services = createServices(
    database,
    env,
    (notice) => notices.add([notice]),
    () => {},
  )
  return { env, database, services, notices }
}

async function work(start: WorkerStart, signal: AbortSignal): Promise<WorkResult> {
  let toldAt = 0
  const onProgress = (done: number, total: number): void => {
    if (performance.now() - toldAt < PACE) return
    toldAt = performance.now()
    post({ tells: 'progress', done, total })
  }
  const log = openLog(start)
  try {
    return await carryOut(log, start.task, { signal, onProgress })
  } finally {
    await log.services.totals.close()
    await log.services.exporter.close()
    log.database.close()
  }
}

/** The thread of one long work on the two copies, so that no window waits for it: a connection and services of its own. */
async function main(start: WorkerStart): Promise<void> {
  setLanguage(start.language)
  const stop = new AbortController()
  parentPort?.on('message', ({ do: what }: ToWorker) => {
    if (what === 'quit') stop.abort()
  })
  try {
    post({ tells: 'result', result: await work(start, stop.signal) })
  } catch (error) {
    if (error instanceof AppError) post({ tells: 'failure', failure: error.toFailure() })
    else if (!stop.signal.aborted) post({ tells: 'error', error })
  }
  if (!stop.signal.aborted) await new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
  parentPort?.close()
}

void main(workerData as WorkerStart)
