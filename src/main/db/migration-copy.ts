import { join } from 'node:path'
import { realDisk } from '#main/lib/disk.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { databaseErrors } from './errors.ts'
import { copyVerified, UnsoundCopy } from './verified-copy.ts'

const KEPT = 10
const COPY = /^before-migration-.*\.db$/

async function prune(folder: string): Promise<void> {
  const copies = (await realDisk.readdir(folder)).filter((name) => COPY.test(name)).sort()
  for (const name of copies.slice(0, -KEPT)) await realDisk.unlink(join(folder, name))
}

/**
 * Copies a database that is about to be migrated into a folder: whole, checked, and there after a power cut.
 * The last ten copies are kept. Answers the path of the copy.
 */
export async function keepCopy(path: string, folder: string, now: Date): Promise<string> {
  const name = `before-migration-${now.toISOString().replace(/[:.]/g, '-')}.db`
  try {
    const copy = await copyVerified(path, folder, () => name)
    await prune(folder)
    return copy.path
  } catch (error) {
    if (!(error instanceof UnsoundCopy)) throw error
    const words = t('storage.database.copyFailed', { path: join(folder, name) })
    throw new AppError(databaseErrors.MIGRATION_FAILED, words, { verdict: error.message }, { cause: error })
  }
}
