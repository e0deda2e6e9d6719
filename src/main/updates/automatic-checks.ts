import { describeError, type Log } from '#main/lib/log.ts'
import type { StateFile } from '#main/lib/state-file.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { LastCheck } from './last-check.ts'
import type { Updates } from './updates.service.ts'

/** How often it is looked whether a check is due. */
export const LOOK_MS = 3_600_000
/** A window that opens has better things to do first. */
export const FIRST_LOOK_MS = 10_000
/** An answer is good for a day. */
const GOOD_MS = 24 * 3_600_000

interface Ports {
  updates: Pick<Updates, 'checkQuietly' | 'status'>
  settings(): Promise<Pick<Settings, 'automaticUpdateChecks'>>
  lastCheck: Pick<StateFile<LastCheck>, 'read'>
  now(): Date
  log: Log
}

/** Asks for updates once a day where a person has switched that on. It downloads nothing. */
export function createAutomaticChecks({ updates, settings, lastCheck, now, log }: Ports) {
  let timers: NodeJS.Timeout[] = []
  let isClosed = false

  function isDue(): boolean {
    const { at } = lastCheck.read()
    const age = now().getTime() - new Date(at ?? 0).getTime()
    // A clock that was set back makes answers of the future.
    return age < 0 || age >= GOOD_MS
  }

  async function attempt(): Promise<void> {
    if (updates.status().state === 'unavailable' || !isDue()) return
    if ((await settings()).automaticUpdateChecks && !isClosed) updates.checkQuietly()
  }

  /** Looks once, now. Never rejects. */
  const look = (): Promise<void> =>
    attempt().catch((error: unknown) => log('error', 'Updates could not be looked for', describeError(error)))

  return {
    look,

    /** Looks in a moment, and again every hour. */
    keepUp(): void {
      if (timers.length > 0) return
      timers = [setTimeout(() => void look(), FIRST_LOOK_MS), setInterval(() => void look(), LOOK_MS)]
      for (const timer of timers) timer.unref()
    },

    close(): void {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
