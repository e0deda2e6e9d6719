import { describeError, type Log } from '#main/lib/log.ts'
import { unwatched } from '#main/lib/watch.ts'
import type { Backup } from '#shared/contract/backups.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { BackupsService } from './backups.service.ts'

/** How often it is looked whether something is new. */
export const EVERY_MS = 30 * 60_000
/** A window that opens has better things to do first. */
export const FIRST_MS = 3000

interface Ports {
  service: Pick<BackupsService, 'keep' | 'folder'>
  settings(): Promise<Pick<Settings, 'automaticBackups'>>
  /** Keeps one problem for the person, in words; null takes it back. */
  tell(problem: string | null): Promise<void>
  /** Told when there is a backup more. */
  made(backup: Backup): void
  log: Log
}

/** Backs the log up by itself. It never fails anything else: what went wrong is told. */
export function createAutomaticBackups({ service, settings, tell, made, log }: Ports) {
  let timers: NodeJS.Timeout[] = []
  let running: Promise<void> | undefined
  let problem: string | null = null
  /** What was told last; at first nobody knows what an earlier start said. */
  let told: string | null | undefined
  const stop = new AbortController()

  function inWords(error: unknown): string {
    log('error', 'The automatic backup failed', describeError(error))
    return t('backups.automatic.failed', {
      reason: error instanceof AppError ? error.message : t('backups.errors.unknown'),
    })
  }

  /** Answers what is wrong, if anything is. */
  async function backUp(): Promise<string | null> {
    try {
      const backup = await service.keep('automatic', true, { ...unwatched(), signal: stop.signal })
      if (backup) made(backup)
      return (await service.folder()).problem
    } catch (error) {
      return stop.signal.aborted ? problem : inWords(error)
    }
  }

  async function attempt(): Promise<void> {
    if (stop.signal.aborted || !(await settings()).automaticBackups) return
    problem = await backUp()
    if (problem !== told) await tell(problem)
    told = problem
  }

  /** Looks once, now; resolves when that is over. Never rejects. */
  function look(): Promise<void> {
    running ??= attempt()
      .catch((error: unknown) => log('error', 'The automatic backup could not be told of', describeError(error)))
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    look,

    /** Why the last one failed, or went somewhere else. */
    problem: (): string | null => problem,

    /** Looks in a moment, and again every half hour. */
    keepUp(): void {
      if (timers.length > 0) return
      timers = [setTimeout(() => void look(), FIRST_MS), setInterval(() => void look(), EVERY_MS)]
      for (const timer of timers) timer.unref()
    },

    /** Ends it, with the one that is being made. */
    async close(): Promise<void> {
      for (const timer of timers) clearTimeout(timer)
      stop.abort()
      await running
    },
  }
}
export type AutomaticBackups = ReturnType<typeof createAutomaticBackups>
