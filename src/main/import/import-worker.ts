import { parentPort, workerData } from 'node:worker_threads'
import { attachServices } from '#main/attach-services.ts'
import { describeError } from '#main/lib/log.ts'
import { setLanguage, t } from '#shared/messages/index.ts'
import { createImportWork } from './import-work.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/** The thread in which imports run, so that no window waits for them: the same services on a connection of its own. */
function main({ language, ...folders }: WorkerStart): void {
  setLanguage(language)
  const { env, database, services } = attachServices(folders)
  const post = (message: FromWorker): void => parentPort?.postMessage(message)
  const report = (error: unknown): string => {
    const correlationId = env.newId()
    env.log('error', 'An import failed', { correlationId, ...describeError(error) })
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
