import { join } from 'node:path'
import { ensureFolder, realDisk, renamePatiently, syncFolder, syncPath } from '#main/lib/disk.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { connect } from './connect.ts'
import { databaseErrors } from './errors.ts'

const KEPT = 10
const COPY = /^before-migration-.*\.db$/

function copyInto(path: string, target: string): void {
  const source = connect(path, { readonly: true })
  try {
    source.prepare('vacuum into ?').run(target)
  } finally {
    source.close()
  }
}

function verify(copy: string): void {
  const raw = connect(copy, { readonly: true })
  try {
    const verdict = raw.pragma('integrity_check(1)', { simple: true })
    if (verdict === 'ok') return
    throw new AppError(databaseErrors.MIGRATION_FAILED, t('storage.database.copyFailed', { path: copy }), { verdict })
  } finally {
    raw.close()
  }
}

async function prune(folder: string): Promise<void> {
  const copies = (await realDisk.readdir(folder)).filter((name) => COPY.test(name)).sort()
  for (const name of copies.slice(0, -KEPT)) await realDisk.unlink(join(folder, name))
}

/**
 * Copies a database that is about to be migrated into a folder: whole, checked, and there after a power cut.
 * The last ten copies are kept. Answers the path of the copy.
 */
export async function keepCopy(path: string, folder: string, now: Date): Promise<string> {
  await ensureFolder(realDisk, folder)
  const target = join(folder, `before-migration-${now.toISOString().replace(/[:.]/g, '-')}.db`)
  const temporary = `${target}.${process.pid}.tmp`
  // An interrupted copy of a process that had this number before; SQLite does not write over a file.
  await realDisk.unlink(temporary).catch(() => {})
  try {
    copyInto(path, temporary)
    await syncPath(realDisk, temporary, 'r+')
    verify(temporary)
    await renamePatiently(realDisk, temporary, target)
  } catch (error) {
    await realDisk.unlink(temporary).catch(() => {})
    throw error
  }
  await syncFolder(realDisk, folder)
  await prune(folder)
  return target
}
