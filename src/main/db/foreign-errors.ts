import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { isDamage } from './errors.ts'

/** Why a database of another program cannot be read. */
export const foreignErrors = {
  EMPTY: 'FOREIGN_DATABASE_EMPTY',
  NOT_A_DATABASE: 'FOREIGN_DATABASE_NOT_A_DATABASE',
  ENCRYPTED: 'FOREIGN_DATABASE_ENCRYPTED',
  DAMAGED: 'FOREIGN_DATABASE_DAMAGED',
  BUSY: 'FOREIGN_DATABASE_BUSY',
  FULL: 'FOREIGN_DATABASE_FULL',
  UNKNOWN: 'FOREIGN_DATABASE_UNKNOWN',
  UNREADABLE: 'FOREIGN_DATABASE_UNREADABLE',
} as const

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Codes of SQLite and of the file system, the more special ones first. */
const KINDS: readonly [RegExp, keyof typeof foreignErrors][] = [
  // A journal that waits to be rolled back: a program is writing, or ended while it was.
  [/^SQLITE_(BUSY|LOCKED|READONLY_ROLLBACK)|^EBUSY$/, 'BUSY'],
  [/^SQLITE_FULL|^ENOSPC$|^EDQUOT$/, 'FULL'],
  // A table is there, but not with the columns that were asked for.
  [/^SQLITE_ERROR$/, 'UNKNOWN'],
  [/^SQLITE_(CANTOPEN|IOERR|READONLY|PERM|AUTH)|^E[A-Z0-9]+$/, 'UNREADABLE'],
]

function kindOf(error: unknown): keyof typeof foreignErrors | null {
  if (isDamage(error)) return 'DAMAGED'
  const code = codeOf(error)
  // Node has codes of its own, which begin alike and are mistakes in code.
  if (code.startsWith('ERR_')) return null
  return KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

/** Puts a failure while a database of another program was read in words; anything else is given back as it is. */
export function describeForeignError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error
  const kind = kindOf(error)
  if (kind === null) return error
  const details = { path, code: codeOf(error) }
  return new AppError(foreignErrors[kind], t(`importData.database.${kind}`, details), details, { cause: error })
}
