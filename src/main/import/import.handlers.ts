import type { HandlersOf } from '#main/handlers.ts'
import type { Platform } from '#main/platform/platform.ts'
import { type ImportStatus, importErrors } from '#shared/contract/import.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { listBatches } from './batches.repository.ts'
import type { ImportJobs } from './import-jobs.ts'
import type { Uploads } from './uploads.ts'

/** The page names no path of its own making: it would be a way to read any file. */
function createChosenPaths() {
  const chosen = new Set<string>()
  return {
    add: (paths: readonly string[]): void => paths.forEach((path) => void chosen.add(path)),
    assert(paths: readonly string[]): void {
      if (paths.every((path) => chosen.has(path))) return
      throw new AppError(importErrors.NOT_CHOSEN, t('importData.errors.notChosen'))
    },
  }
}

/** Answers the import routes. */
export function importHandlers(jobs: ImportJobs, uploads: Uploads, platform: Platform): HandlersOf<'import'> {
  const chosenPaths = createChosenPaths()
  async function begin(status: ImportStatus, upload: string | null): Promise<ImportStatus> {
    await uploads.use(upload)
    return status
  }
  return {
    'import.choose': async ({ what }) => {
      const chosen = await platform.chooseImport(what)
      if (typeof chosen !== 'string') chosenPaths.add(chosen)
      return typeof chosen === 'string' ? { status: chosen } : { status: 'chosen', paths: chosen }
    },
    'import.upload': async ({ base64, ...piece }) => {
      await uploads.add({ ...piece, bytes: Buffer.from(base64, 'base64') })
      return null
    },
    'import.open': async (input) => {
      if (input.from === 'paths') chosenPaths.assert(input.paths)
      if (input.from !== 'upload') return begin(jobs.open(input), null)
      return begin(jobs.open({ from: 'sources', sources: uploads.sources(input.upload) }), input.upload)
    },
    'import.status': async () => jobs.status(),
    'import.answer': async ({ job, answers }) => jobs.answer(job, answers),
    'import.run': async ({ job }) => jobs.run(job),
    'import.cancel': async ({ job }) => jobs.cancel(job),
    'import.close': async ({ job }) => {
      await jobs.close(job)
      await uploads.use(null)
      return null
    },
    'import.batches': async (_input, db) => listBatches(db),
    'import.undo': async ({ batch }) => begin(jobs.undo(batch), null),
  }
}
