import { access } from 'node:fs/promises'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { Platform } from './platform.ts'

/** Failures of handing a path to the system. */
const openErrors = { FILE_MISSING: 'FILE_MISSING', CANNOT_OPEN: 'CANNOT_OPEN' } as const

async function handOver(path: string, open: (path: string) => Promise<void>): Promise<void> {
  await access(path).catch(() => {
    throw new AppError(openErrors.FILE_MISSING, t('app.errors.fileMissing', { file: path }))
  })
  await open(path).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError(openErrors.CANNOT_OPEN, t('app.errors.cannotOpen', { path, reason }))
  })
}

/** Opens an existing file or folder in the system's viewer; `FILE_MISSING` or `CANNOT_OPEN` says why it could not. */
export const openOnSystem = (platform: Platform, path: string): Promise<void> =>
  handOver(path, (p) => platform.openPath(p))

/** Shows an existing file in the system's file manager. */
export const revealOnSystem = (platform: Platform, path: string): Promise<void> =>
  handOver(path, (p) => platform.revealPath(p))
