import { describeDatabaseError, isDamage } from '#main/db/errors.ts'
import { UnsoundCopy } from '#main/db/verified-copy.ts'
import { errnoOf } from '#main/lib/disk.ts'
import { kindOfFileProblem } from '#main/outbox/file-problem.ts'
import { backupErrors } from '#shared/contract/backups.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** What is said of a backup or an archive that is torn, changed or damaged. */
export const damaged = (path: string, detail: string, cause?: unknown): AppError =>
  new AppError(backupErrors.DAMAGED, t('backups.errors.damaged', { path, detail }), null, { cause })

export const cancelled = (): AppError => new AppError(backupErrors.CANCELLED, t('backups.errors.cancelled'))

/** Puts what ended a task in words; `path` is what was read or written. What nobody can act on is given back as it is. */
export function describeProblem(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  if (error instanceof Error && error.name === 'AbortError') return cancelled()
  if (error instanceof UnsoundCopy) {
    return new AppError(backupErrors.UNSOUND, t('backups.errors.unsound', { detail: error.message }), null, {
      cause: error,
    })
  }
  const errno = errnoOf(error) ?? ''
  if (errno === 'ENOENT') return new AppError(backupErrors.NOT_FOUND, t('backups.errors.notFound', { path }))
  if (/^E[A-Z0-9]+$/.test(errno) && !errno.startsWith('ERR_')) {
    const words = t(`backups.disk.${kindOfFileProblem(errno)}`, { path, code: errno })
    return new AppError(backupErrors.DISK, words, { errno }, { cause: error })
  }
  if (isDamage(error)) return damaged(path, error instanceof Error ? error.message : '')
  return describeDatabaseError(error, path)
}
