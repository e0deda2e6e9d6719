import { markDamaged } from '#main/db/damage-mark.ts'
import { databaseErrors } from '#main/db/errors.ts'
import type { OpenDatabase } from '#main/db/open.ts'
import type { Dispatch } from '#main/dispatch.ts'
import type { AppEnv } from '#main/env.ts'
import type { Events } from '#main/events.ts'
import { realDisk } from '#main/lib/disk.ts'
import { runJob } from '#main/lib/job-thread.ts'
import { describeError } from '#main/lib/log.ts'
import type { Watch } from '#main/lib/watch.ts'
import { markThreadEnded } from '#main/outbox/process-life.ts'
import type { Services } from '#main/services.ts'
import { type HealthTask, healthErrors, type Notice } from '#shared/contract/health.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { createKept } from './kept.ts'
import type { Notices } from './notices.ts'
import { replaceDatabase } from './rebuild/rebuild-database.ts'
import { createResolve } from './resolve.ts'
import { carryOut, type WorkResult } from './tasks/carry-out.ts'
import { createHealthJob } from './tasks/health-job.ts'
import type { HealthOrder } from './tasks/health-worker.ts'

interface Ports {
  env: AppEnv
  database: OpenDatabase
  services: Services
  notices: Notices
  events: Events
  /** Closes the log, does something, and opens it again. */
  reopen(first: () => Promise<Notice[]>): void
}

const cancelled = () => new AppError(healthErrors.CANCELLED, t('health.errors.cancelled'))

/** Everything about the two copies: comparing, repairing and rebuilding them, and what was moved away. */
export function createHealth({ env, database, services, notices, events, reopen }: Ports) {
  const { dataDir, assetsDir, healthWorkerFile } = env
  const { paths, exporter } = services

  /** Does a task; in a thread of its own where there is one for it. */
  async function run(task: HealthTask, watch: Watch): Promise<WorkResult> {
    if (healthWorkerFile === null) return carryOut({ env, database, services, notices }, task, watch)
    const order: HealthOrder = { task, dataDir, assetsDir }
    const done = runJob({ file: healthWorkerFile, order, cancelled, ended: markThreadEnded }, watch)
    return (await done) as WorkResult
  }

  async function putInPlace(made: string): Promise<Notice[]> {
    try {
      await replaceDatabase(realDisk, paths.database, made, env.now())
      return []
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return [{ code: 'pending', message: error.message, file: null }]
    }
  }

  const job = createHealthJob({
    ...env,
    run,
    putInPlace: (made) => reopen(() => putInPlace(made)),
    announce: () => events.emit({ type: 'progress', job: 'health' }),
    changed: async () => {
      void services.totals.attempt()
      await exporter.catchUp()
      for (const feature of ['sessions', 'health'] as const) events.emit({ type: 'changed', feature })
    },
  })
  const disk = realDisk
  const notMarked = (error: unknown) => env.log('error', 'A damaged database could not be marked', describeError(error))
  const mark = () => markDamaged(disk, paths.database, env.now())
  return {
    run,

    /** Answers calls as before; a database that turns out to be damaged is set aside at the next opening. */
    mindingDamage:
      (dispatch: Dispatch): Dispatch =>
      async (route, input) => {
        const result = await dispatch(route, input)
        if (!result.ok && result.error.code === databaseErrors.DAMAGED) await mark().catch(notMarked)
        return result
      },

    env,
    paths,
    notices,
    events,
    job,
    kept: createKept({ ...services, disk, now: env.now }),
    resolve: createResolve({ ...database, disk, services, notices, now: env.now }),
    replaceDamaged: (): void =>
      reopen(async () => {
        await mark()
        return []
      }),
    drain: () => exporter.drain({ early: true }),
  }
}
export type Health = ReturnType<typeof createHealth>
