import { parentPort, workerData } from 'node:worker_threads'
import { attachReader } from '#main/db/open.ts'
import { AppError } from '#shared/errors.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { answer } from './answers.ts'
import type { Outcome, Question, ToWorker, WorkerStart } from './worker-messages.ts'

/** The thread in which numbers are worked out, so that no window waits for them: it reads on a connection of its own. */
function main({ database }: WorkerStart): void {
  const reader = attachReader(database)
  let queue = Promise.resolve()

  async function outcomeOf({ route, input, today, language }: Question): Promise<Outcome> {
    setLanguage(language)
    try {
      return { data: await reader.inSnapshot((db) => answer(db, route, input, today)) }
    } catch (error) {
      return error instanceof AppError ? { failure: error.toFailure() } : { error }
    }
  }

  async function quit(): Promise<void> {
    await queue
    reader.close()
    parentPort?.close()
  }

  parentPort?.on('message', (message: ToWorker) => {
    if (message.do === 'quit') void quit()
    else
      queue = queue.then(async () => {
        parentPort?.postMessage({ number: message.number, ...(await outcomeOf(message.question)) })
      })
  })
}

main(workerData as WorkerStart)
