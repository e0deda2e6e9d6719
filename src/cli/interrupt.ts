import { complain } from '#cli/output.ts'
import { importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/**
 * Runs something that Ctrl+C ends in order: by its signal, not by the end of the process. Pressed once more it changes
 * nothing, because what was saved is being taken back then.
 */
export async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const interrupt = (): void => {
    if (!stop.signal.aborted) complain(t('cli.import.cancelling'))
    stop.abort(new AppError(importErrors.CANCELLED, t('importData.errors.cancelled')))
  }
  process.on('SIGINT', interrupt)
  try {
    return await run(stop.signal)
  } finally {
    process.off('SIGINT', interrupt)
  }
}
