import { createBackgroundJob } from '#main/lib/background-job.ts'
import { describeError, type Log } from '#main/lib/log.ts'
import type { StateFile } from '#main/lib/state-file.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { type UpdateOffer, type UpdateStatus, type UpdateTask, updateErrors } from '#shared/contract/updates.ts'
import { AppError, frameworkErrors } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import type { LastCheck } from './last-check.ts'
import { describeUpdateProblem } from './problems.ts'
import type { Updater, UpdateSource } from './updater.ts'

/** Nobody waits longer than this for an answer that is two small files. */
const ANSWER_MS = 30_000

interface Ports {
  source: UpdateSource
  settings(): Promise<Pick<Settings, 'updateChannel'>>
  lastCheck: StateFile<LastCheck>
  /** Told when `status` answers something new. */
  announce(): void
  now(): Date
  newId(): string
  log: Log
  answerMs?: number
}

const busy = () => new AppError(updateErrors.BUSY, t('updates.errors.busy'))
const notNow = () => new AppError(updateErrors.NOT_NOW, t('updates.errors.notNow'))

/** Rejects when the signal says so, whether the work listens to it or not. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop))
}

/** How the app stands with its next version. It does nothing that nobody asked it for. */
export function createUpdates(ports: Ports) {
  const { source, settings, lastCheck, announce, now, newId, log, answerMs = ANSWER_MS } = ports
  const idle = (): UpdateStatus => ({ state: 'idle', checkedAt: lastCheck.read().at })
  const background = createBackgroundJob<UpdateStatus>({
    first:
      typeof source === 'string'
        ? { state: 'unavailable', reason: source, message: t(`updates.unavailable.${source}`) }
        : idle(),
    busy,
    announce,
  })
  let offer: UpdateOffer | null = null

  function theUpdater(): Updater {
    if (typeof source !== 'string') return source
    throw new AppError(updateErrors.UNAVAILABLE, t(`updates.unavailable.${source}`))
  }

  function failed(task: UpdateTask, error: unknown): UpdateStatus {
    const known = describeUpdateProblem(error)
    if (known instanceof AppError) {
      log('info', 'An update failed', { task, code: known.code })
      return { state: 'failed', task, code: known.code, message: known.message, offer }
    }
    const correlationId = newId()
    log('error', 'An update failed', { task, correlationId, ...describeError(known) })
    return {
      state: 'failed',
      task,
      code: frameworkErrors.INTERNAL,
      message: t('app.errors.internal', { correlationId }),
      offer,
    }
  }

  async function ask(updater: Updater, signal: AbortSignal): Promise<UpdateStatus> {
    const either = AbortSignal.any([signal, AbortSignal.timeout(answerMs)])
    const { updateChannel } = await settings()
    offer = await orAborted(updater.check(updateChannel, either), either)
    const checkedAt = now().toISOString()
    lastCheck.write({ at: checkedAt })
    return offer ? { state: 'available', offer } : { state: 'upToDate', checkedAt }
  }

  async function check(updater: Updater, signal: AbortSignal, byHand: boolean): Promise<UpdateStatus> {
    offer = null
    const outcome = await ask(updater, signal).catch((error: unknown) =>
      signal.aborted ? idle() : failed('check', error),
    )
    const code = outcome.state === 'failed' ? outcome.code : null
    log('info', 'Updates were asked for', { byHand, outcome: outcome.state, code })
    return outcome.state === 'failed' && !byHand ? idle() : outcome
  }

  /** Consent is for the version that was shown. */
  function assertShown(version: string): UpdateOffer {
    if (offer?.version !== version) throw notNow()
    return offer
  }

  async function fetchOffer(updater: Updater, wanted: UpdateOffer, signal: AbortSignal): Promise<UpdateStatus> {
    const onProgress = (done: number, total: number): void => {
      if (!signal.aborted) background.become({ state: 'downloading', offer: wanted, done, total })
    }
    try {
      await updater.download({ signal, onProgress })
      return { state: 'ready', offer: wanted }
    } catch (error) {
      return signal.aborted ? { state: 'available', offer: wanted } : failed('download', error)
    }
  }

  const begin = (byHand: boolean): UpdateStatus => {
    const updater = theUpdater()
    if (background.status().state === 'installing') throw busy()
    return background.start({ state: 'checking' }, (signal) => check(updater, signal, byHand))
  }

  return {
    status: background.status,

    check: (): UpdateStatus => begin(true),

    /** As `check`, but what fails is told to the log alone, and nothing that somebody has begun is disturbed. */
    checkQuietly(): void {
      const { state } = background.status()
      if (state === 'idle' || state === 'upToDate') begin(false)
    },

    download(version: string): UpdateStatus {
      const updater = theUpdater()
      if (background.isRunning()) throw busy()
      const { state } = background.status()
      const wanted = assertShown(version)
      if (state !== 'available' && state !== 'failed') throw notNow()
      const begun = { state: 'downloading', offer: wanted, done: 0, total: wanted.bytes } as const
      return background.start(begun, (signal) => fetchOffer(updater, wanted, signal))
    },

    install(version: string): UpdateStatus {
      const updater = theUpdater()
      const wanted = assertShown(version)
      if (background.status().state !== 'ready') throw notNow()
      background.become({ state: 'installing', offer: wanted })
      updater.install((error) => background.become(failed('install', error)))
      return background.status()
    },

    async cancel(): Promise<UpdateStatus> {
      if (background.isRunning()) return background.cancel()
      const status = background.status()
      if (status.state === 'failed' && status.task !== 'check' && offer) {
        background.become({ state: 'available', offer })
      } else if (status.state !== 'installing' && status.state !== 'unavailable') {
        background.become(idle())
      }
      return background.status()
    },

    /** Ends what runs. */
    close: async (): Promise<void> => void (await background.cancel()),
  }
}
export type Updates = ReturnType<typeof createUpdates>
