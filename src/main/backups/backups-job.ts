import type { Reopening } from '#main/events.ts'
import { createBackgroundJob } from '#main/lib/background-job.ts'
import { describeError, type Log } from '#main/lib/log.ts'
import type { Watch } from '#main/lib/watch.ts'
import { type BackupStatus, type BackupTask, backupErrors } from '#shared/contract/backups.ts'
import type { Notice } from '#shared/contract/health.ts'
import { AppError, frameworkErrors } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { BackupsService, Prepared } from './backups.service.ts'

interface Ports {
  service: BackupsService
  /** Asks for the app to be closed and opened again, with something to be done in between. */
  reopen(first: Reopening): void
  /** What was done before this opening. */
  told: readonly Notice[]
  /** Told when `status` answers something new. */
  announce(): void
  /** Told when there is a backup more or less. */
  changed(): void
  newId(): string
  log: Log
}

/** How the last restore ended, which closed the app that began it. */
function statusOf(told: readonly Notice[]): BackupStatus {
  const outcome = told.findLast(({ code }) => code === 'restored' || code === 'not-restored')
  if (!outcome) return { state: 'idle' }
  const { code, message } = outcome
  return code === 'restored'
    ? { state: 'restored', message }
    : { state: 'failed', task: 'restore', code: backupErrors.DISK, message }
}

type Run = (watch: Watch) => Promise<BackupStatus>

const busy = () => new AppError(backupErrors.BUSY, t('backups.errors.busy'))

/** The one task with backups that the window has under way, and how the last one ended. */
export function createBackupsJob({ service, reopen, told, announce, changed, newId, log }: Ports) {
  const background = createBackgroundJob<BackupStatus>({ first: statusOf(told), busy, announce })
  let waiting: { job: string; prepared: Prepared } | null = null
  let isRestoring = false

  function failed(task: BackupTask, error: unknown): BackupStatus {
    if (error instanceof AppError) {
      if (error.code === backupErrors.CANCELLED) return { state: 'cancelled', task }
      return { state: 'failed', task, code: error.code, message: error.message }
    }
    const correlationId = newId()
    log('error', 'A task with backups failed', { task, correlationId, ...describeError(error) })
    const message = t('app.errors.internal', { correlationId })
    return { state: 'failed', task, code: frameworkErrors.INTERNAL, message }
  }

  async function giveUp(): Promise<void> {
    const left = waiting
    waiting = null
    await left?.prepared.discard()
  }

  async function outcomeOf(task: BackupTask, signal: AbortSignal, run: Run): Promise<BackupStatus> {
    const onProgress = (done: number, total: number) => background.become({ state: 'running', task, done, total })
    await giveUp()
    try {
      return await run({ signal, onProgress })
    } catch (error) {
      return failed(task, error)
    } finally {
      changed()
    }
  }

  /** Begins a task and answers at once. Throws `BACKUP_BUSY` where one runs. */
  function start(task: BackupTask, run: Run): BackupStatus {
    if (isRestoring) throw busy()
    return background.start({ state: 'running', task, done: 0, total: 0 }, (signal) => outcomeOf(task, signal, run))
  }

  async function backUp(watch: Watch): Promise<BackupStatus> {
    const backup = await service.keep('by-hand', false, watch)
    if (!backup) throw new AppError(backupErrors.NOT_FOUND, t('backups.errors.unknown'))
    return { state: 'backedUp', backup }
  }

  async function open(source: { path: string; name: string }, watch: Watch): Promise<BackupStatus> {
    const prepared = await service.prepare(source, watch)
    waiting = { job: newId(), prepared }
    return { state: 'preview', job: waiting.job, preview: prepared.preview }
  }

  /** Done while the log is closed. */
  async function restore({ preview, commit, discard }: Prepared): Promise<Notice[]> {
    try {
      const backup = await commit()
      return [{ code: 'restored', message: t('backups.restored', { source: preview.source.path }), file: backup }]
    } catch (error) {
      const told = failed('restore', error)
      const reason = told.state === 'failed' ? told.message : ''
      return [{ code: 'not-restored', message: t('backups.errors.notRestored', { reason }), file: null }]
    } finally {
      await discard()
    }
  }

  return {
    status: background.status,
    backUp: (): BackupStatus => start('backup', backUp),
    archive: (target: string | null, overwrite: boolean): BackupStatus =>
      start('archive', async (watch) => ({
        state: 'archived',
        report: await service.archive({ target, overwrite }, watch),
      })),
    open: (source: { path: string; name: string }): BackupStatus => start('open', (watch) => open(source, watch)),

    /** Puts the log back to the state of a preview. Throws `BACKUP_NOT_NOW` where there is none of that name. */
    restore(job: string): BackupStatus {
      if (background.isRunning() || waiting?.job !== job)
        throw new AppError(backupErrors.NOT_NOW, t('backups.errors.notNow'))
      const { prepared } = waiting
      waiting = null
      isRestoring = true
      background.become({ state: 'running', task: 'restore', done: 0, total: 0 })
      reopen(() => restore(prepared))
      return background.status()
    },

    /** Ends what runs, gives a preview up, or forgets how the last task ended; answers how it stands then. */
    async cancel(): Promise<BackupStatus> {
      if (isRestoring) return background.status()
      const wasRunning = background.isRunning()
      const { state } = await background.cancel()
      await giveUp()
      if (!wasRunning || state === 'preview') background.become({ state: 'idle' })
      return background.status()
    },

    /** Ends what runs. What is to take the place of the log stays. */
    async close(): Promise<void> {
      await background.cancel()
      await giveUp()
    },
  }
}
export type BackupsJob = ReturnType<typeof createBackupsJob>
