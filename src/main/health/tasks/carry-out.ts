import { attachReader, type OpenDatabase } from '#main/db/open.ts'
import type { AppEnv } from '#main/env.ts'
import { compare } from '#main/health/compare/compare.ts'
import type { Notices } from '#main/health/notices.ts'
import { rebuildDatabase } from '#main/health/rebuild/rebuild-database.ts'
import { rebuildFiles } from '#main/health/rebuild/rebuild-files.ts'
import { realDisk } from '#main/lib/disk.ts'
import type { Watch } from '#main/lib/watch.ts'
import { reconcile } from '#main/outbox/reconcile.ts'
import { databasePath, type Services } from '#main/services.ts'
import type { Comparison } from '#shared/contract/comparison.ts'
import type { HealthTask } from '#shared/contract/health.ts'
import { t } from '#shared/messages/index.ts'

/** What comes of the work. */
export interface WorkResult {
  /** The two copies as they are afterwards; null where they are about to be others. */
  comparison: Comparison | null
  /** What was done, in words. */
  report: string[]
  /** The folder in which a new database waits to take the place of the live one. */
  made: string | null
}

/** A log that is open. */
export interface OpenLog {
  env: Pick<AppEnv, 'dataDir' | 'now' | 'newId'>
  database: OpenDatabase
  services: Services
  notices: Notices
}

async function compareNow({ env: { dataDir } }: OpenLog, watch: Watch): Promise<Comparison> {
  const reader = attachReader(databasePath(dataDir))
  try {
    return await compare({ dataDir, disk: realDisk, state: 'sound', problem: null, reader, watch })
  } finally {
    reader.close()
  }
}

/** Makes the two copies agree, as a start does. */
async function agree({ env, database, services, notices }: OpenLog, watch: Watch): Promise<void> {
  const { sessions, exporter, folders } = services
  const run = { db: database.readDb, sessions, exporter, folders, disk: realDisk, now: env.now, watch }
  await notices.reconciled(await reconcile(run))
}

async function repair(log: OpenLog, watch: Watch): Promise<WorkResult> {
  const before = await compareNow(log, watch)
  await agree(log, watch)
  const comparison = await compareNow(log, watch)
  const left = new Set(comparison.repairs.map(({ words }) => words))
  const report = before.repairs.map(({ words }) => words).filter((words) => !left.has(words))
  return { comparison, report, made: null }
}

async function writeFiles(log: OpenLog, watch: Watch): Promise<WorkResult> {
  const count = await rebuildFiles(log.database.readDb, log.services, watch)
  await agree(log, watch)
  const comparison = await compareNow(log, watch)
  return { comparison, report: [t('health.cli.rebuild.files', { count })], made: null }
}

async function makeDatabase({ env }: OpenLog, watch: Watch): Promise<WorkResult> {
  const made = await rebuildDatabase(env.dataDir, env.newId(), env.now, watch)
  return { comparison: null, report: [], made }
}

/** Does a task on a log that is open, and stays so. Rejects with an `AppError`, or with the reason of the signal. */
export async function carryOut(log: OpenLog, task: HealthTask, watch: Watch): Promise<WorkResult> {
  switch (task) {
    case 'check':
      return { comparison: await compareNow(log, watch), report: [], made: null }
    case 'repair':
      return repair(log, watch)
    case 'rebuildFiles':
      return writeFiles(log, watch)
    case 'rebuildDatabase':
      return makeDatabase(log, watch)
  }
}
