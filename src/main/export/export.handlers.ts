import type { ReadDb } from '#main/db/schema.ts'
import { openOnSystem, revealOnSystem } from '#main/platform/open-file.ts'
import type { Platform } from '#main/platform/platform.ts'
import { exportErrors, type exportRoutes } from '#shared/contract/export.ts'
import type { HandlersFor } from '#shared/contract/route.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { ExportService } from './export.service.ts'
import type { ExportJob } from './export-job.ts'
import { exportName, FORMATS } from './export-target.ts'

interface Ports {
  exports: ExportService
  job: ExportJob
  platform: Platform
  now(): Date
}

/** Routes for taking the log out. The page names no path of its own: only one that the person chose in a dialog. */
export function exportHandlers({ exports, job, platform, now }: Ports): HandlersFor<typeof exportRoutes, ReadDb> {
  const chosen = new Set<string>()
  const written = (): string => {
    const status = job.status()
    if (status.state === 'done') return status.report.path
    throw new AppError(exportErrors.NONE_DONE, t('exportData.errors.noneDone'))
  }
  return {
    'export.preview': (selection) => exports.preview(selection),
    'export.chooseTarget': async ({ format }) => {
      const { kind } = FORMATS[format]
      const answer = await platform.chooseExportTarget(kind, exportName(format, now()))
      if (answer === 'cancelled' || answer === 'unavailable') return { status: answer }
      chosen.add(answer.path)
      return { status: 'chosen', path: answer.path, replace: kind === 'file' }
    },
    'export.start': async (request) => {
      if (request.target !== null && !chosen.has(request.target)) {
        throw new AppError(exportErrors.NOT_CHOSEN, t('exportData.errors.notChosen'))
      }
      return job.start(request)
    },
    'export.status': async () => job.status(),
    'export.cancel': () => job.cancel(),
    'export.open': async () => {
      await openOnSystem(platform, written())
      return null
    },
    'export.reveal': async () => {
      await revealOnSystem(platform, written())
      return null
    },
  }
}
