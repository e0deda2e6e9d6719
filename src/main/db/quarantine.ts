import { dirname, join, parse } from 'node:path'
import { realDisk, setAside, stampOf } from '#main/lib/disk.ts'
import type { Notice } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'

const WORDS = {
  damaged: 'storage.notices.databaseDamaged',
  foreign: 'storage.notices.databaseForeign',
  replaced: 'storage.notices.databaseReplaced',
} as const

/** Where a database is kept that was moved into quarantine at a time. */
export const quarantinedPath = (path: string, at: Date): string =>
  join(dirname(path), 'quarantine', `${parse(path).name}.${stampOf(at)}${parse(path).ext}`)

/**
 * Moves a database that cannot be used, with its write-ahead log, into `quarantine/` beside it; nothing is deleted.
 * The database goes first: a log left behind by a crash in between is seen at the next start and moved too.
 */
export async function quarantineDatabase(
  path: string,
  why: 'damaged' | 'foreign' | 'replaced',
  now: Date,
): Promise<Notice[]> {
  const folder = join(dirname(path), 'quarantine')
  const kept = []
  for (const suffix of ['', '-wal', '-shm']) kept.push(await setAside(realDisk, path + suffix, folder, now))
  const file = kept.find((moved) => moved !== null) ?? null
  return [{ code: 'database-rebuilt', message: t(WORDS[why], { path, file: file ?? folder }), file }]
}
