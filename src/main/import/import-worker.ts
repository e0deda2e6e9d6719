import { parentPort, workerData } from 'node:worker_threads'
import { attachDatabase } from '#main/db/open.ts'
import { realWorld } from '#main/env.ts'
import { createNotices } from '#main/health/notices.ts'
import { describeError, fileLog } from '#main/lib/log.ts'
import { systemPlatform } from '#main/platform/system.ts'
import { createServices, databasePath } from '#main/services.ts'
import { setLanguage, t } from '#shared/messages/index.ts'
import { createImportWork } from './import-work.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/** The thread in which imports run, so that no window waits for them: the same services on a connection of its own. */
function main({ dataDir, assetsDir, language }: WorkerStart): void {
  setLanguage(language)
  const log = fileLog(dataDir, realWorld.now)
  const database = attachDatabase(databasePath(dataDir))
  const notices = createNotices(database)
  const env = {
    ...realWorld,
    dataDir,
    assetsDir,
    log,
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
  const post = (message: FromWorker): void => parentPort?.postMessage(message)
  const report = (error: unknown): string => {
    const correlationId = realWorld.newId()
    log('error', 'An import failed', { correlationId, ...describeError(error) })
    return t('app.errors.internal', { correlationId })
  }
  const work = createImportWork(services.importer, post, report)
  const quit = async (): Promise<void> => {
    await work.quit()
    database.close()
    parentPort?.close()
  }
  parentPort?.on('message', (message: ToWorker) => {
    if (message.do === 'cancel') work.cancel()
    else if (message.do === 'quit') void quit()
    else work.take(message.order, message.number)
  })
}

main(workerData as WorkerStart)
