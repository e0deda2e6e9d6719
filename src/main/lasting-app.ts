import type { AppEvent } from '#shared/contract/events.ts'
import type { Notice } from '#shared/contract/health.ts'
import { AppError, frameworkErrors, type Result } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { type App, createApp } from './app.ts'
import type { AppEnv } from './env.ts'
import { createEvents, type Reopening } from './events.ts'
import { describeError } from './lib/log.ts'

/** An app that closes and opens again when another state of the log is to take the place of the live one. */
export type LastingApp = Pick<App, 'dispatch' | 'open' | 'events' | 'dispose'>

type Changed = Extract<AppEvent, { type: 'changed' }>
const EVERYTHING: readonly Changed['feature'][] = ['settings', 'sessions', 'drafts', 'exercises', 'health', 'backups']

/**
 * Opens the app of a user data folder for as long as its window is there. Calls that come while it opens again wait; where
 * that fails they say why, and each tries anew. Rejects as `createApp` does where the first opening fails.
 */
export async function openLastingApp(env: AppEnv): Promise<LastingApp> {
  const events = createEvents()
  let underWay = 0
  let closing: PromiseWithResolvers<void> | null = null
  let firsts: Reopening[] = []
  let told: Notice[] = []

  const note = (message: string) => (error: unknown) => env.log('error', message, describeError(error))

  const askToReopen = (first?: Reopening): void => {
    if (first) firsts.push(first)
    if (closing) return
    closing = Promise.withResolvers()
    if (underWay === 0) void reopen()
  }
  async function open(): Promise<App> {
    const app = await createApp(env, { events, reopen: askToReopen, told })
    told = []
    app.backups.keepUp()
    app.updates.keepUp()
    return app
  }
  let current = open()
  await current

  /** Does what waited for the log to be closed. */
  async function doFirsts(): Promise<void> {
    const waiting = firsts
    firsts = []
    const failed = note('What was to be done while the log was closed failed')
    for (const first of waiting) await first().then((notices) => told.push(...notices), failed)
  }

  async function reopen(): Promise<void> {
    await current.then((app) => app.dispose()).catch(note('The app could not be closed'))
    await doFirsts()
    current = open()
    // Whoever calls next is told.
    await current.catch(note('The app could not open again'))
    closing?.resolve()
    closing = null
    for (const feature of EVERYTHING) events.emit({ type: 'changed', feature })
  }

  /** Does something with the app once it is open; it is not closed meanwhile. */
  async function withApp<T>(use: (app: App) => Promise<T>): Promise<T> {
    while (closing) await closing.promise
    underWay += 1
    try {
      current = current.catch(open)
      return await use(await current)
    } finally {
      underWay -= 1
      if (closing && underWay === 0) void reopen()
    }
  }

  function failed(error: unknown): Result<never> {
    if (error instanceof AppError) return { ok: false, error: error.toFailure() }
    const correlationId = env.newId()
    env.log('error', 'The app could not open again', { correlationId, ...describeError(error) })
    const message = t('app.errors.internal', { correlationId })
    return { ok: false, error: { code: frameworkErrors.INTERNAL, message, details: { correlationId } } }
  }

  return {
    events,

    dispatch: (route, input) => withApp((app) => app.dispatch(route, input)).catch(failed),

    open: (paths) => withApp((app) => app.open(paths)).catch(note('Files could not be opened')),

    async dispose() {
      while (closing) await closing.promise
      await current.then(
        (app) => app.dispose(),
        () => {},
      )
    },
  }
}
