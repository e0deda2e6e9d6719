import { join } from 'node:path'
import type { Notice } from '#shared/contract/health.ts'
import type { Handlers } from '#shared/contract/index.ts'
import { analyticsHandlers } from './analytics/analytics.handlers.ts'
import { createAnalytics } from './analytics/analytics.service.ts'
import { createAnalyticsThread } from './analytics/analytics-thread.ts'
import { type OpenDatabase, openDatabase } from './db/open.ts'
import type { ReadDb } from './db/schema.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { draftHandlers } from './drafts/drafts.handlers.ts'
import type { AppEnv } from './env.ts'
import { createEvents, type Events } from './events.ts'
import { exerciseHandlers } from './exercises/exercises.handlers.ts'
import { exportHandlers } from './export/export.handlers.ts'
import { createExportJob } from './export/export-job.ts'
import { healthHandlers } from './health/health.handlers.ts'
import { createNotices, type Notices } from './health/notices.ts'
import { historyHandlers } from './history/history.handlers.ts'
import { adoptOlderTool } from './import/adopt-older-tool.ts'
import { importHandlers } from './import/import.handlers.ts'
import { createImportJobs } from './import/import-jobs.ts'
import { createIncoming, type Incoming } from './import/incoming.ts'
import { createUploads } from './import/uploads.ts'
import { realDisk } from './lib/disk.ts'
import { reconcile } from './outbox/reconcile.ts'
import { progressionHandlers } from './progression/progression.handlers.ts'
import { sampleHandlers } from './samples/samples.handlers.ts'
import { createServices, databasePath, type Services } from './services.ts'
import { sessionFileHandlers } from './session-file/session-file.handlers.ts'
import { findIdsLike } from './sessions/session-search.repository.ts'
import { sessionHandlers } from './sessions/sessions.handlers.ts'
import { settingsHandlers } from './settings/settings.handlers.ts'

/** The app without a window: what Electron, the command line, the browser host, the bench and tests need of it. */
export interface App extends Pick<Services, 'exports' | 'importer' | 'sessions' | 'sessionFiles'> {
  dispatch: Dispatch
  events: Events
  /** What this start found on disk and did about it. */
  found: Notice[]
  /** Up to two ids of sessions that begin with a text. */
  findSessionIds(start: string): Promise<string[]>
  /** Writes what can be written and closes the database; the app answers nothing afterwards. */
  dispose(): Promise<void>
}

/** What answers questions about the log, in a thread of its own where there is one for it. */
function createAnalyticsOf({ totals, paths }: Services, { analyticsWorkerFile, ...env }: AppEnv) {
  const { database } = paths
  const thread =
    analyticsWorkerFile === null ? null : createAnalyticsThread({ ...env, file: analyticsWorkerFile, database })
  return createAnalytics({ ...env, thread, settleTotals: totals.settle })
}

/** Long work that goes on while the window stays usable. */
const createJobs = (services: Services, env: AppEnv, events: Events, incoming: Incoming) => ({
  imports: createImportJobs({
    ...env,
    events,
    tempDir: join(incoming.folder, 'threads'),
    threadEnded: async () => {
      void services.totals.attempt()
      await services.exporter.catchUp()
      events.emit({ type: 'changed', feature: 'health' })
    },
  }),
  uploads: createUploads(join(incoming.folder, 'uploads')),
  exports: createExportJob({
    ...env,
    exports: services.exports,
    announce: () => events.emit({ type: 'progress', job: 'export' }),
  }),
  analytics: createAnalyticsOf(services, env),
})
type Jobs = ReturnType<typeof createJobs>

const handlersOf = (
  services: Services,
  env: AppEnv,
  notices: Notices,
  events: Events,
  jobs: Jobs,
): Handlers<ReadDb> => ({
  ...sessionHandlers(services.sessions, services.paths.sessionsDir, env.platform, events),
  ...draftHandlers(services.drafts, events),
  ...sessionFileHandlers(services.sessionFiles, env.platform, events),
  ...importHandlers(jobs.imports, jobs.uploads, env.platform),
  ...exportHandlers({ ...env, exports: services.exports, job: jobs.exports }),
  ...historyHandlers(),
  ...progressionHandlers(env.now),
  ...exerciseHandlers({
    exercises: services.exercises,
    events,
    now: env.now,
    settleTotals: () => void services.totals.attempt(),
  }),
  ...analyticsHandlers(jobs.analytics),
  ...settingsHandlers(services.settings, events),
  ...sampleHandlers(services.samples, events),
  ...healthHandlers({
    env,
    paths: services.paths,
    notices,
    drain: () => services.exporter.drain({ early: true }),
    events,
  }),
})

/** Makes the two copies agree; tells what was found, here and, until somebody has seen it, in the app. */
async function agree({ readDb, notices: opened }: OpenDatabase, services: Services, notices: Notices, env: AppEnv) {
  const { sessions, exporter, folders, importer } = services
  // Before the files are looked at: those of the older tool say less than its database.
  const opening = [...opened, ...(await adoptOlderTool({ ...env, importer }))]
  await notices.add(opening)
  const found = await reconcile({ db: readDb, sessions, exporter, disk: realDisk, folders, now: env.now })
  await notices.reconciled(found)
  return [...opening, ...found]
}

/**
 * Opens the app of a user data folder: the database, brought up to date; the two copies, made to agree; then the door for
 * calls. Rejects with an `AppError` of `databaseErrors` where the database cannot be used.
 */
export async function createApp(env: AppEnv): Promise<App> {
  const database = await openDatabase(databasePath(env.dataDir), env.now)
  const events = createEvents()
  const notices = createNotices(database)
  const services = createServices(
    database,
    env,
    (notice) => notices.add([notice]),
    () => events.emit({ type: 'changed', feature: 'sessions' }),
  )
  const incoming = createIncoming(join(env.dataDir, 'incoming'), env.newId(), env.log)
  const jobs = createJobs(services, env, events, incoming)
  const dispose = async (): Promise<void> => {
    await jobs.exports.cancel()
    await jobs.imports.dispose()
    await jobs.analytics.close()
    await services.totals.close()
    await incoming.clear()
    await services.exporter.close()
    database.close()
  }
  try {
    await services.settings.apply()
    await incoming.clearLeft()
    const found = await agree(database, services, notices, env)
    void services.totals.attempt()
    return {
      ...services,
      events,
      found,
      dispatch: createDispatch(handlersOf(services, env, notices, events, jobs), database.readDb, env),
      findSessionIds: (start) => findIdsLike(database.readDb, start),
      dispose,
    }
  } catch (error) {
    await dispose()
    throw error
  }
}
