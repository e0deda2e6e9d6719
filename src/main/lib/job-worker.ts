import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/errors.ts'
import { setLanguage } from '#shared/messages/index.ts'
import type { FromJob, JobStart, ToJob } from './job-thread.ts'
import type { Watch } from './watch.ts'

/** Between two words of progress, in milliseconds. */
const PACE = 100

const post = (message: FromJob): void => parentPort?.postMessage(message)

function pacedProgress(): Watch['onProgress'] {
  let toldAt = 0
  return (done, total) => {
    if (performance.now() - toldAt < PACE) return
    toldAt = performance.now()
    post({ tells: 'progress', done, total })
  }
}

/** Is the thread of one job: carries out the order it was started with, tells what comes of it, and stays until it is told to quit. */
export async function serveJob<Order>(carryOut: (order: Order, watch: Watch) => Promise<unknown>): Promise<void> {
  const { order, language } = workerData as JobStart<Order>
  setLanguage(language)
  const stop = new AbortController()
  const { signal } = stop
  parentPort?.on('message', ({ do: what }: ToJob) => {
    if (what === 'quit') stop.abort()
  })
  try {
    post({ tells: 'result', result: await carryOut(order, { signal, onProgress: pacedProgress() }) })
  } catch (error) {
    if (error instanceof AppError) post({ tells: 'failure', failure: error.toFailure() })
    else if (!signal.aborted) post({ tells: 'error', error })
  }
  if (!signal.aborted) await once(signal, 'abort')
  parentPort?.close()
}
