import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/errors.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { carryOut, placeOf } from './carry-out.ts'
import { describeProblem } from './problems.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/** Between two words of progress, in milliseconds. */
const PACE = 100

/** The thread in which one backup, archive or restore is made, so that no window waits for it. */
async function main({ order, language }: WorkerStart): Promise<void> {
  setLanguage(language)
  const post = (message: FromWorker): void => parentPort?.postMessage(message)
  const stop = new AbortController()
  let toldAt = 0
  const onProgress = (done: number, total: number): void => {
    if (performance.now() - toldAt < PACE) return
    toldAt = performance.now()
    post({ tells: 'progress', done, total })
  }
  let over = false
  parentPort?.on('message', ({ do: what }: ToWorker) => {
    if (what !== 'quit') return
    stop.abort()
    if (over) parentPort?.close()
  })
  try {
    post({ tells: 'result', result: await carryOut(order, { signal: stop.signal, onProgress }) })
  } catch (error) {
    const described = describeProblem(error, placeOf(order))
    if (described instanceof AppError) post({ tells: 'failure', failure: described.toFailure() })
    else post({ tells: 'error', error: described })
  }
  over = true
  if (stop.signal.aborted) parentPort?.close()
}

void main(workerData as WorkerStart)
