import { join } from 'node:path'
import type { Notice } from '#shared/contract/health.ts'
import type { Handlers } from '#shared/contract/index.ts'
import { analyticsHandlers } from './analytics/analytics.handlers.ts'
import { createAnalytics } from './analytics/analytics.service.ts'
import { createAnalyticsThread } from './analytics/analytics-thread.ts'
import type { AutomaticBackups } from './backups/automatic.ts'
import { backupHandlers } from './backups/backups.handlers.ts'
import type { BackupsService } from './backups/backups.service.ts'
import { type Backups, createBackups } from './backups/create-backups.ts'
import { clearDamageMark } from './db/damage-mark.ts'
import { describeDatabaseError } from './db/errors.ts'
import { type OpenDatabase, openDatabase } from './db/open.ts'
import type { ReadDb } from './db/schema.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { draftHandlers } from './drafts/drafts.handlers.ts'
import type { AppEnv } from './env.ts'
import { createEvents, type Events, type Reopening } from './events.ts'
import { exerciseHandlers } from './exercises/exercises.handlers.ts'
import { exportHandlers } from './export/export.handlers.ts'
import { createExportJob } from './export/export-job.ts'
import { healthHandlers } from './health/health.handlers.ts'
import { createHealth, type Health } from './health/health.service.ts'
import { createNotices, type Notices } from './health/notices.ts'
import { clearRebuilds } from './health/rebuild/rebuild-database.ts'
import { createSalvage } from './health/rebuild/salvage.ts'
import { historyHandlers } from './history/history.handlers.ts'
import { adoptOlderTool } from './import/adopt-older-tool.ts'
import { importHandlers } from './import/import.handlers.ts'
import { createImportJobs } from './import/import-jobs.ts'
import { createIncoming, type Incoming } from './import/incoming.ts'
import { createUploads } from './import/uploads.ts'
import { realDisk } from './lib/disk.ts'
import { logHandlers } from './logs/logs.handlers.ts'
import { openedHandlers } from './opened/opened.handlers.ts'
import { createOpened, type Opened } from './opened/opened.service.ts'
import { createRecentFiles, type RecentFiles } from './opened/recent-files.ts'
import { reconcile } from './outbox/reconcile.ts'
import { progressionHandlers } from './progression/progression.handlers.ts'
import { restHandlers } from './rest/rest.handlers.ts'
import { createRest } from './rest/rest.service.ts'
import { sampleHandlers } from './samples/samples.handlers.ts'
import { createServices, databasePath, type Services } from './services.ts'
import { sessionFileHandlers } from './session-file/session-file.handlers.ts'
import { findIdsLike } from './sessions/session-search.repository.ts'
import { sessionHandlers } from './sessions/sessions.handlers.ts'
import { settingsHandlers } from './settings/settings.handlers.ts'
import { backUpBeforeUpdate } from './updates/before-update.ts'
import { createUpdating, type Updating } from './updates/create-updating.ts'
import { updateHandlers } from './updates/updates.handlers.ts'

/** The app without a window: what Electron, the command line, the browser host, the bench and tests need of it. */
export interface App extends Pick<Services, 'exports' | 'importer' | 'sessions' | 'sessionFiles'> {
  dispatch: Dispatch
  events: Events
  backups: BackupsService &
    Pick<AutomaticBackups, 'keepUp' | 'look'> & { setFolder(folder: string | null): Promise<void> }
  updates: Pick<Updating, 'keepUp'>
  /** What this start found on disk and did about it. */
  found: Notice[]
  /** Does long work on the two copies here and now. */
  work: Health['run']
  /** Opens a file that the system hands over; the window is told. */
  open: Opened['open']
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
  updating: createUpdating({ env, ...services, announce: () => events.emit({ type: 'progress', job: 'updates' }) }),
  rest: createRest({ ...env, settings: services.settings.read }),
})
type Jobs = ReturnType<typeof createJobs> & { health: Health }

const handlersOf = (
  services: Services,
  env: AppEnv,
  events: Events,
  jobs: Jobs,
  backups: Backups,
  files: { opened: Opened; recent: RecentFiles },
): Handlers<ReadDb> => ({
  ...sessionHandlers(services.sessions, services.paths.sessionsDir, env.platform, events),
  ...draftHandlers(services.drafts, events),
  ...sessionFileHandlers(services.sessionFiles, env.platform, events, (path) => files.opened.remember(path, 'session')),
  ...importHandlers(jobs.imports, jobs.uploads, env.platform),
  ...exportHandlers({ ...env, exports: services.exports, job: jobs.exports }),
  ...backupHandlers({
    ...env,
    ...backups,
    uploads: jobs.uploads,
    opened: (path) => files.opened.remember(path, 'backup'),
  }),
  ...openedHandlers({ ...files, events }),
  ...updateHandlers(jobs.updating.service),
  ...restHandlers(jobs.rest),
  ...historyHandlers(),
  ...progressionHandlers(env.now),
  ...exerciseHandlers({
    exercises: services.exercises,
    events,
    now: env.now,
    settleTotals: () => void services.totals.attempt(),
  }),
  ...analyticsHandlers(jobs.analytics),
  ...logHandlers(env),
  ...settingsHandlers(services.settings, events),
  ...sampleHandlers(services.samples, events),
  ...healthHandlers(jobs.health),
})

