import { join } from 'node:path'
import type { Notice } from '#shared/contract/health.ts'
import { type OpenDatabase, openDatabase } from './db/open.ts'
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

/** Long work that goes on while the window stays usable. */
const createJobs = ({ exports, exporter }: Services, env: AppEnv, events: Events, incoming: Incoming) => ({
  imports: createImportJobs({
    ...env,
    events,
    tempDir: join(incoming.folder, 'threads'),
    threadEnded: async () => {
      await exporter.catchUp()
      events.emit({ type: 'changed', feature: 'health' })
    },
  }),
  uploads: createUploads(join(incoming.folder, 'uploads')),
  exports: createExportJob({ ...env, exports, announce: () => events.emit({ type: 'progress', job: 'export' }) }),
})
type Jobs = ReturnType<typeof createJobs>

const handlersOf = (services: Services, env: AppEnv, notices: Notices, events: Events, jobs: Jobs) => ({
  ...sessionHandlers(services.sessions, services.paths.sessionsDir, env.platform, events),
  ...draftHandlers(services.drafts, events),
  ...sessionFileHandlers(services.sessionFiles, env.platform, events),
  ...importHandlers(jobs.imports, jobs.uploads, env.platform),
  ...exportHandlers({ ...env, exports: services.exports, job: jobs.exports }),
  ...historyHandlers(),
  ...exerciseHandlers(),
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
  const services = createServices(database, env, (notice) => notices.add([notice]))
  const incoming = createIncoming(join(env.dataDir, 'incoming'), env.newId(), env.log)
  const jobs = createJobs(services, env, events, incoming)
  const dispose = async (): Promise<void> => {
    await jobs.exports.cancel()
    await jobs.imports.dispose()
    await incoming.clear()
    await services.exporter.close()
    database.close()
  }
  try {
    await services.settings.apply()
    await incoming.clearLeft()
    return {
      ...services,
      events,
      found: await agree(database, services, notices, env),
      dispatch: createDispatch(handlersOf(services, env, notices, events, jobs), database.readDb, env),
      findSessionIds: (start) => findIdsLike(database.readDb, start),
      dispose,
    }
  } catch (error) {
    await dispose()
    throw error
  }
}
