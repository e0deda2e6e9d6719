import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** Failures of the database that a person can act on. */
export const databaseErrors = {
  NEWER: 'DATABASE_NEWER',
  READONLY: 'DATABASE_READONLY',
  BUSY: 'DATABASE_BUSY',
  FULL: 'DATABASE_FULL',
  UNOPENABLE: 'DATABASE_UNOPENABLE',
  DAMAGED: 'DATABASE_DAMAGED',
  GONE: 'DATABASE_GONE',
  MIGRATION_FAILED: 'DATABASE_MIGRATION_FAILED',
} as const

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether the database itself failed, whatever was to be done with it. */
export const isDatabaseFailure = (error: unknown): boolean =>
  error instanceof AppError && Object.values<string>(databaseErrors).includes(error.code)

/** Whether somebody else was writing, so that it can be tried again. */
export const isBusy = (error: unknown): boolean => error instanceof AppError && error.code === databaseErrors.BUSY

/** Whether the bytes on disk are no sound database. */
export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error)) ||
  // SQLite has no code of its own for a schema format that never existed.
  (codeOf(error) === 'SQLITE_ERROR' && /unsupported file format/.test(String(error)))

function kindOf(error: unknown): keyof typeof databaseErrors | null {
  const code = codeOf(error)
  if (isDamage(error)) return 'DAMAGED'
  if (/^SQLITE_(READONLY|PERM)/.test(code) || code === 'EROFS') return 'READONLY'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'BUSY'
  // The shared memory beside a database that is opened is a file too.
  if (/^SQLITE_(FULL|IOERR_SHMSIZE)$|^ENOSPC$|^EDQUOT$/.test(code)) return 'FULL'
  if (/^SQLITE_(CANTOPEN|IOERR)/.test(code) || /^E[A-Z]+$/.test(code)) return 'UNOPENABLE'
  return null
}

/** Puts a failure of SQLite, or of a folder around it, in words; anything else is given back as it is. */
export function describeDatabaseError(error: unknown, path: string): unknown {
  const kind = kindOf(error)
  if (kind === null) return error
  const code = codeOf(error)
  return new AppError(
    databaseErrors[kind],
    t(`storage.database.${kind}`, { path, code }),
    { path, code },
    { cause: error },
  )
}
