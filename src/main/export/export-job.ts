import { createBackgroundJob } from '#main/lib/background-job.ts'
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

/** The one export that may run in the background, and how the last one ended. `start` throws `EXPORT_RUNNING` where one runs. */
export function createExportJob({ exports, announce, log, now }: Ports) {
  let announcedAt = 0
  const job = createBackgroundJob<ExportStatus>({
    first: { state: 'idle' },
    busy: () => new AppError(exportErrors.RUNNING, t('exportData.errors.running')),
    announce: (status) => {
      const time = now().getTime()
      const isStep = status.state === 'running' && status.done > 0 && status.done < status.total
      if (isStep && time - announcedAt < PACE) return
      announcedAt = time
      announce()
    },
  })

  function failed(error: unknown): ExportStatus {
    if (error instanceof AppError) {
      return error.code === exportErrors.CANCELLED
        ? { state: 'cancelled' }
        : { state: 'failed', code: error.code, message: error.message }
    }
    log('error', 'An export failed', describeError(error))
    return { state: 'failed', code: frameworkErrors.INTERNAL, message: t('exportData.errors.unknown') }
  }

  async function run(request: ExportRequest, signal: AbortSignal): Promise<ExportStatus> {
    const { format } = request
    let path = request.target ?? ''
    try {
      const report = await exports.run(request, {
        signal,
        onTarget: (target) => {
          path = target
        },
        onProgress: (done, total) => job.become({ state: 'running', format, path, done, total }),
      })
      return { state: 'done', report }
    } catch (error) {
      return failed(error)
    }
  }

  return {
    status: job.status,
    cancel: job.cancel,
    start: (request: ExportRequest): ExportStatus =>
      job.start({ state: 'running', format: request.format, path: request.target ?? '', done: 0, total: 0 }, (signal) =>
        run(request, signal),
      ),
  }
}
export type ExportJob = ReturnType<typeof createExportJob>
