import { join } from 'node:path'
import type { Notice } from '#shared/contract/health.ts'
import type { OpenDatabase } from './db/open.ts'
import {
  deleteDraft,
  getDraft,
  getDraftOfSession,
  getRunningDraft,
  insertDraft,
  updateDraft,
} from './drafts/drafts.repository.ts'
import { createDraftsService, type DraftStore } from './drafts/drafts.service.ts'
import type { AppEnv } from './env.ts'
import { rememberNames } from './exercises/exercise-names.service.ts'
import { createExercisesService } from './exercises/exercises.service.ts'
import { createExportService } from './export/export.service.ts'
import { createImporter } from './import/importer.ts'
import { writeFiles } from './import/write-files.ts'
import { realDisk } from './lib/disk.ts'
import { writeLog } from './markdown/write-log.ts'
import { createExporter } from './outbox/exporter.ts'
import { foldersOf } from './outbox/folders.ts'
import { ownerName } from './outbox/process-life.ts'
import { createSamplesService, SAMPLE } from './samples/samples.service.ts'
import { createSessionFileService } from './session-file/session-file.service.ts'
import { listSessionIdsBySource } from './sessions/sessions.repository.ts'
import { createSessionsService } from './sessions/sessions.service.ts'
import { findSession } from './sessions/whole-session.repository.ts'
import { readSettings, writeSettings } from './settings/settings.repository.ts'
import { createSettingsService } from './settings/settings.service.ts'
import { createTotalsService } from './totals/totals.service.ts'

/** Where the database of a user data folder is. */
export const databasePath = (dataDir: string): string => join(dataDir, 'traininglogs.db')

/** What the services need of the app's surroundings. */
type ServicesEnv = Pick<AppEnv, 'dataDir' | 'assetsDir' | 'log' | 'now' | 'newId' | 'timeZone' | 'systemLanguages'>

const draftStore = ({ db, readDb }: OpenDatabase): DraftStore => ({
  running: () => getRunningDraft(readDb),
  ofSession: (sessionId) => getDraftOfSession(readDb, sessionId),
  get: (id) => getDraft(readDb, id),
  insert: (draft) => insertDraft(db, draft),
  update: (id, version, updatedAt, workout) => updateDraft(db, id, version, updatedAt, workout),
  remove: (id) => deleteDraft(db, id),
})

/**
 * Builds every service over one opened database; `report` is told what was found on disk and done about it, `recounted` when
 * numbers of saved sessions are others than before.
 */
export function createServices(
  database: OpenDatabase,
  env: ServicesEnv,
  report: (notice: Notice) => Promise<void>,
  recounted: () => void,
) {
  const { db, readDb } = database
  const { now, log, newId } = env
  const folders = foldersOf(env.dataDir)
  const paths = { database: databasePath(env.dataDir), sessionsDir: folders.sessions }
  const exportsDir = join(env.dataDir, 'data/output/exports')
  const exporter = createExporter({ db, disk: realDisk, folders, now, owner: ownerName(newId()), log, report })
  const sessions = createSessionsService({ db, readDb, exporter, paths, now })
  const settings = createSettingsService({
    read: () => readSettings(readDb),
    write: (patch) => writeSettings(db, patch),
    systemLanguages: env.systemLanguages,
    drainFiles: () => exporter.drain({ early: true }),
  })
  const totals = createTotalsService({ db, changed: recounted, log })
  const saveSession = sessions.save
  return {
    paths,
    exportsDir,
    folders,
    exporter,
    sessions,
    settings,
    drafts: createDraftsService({
      store: draftStore(database),
      settings: settings.read,
      findSession: async (id) => {
        const found = await findSession(readDb, id)
        return found && { session: found.session, revision: found.record.revision }
      },
      saveSession,
      restoreSession: sessions.restore,
      env,
    }),
    sessionFiles: createSessionFileService({
      findSession: sessions.find,
      copies: sessions.copies,
      saveSession,
      replaceSession: sessions.replace,
    }),
    totals,
    exercises: createExercisesService({ db, now, newId }),
    importer: createImporter({
      db,
      readDb,
      ownDatabase: paths.database,
      writeFiles: (work) => writeFiles(readDb, exporter, work),
      rememberNames: (db, names) => rememberNames(db, names, now()),
      settleTotals: totals.attempt,
      now,
      newId,
      timeZone: env.timeZone,
    }),
    exports: createExportService({
      readDb,
      disk: realDisk,
      exportsDir,
      writeLog,
      now,
    }),
    samples: createSamplesService({
      folder: join(env.assetsDir, 'samples'),
      settings: settings.read,
      saveSession,
      removeSession: sessions.remove,
      sampleIds: () => listSessionIdsBySource(readDb, SAMPLE),
    }),
  }
}
export type Services = ReturnType<typeof createServices>
