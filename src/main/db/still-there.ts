import { statSync } from 'node:fs'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { databaseErrors } from './errors.ts'

const fileAt = (path: string): bigint | null => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null

/**
 * A check that the file which was opened at a path is there still. SQLite goes on writing into one that was moved or removed, or
 * whose disk was taken off; with a write-ahead log it does not look (`databaseIsUnmoved` in its pager.c is for journals only).
 * The check throws `DATABASE_GONE`; for what is no file, it does not.
 */
export function stillThere(path: string): () => void {
  const opened = fileAt(path)
  return () => {
    if (opened === null || fileAt(path) === opened) return
    throw new AppError(databaseErrors.GONE, t('storage.database.GONE', { path }), { path })
  }
}
