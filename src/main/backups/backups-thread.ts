import { startThread } from '#main/lib/thread.ts'
import { markThreadEnded } from '#main/outbox/process-life.ts'
import { AppError } from '#shared/errors.ts'
import { currentLanguage } from '#shared/messages/index.ts'
import { cancelled } from './problems.ts'
import type { FromWorker, Order, Results, ToWorker, WorkerStart } from './worker-messages.ts'

/** What it works on in one piece takes a second for ten thousand sessions; what it left is removed at the next start. */
const PATIENCE_MS = 20_000

export interface RunOptions {
  signal?: AbortSignal
  onProgress?(done: number, total: number): void
}

/** Carries an order out in a thread of its own. Rejects with what it rejects with, or `BACKUP_CANCELLED` by the signal. */
export async function runInThread<Do extends Order['do']>(
  file: string,
  order: Extract<Order, { do: Do }>,
  { signal, onProgress = () => {} }: RunOptions = {},
): Promise<Results[Do]> {
  if (signal?.aborted) throw cancelled()
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const workerData: WorkerStart = { order, language: currentLanguage() }
  const thread = startThread<ToWorker, FromWorker>({
    file,
    options: { workerData },
    patienceMs: PATIENCE_MS,
    hear: (message) => {
      if (message.tells === 'progress') onProgress(message.done, message.total)
      else if (message.tells === 'result') resolve(message.result)
      else if (message.tells === 'error') reject(message.error as Error)
      else reject(new AppError(message.failure.code, message.failure.message, message.failure.details))
    },
    died: reject,
    after: async (threadId) => markThreadEnded(threadId),
  })
  const stop = (): void => {
    void thread.quit().then(() => reject(cancelled()))
  }
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return (await promise) as Results[Do]
  } finally {
    signal?.removeEventListener('abort', stop)
    await thread.quit()
  }
}
