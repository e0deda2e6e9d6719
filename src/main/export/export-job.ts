import { describeError, type Log } from '#main/lib/log.ts'
import { type ExportRequest, type ExportStatus, exportErrors } from '#shared/contract/export.ts'
import { AppError, frameworkErrors } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { ExportService } from './export.service.ts'

interface Ports {
  exports: Pick<ExportService, 'run'>
  /** Told when `status` answers something new, often enough for a bar to move. */
  announce(): void
  log: Log
  now(): Date
}

/** Milliseconds between two announcements of progress. */
const PACE = 100

/** The one export that may run in the background, and how the last one ended. */
export function createExportJob({ exports, announce, log, now }: Ports) {
  let status: ExportStatus = { state: 'idle' }
  let running: { stop: AbortController; ended: Promise<void> } | null = null
  let announcedAt = 0

  function become(next: ExportStatus): void {
    status = next
    const time = now().getTime()
    const isStep = next.state === 'running' && next.done > 0 && next.done < next.total
    if (isStep && time - announcedAt < PACE) return
    announcedAt = time
    announce()
  }

  function failed(error: unknown): ExportStatus {
    if (error instanceof AppError) {
      return error.code === exportErrors.CANCELLED
        ? { state: 'cancelled' }
        : { state: 'failed', code: error.code, message: error.message }
    }
    log('error', 'An export failed', describeError(error))
    return { state: 'failed', code: frameworkErrors.INTERNAL, message: t('exportData.errors.unknown') }
  }

  async function outcomeOf(request: ExportRequest, signal: AbortSignal): Promise<ExportStatus> {
    const { format } = request
    let path = request.target ?? ''
    try {
      const report = await exports.run(request, {
        signal,
        onTarget: (target) => {
          path = target
        },
        onProgress: (done, total) => become({ state: 'running', format, path, done, total }),
      })
      return { state: 'done', report }
    } catch (error) {
      return failed(error)
    }
  }

  async function work(request: ExportRequest, signal: AbortSignal): Promise<void> {
    const outcome = await outcomeOf(request, signal)
    // Who hears that it has ended may start the next at once.
    running = null
    become(outcome)
  }

  return {
    status: (): ExportStatus => status,

    /** Starts an export and answers at once. Rejects with `EXPORT_RUNNING` where one runs. */
    start(request: ExportRequest): ExportStatus {
      if (running) throw new AppError(exportErrors.RUNNING, t('exportData.errors.running'))
      const stop = new AbortController()
      become({ state: 'running', format: request.format, path: request.target ?? '', done: 0, total: 0 })
      running = { stop, ended: work(request, stop.signal) }
      return status
    },

    /** Ends the export that runs, if one does, and waits until nothing of it is left; answers how it ended. */
    async cancel(): Promise<ExportStatus> {
      running?.stop.abort()
      await running?.ended
      return status
    },
  }
}
export type ExportJob = ReturnType<typeof createExportJob>
