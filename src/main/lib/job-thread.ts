import { AppError, type Failure } from '#shared/errors.ts'
import { currentLanguage, type Language } from '#shared/messages/index.ts'
import { startThread } from './thread.ts'
import type { Watch } from './watch.ts'

/** What the thread of a job is started with. */
export interface JobStart<Order> {
  order: Order
  language: Language
}

/** What it tells. */
export type FromJob =
  | { tells: 'progress'; done: number; total: number }
  | { tells: 'result'; result: unknown }
  | { tells: 'failure'; failure: Failure }
  | { tells: 'error'; error: unknown }

/** What is said to it: to end. */
export type ToJob = { do: 'quit' }

interface Job<Order> {
  /** The script of the thread, which is a `serveJob`. */
  file: string
  order: Order
  /** What is rejected with when the signal ends it. */
  cancelled(): Error
  /** Told when the thread is over. */
  ended(threadId: number): void
}

/** It ends between two steps, of which the longest, on a large database, takes seconds. */
const PATIENCE_MS = 20_000

/** Carries an order out in a thread of its own. Rejects with what the thread rejects with, or with `cancelled` by the signal. */
export async function runJob<Order>(
  { file, order, cancelled, ended }: Job<Order>,
  { signal, onProgress }: Watch,
): Promise<unknown> {
  if (signal.aborted) throw cancelled()
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const workerData: JobStart<Order> = { order, language: currentLanguage() }
  const thread = startThread<ToJob, FromJob>({
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
    after: async (threadId) => ended(threadId),
  })
  const stop = (): void => void thread.quit().then(() => reject(cancelled()))
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    await thread.quit()
  }
}
