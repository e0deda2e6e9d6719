import { startThread } from '#main/lib/thread.ts'
import { markThreadEnded } from '#main/outbox/process-life.ts'
import type { Watch } from '#main/outbox/reconcile-run.ts'
import { healthErrors } from '#shared/contract/health.ts'
import { AppError } from '#shared/errors.ts'
import { currentLanguage, t } from '#shared/messages/index.ts'
import type { FromWorker, ToWorker, WorkerStart, WorkResult } from './worker-messages.ts'

/** It ends between two steps, of which the integrity check of a large database is the longest. */
const PATIENCE_MS = 20_000

const cancelled = () => new AppError(healthErrors.CANCELLED, t('health.errors.cancelled'))

/** Does a task in a thread of its own. Rejects with what it rejects with, or `HEALTH_CANCELLED` by the signal. */
export async function runInThread(
  file: string,
  start: Omit<WorkerStart, 'language'>,
  { signal, onProgress }: Watch,
): Promise<WorkResult> {
  const { promise, resolve, reject } = Promise.withResolvers<WorkResult>()
  const workerData: WorkerStart = { ...start, language: currentLanguage() }
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
  const stop = (): void => void thread.quit().then(() => reject(cancelled()))
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    await thread.quit()
  }
}
