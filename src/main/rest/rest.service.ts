import { describeError, type Log } from '#main/lib/log.ts'
import type { Platform } from '#main/platform/platform.ts'
import { restErrors } from '#shared/contract/rest.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

/** A timer stands still while the machine sleeps: so often it is looked what time it is. */
export const LOOK_EVERY_MS = 15_000
/** What ended longer ago, in a sleep, nobody rests from any more. */
export const LATE_MS = 15 * 60_000
/** No rest is planned longer than an hour. */
const LONGEST_HOURS = 2
/** More of a name no notification shows. */
const MOST_OF_NAME = 80

interface Ports {
  platform: Pick<Platform, 'notify'>
  settings(): Promise<Pick<Settings, 'restNotice'>>
  now(): Date
  log: Log
}

interface Planned {
  endsAt: number
  exercise: string | null
}

/** In the title, where no system reads markup, and on one line. */
function titleOf(exercise: string | null): string {
  const name = [
    ...(exercise ?? '')
      .toWellFormed()
      .replaceAll(/[\s\p{C}]+/gu, ' ')
      .trim(),
  ]
  if (name.length === 0) return t('rest.over')
  const shown = name.length > MOST_OF_NAME ? `${name.slice(0, MOST_OF_NAME).join('')}…` : name.join('')
  return t('rest.overOf', { exercise: shown })
}

/** The one rest that somebody waits for, and saying when it is over. */
export function createRest({ platform, settings, now, log }: Ports) {
  let rest: Planned | null = null
  let timer: NodeJS.Timeout | undefined

  function clear(): void {
    clearTimeout(timer)
    rest = null
  }

  async function tell({ exercise }: Planned): Promise<void> {
    if ((await settings()).restNotice) platform.notify({ title: titleOf(exercise), body: t('rest.body') })
  }

  function look(): void {
    if (!rest) return
    const over = rest
    const left = over.endsAt - now().getTime()
    if (left > 0) {
      wait(left)
      return
    }
    clear()
    if (left > -LATE_MS)
      tell(over).catch((error: unknown) => log('error', 'The end of a rest could not be told', describeError(error)))
  }

  function wait(left: number): void {
    timer = setTimeout(look, Math.min(left, LOOK_EVERY_MS))
    timer.unref()
  }

  return {
    clear,

    /** Waits for the end of this rest, and of no other any more. Throws `REST_TOO_LONG`. */
    set(endsAt: string, exercise: string | null): void {
      const left = Date.parse(endsAt) - now().getTime()
      if (left > LONGEST_HOURS * 3_600_000) {
        throw new AppError(restErrors.TOO_LONG, t('rest.errors.tooLong', { hours: LONGEST_HOURS }))
      }
      clear()
      if (left <= 0) return
      rest = { endsAt: Date.parse(endsAt), exercise }
      wait(left)
    },
  }
}
export type Rest = ReturnType<typeof createRest>