/** Makes the two copies agree; tells what was found, here and, until somebody has seen it, in the app. */
async function agree(database: OpenDatabase, services: Services, notices: Notices, env: AppEnv) {
  const { readDb, notices: opened } = database
  const { sessions, exporter, folders, importer } = services
  const salvage = createSalvage({ ...env, database, services })
  await salvage?.takeTables()
  await services.settings.apply()
  // Before the files are looked at: those of the older tool say less than its database.
  const opening = [...opened, ...(await adoptOlderTool({ ...env, importer }))]
  await notices.add(opening)
  const found = await reconcile({ db: readDb, sessions, exporter, disk: realDisk, folders, now: env.now })
  await notices.reconciled(found)
  if (!salvage) return [...opening, ...found]
  const rebuilt = await salvage.takeSessions()
  await notices.add([rebuilt])
  await clearDamageMark(realDisk, databasePath(env.dataDir))
  return [...opening, ...found, rebuilt]
}

/** What an app needs of whoever holds it open. */
interface Holder {
  events: Events
  /** Asks to be closed, once everything under way is answered, and opened again; in between, `first` is done. */
  reopen(first?: Reopening): void
  /** What was done while it was closed, to be told as what is found. */
  told: readonly Notice[]
}

/** Of a command line: it opens the app again itself, or somebody does later. */
const noHolder = (): Holder => ({ events: createEvents(), reopen: () => {}, told: [] })

/**
 * Opens the app of a user data folder: the database, brought up to date; the two copies, made to agree; then the door for
 * calls. Rejects with an `AppError` of `databaseErrors` where the database cannot be used.
 */
export async function createApp(env: AppEnv, holder: Holder = noHolder()): Promise<App> {
  const { events } = holder
  const met = await backUpBeforeUpdate({ ...env, database: databasePath(env.dataDir) })
  const database = await openDatabase(databasePath(env.dataDir), env.now)
  const notices = createNotices(database)
  const services = createServices(
    database,
    env,
    (notice) => notices.add([notice]),
    () => events.emit({ type: 'changed', feature: 'sessions' }),
  )
  const incoming = createIncoming(join(env.dataDir, 'incoming'), env.newId(), env.log)
  const health = createHealth({ ...holder, env, database, services, notices })
  const jobs = { ...createJobs(services, env, events, incoming), health }
  const restoring = createIncoming(join(env.dataDir, 'restoring'), env.newId(), env.log)
  const backups = createBackups({ services, env, notices, holder, workDir: restoring.folder })
  const recent = createRecentFiles(env.dataDir)
  const opened = createOpened({ ...services, backups: backups.job, imports: jobs.imports, recent, events })
  const dispose = async (): Promise<void> => {
    jobs.rest.clear()
    await jobs.updating.close()
    await health.job.cancel()
    await backups.automatic.close()
    await backups.job.close()
    await jobs.exports.cancel()
    await jobs.imports.dispose()
    await jobs.analytics.close()
    await services.totals.close()
    await incoming.clear()
    await services.exporter.close()
    database.close()
  }
  try {
    await incoming.clearLeft()
    await clearRebuilds(env.dataDir)
    await restoring.clearLeft()
    const told = [...met.notices, ...holder.told]
    await notices.add(told)
    const found = await agree(database, services, notices, env)
    env.log('info', 'The app opened', { version: env.version, found: found.map(({ code }) => code) })
    void services.totals.attempt()
    met.opened()
    return {
      ...services,
      backups: { ...backups.service, ...backups.automatic, setFolder: backups.setFolder },
      events,
      found: [...told, ...found],
      work: health.run,
      dispatch: health.mindingDamage(
        createDispatch(handlersOf(services, env, events, jobs, backups, { opened, recent }), database.readDb, env),
      ),
      open: opened.open,
      updates: jobs.updating,
      findSessionIds: (start) => findIdsLike(database.readDb, start),
      dispose,
    }
  } catch (error) {
    await dispose()
    throw describeDatabaseError(error, databasePath(env.dataDir))
  }
}
