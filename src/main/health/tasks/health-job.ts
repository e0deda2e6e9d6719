import { createBackgroundJob } from '#main/lib/background-job.ts'
import { describeError, type Log } from '#main/lib/log.ts'
import type { Watch } from '#main/lib/watch.ts'
import type { Comparison } from '#shared/contract/comparison.ts'
import { type Checked, type HealthStatus, type HealthTask, healthErrors } from '#shared/contract/health.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { WorkResult } from './carry-out.ts'

interface Ports {
  run(task: HealthTask, watch: Watch): Promise<WorkResult>
  /** Lets a new database, made in a folder, take the place of the live one: the log is closed and opened for it. */
  putInPlace(made: string): void
  /** Told when `status` answers something new. */
  announce(): void
  /** Told when work ended that may have changed the two copies. */
  changed(): Promise<void>
  log: Log
  now(): Date
  newId(): string
}

/** So much of a list a screen shows. */
const SHOWN = 200

const cutTo = (comparison: Comparison, at: Date): Checked => ({
  at: at.toISOString(),
  comparison: {
    ...comparison,
    findings: comparison.findings.slice(0, SHOWN),
    repairs: comparison.repairs.slice(0, SHOWN),
  },
  moreFindings: Math.max(0, comparison.findings.length - SHOWN),
  moreRepairs: Math.max(0, comparison.repairs.length - SHOWN),
})

const IDLE: HealthStatus = { task: null, state: 'idle', done: 0, total: 0, error: null, report: [], checked: null }

/** The one long work on the two copies that may run in the background, and how the last one ended. */
export function createHealthJob({ run, putInPlace, announce, changed, log, now, newId }: Ports) {
  const job = createBackgroundJob<HealthStatus>({
    first: IDLE,
    busy: () => new AppError(healthErrors.RUNNING, t('health.errors.running')),
    announce,
  })

  function failed(error: unknown): Partial<HealthStatus> {
    if (error instanceof AppError) {
      return { state: error.code === healthErrors.CANCELLED ? 'cancelled' : 'failed', error: error.message }
    }
    const correlationId = newId()
    log('error', 'Work on the two copies failed', { correlationId, ...describeError(error) })
    return { state: 'failed', error: t('health.errors.stopped', { correlationId }) }
  }

  async function outcomeOf(task: HealthTask, signal: AbortSignal): Promise<Partial<HealthStatus>> {
    try {
      const onProgress = (done: number, total: number): void => job.become({ ...job.status(), done, total })
      const { comparison, report, made } = await run(task, { signal, onProgress })
      if (made !== null) putInPlace(made)
      return { state: 'done', report: report.slice(0, SHOWN), ...(comparison && { checked: cutTo(comparison, now()) }) }
    } catch (error) {
      return failed(error)
    }
  }

  async function work(task: HealthTask, signal: AbortSignal): Promise<HealthStatus> {
    const outcome = await outcomeOf(task, signal)
    if (task !== 'check') await changed()
    return { ...job.status(), ...outcome }
  }

  return {
    status: job.status,
    cancel: job.cancel,

    /** Begins a task and answers at once. Throws `HEALTH_RUNNING` where one runs. */
    start: (task: HealthTask): HealthStatus =>
      job.start({ ...job.status(), task, state: 'running', done: 0, total: 0, error: null, report: [] }, (signal) =>
        work(task, signal),
      ),
  }
}
export type HealthJob = ReturnType<typeof createHealthJob>
