import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { type ExportFormat, type ExportRequest, exportRequestSchema } from '#shared/contract/export.ts'
import type { Session, SessionInput } from '#shared/domain/session.ts'
import { createExportService, type ExportRun } from './export.service.ts'

export const idOf = (index: number): string => `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`

/** The file of the session of a day, as an export names it. */
export const fileName = (day: number, extension = 'json'): string =>
  `training_session_2026_02_${String(day).padStart(2, '0')}_${idOf(day).slice(0, 8)}.${extension}`

/** Formats that write a folder of files, and formats that write one file. */
export const IN_FOLDERS: ExportFormat[] = ['json', 'markdown']
export const IN_FILES: ExportFormat[] = ['csv', 'csv-strong', 'csv-hevy', 'jsonl']

/** Sessions on days that follow each other, from 2026-02-01 on, given out of order. */
export const someSessions = (count: number, part: Partial<SessionInput> = {}): Session[] =>
  Array.from({ length: count }, (_, i) =>
    testSession({ id: idOf(i + 1), date: `2026-02-${String(i + 1).padStart(2, '0')}T18:05`, focus: 'Push', ...part }),
  ).toReversed()

/** A log with sessions and the export service over it. Their own files are not written, so that they are not in the way. */
export async function openExport(sessions: readonly Session[], disk: Disk = realDisk) {
  const log = await openTestLog()
  await writeSettings(log.db, { jsonExport: false })
  await log.sessions.saveMany(sessions)
  const out = join(log.dataDir, 'out')
  const exportsDir = join(log.dataDir, 'data', 'output', 'exports')
  const exports = createExportService({
    readDb: log.readDb,
    disk,
    exportsDir,
    writeLog: (session) => `# ${session.date}\n`,
    now: () => new Date(2026, 3, 8, 12),
  })
  const run = (request: Partial<ExportRequest> & Pick<ExportRequest, 'format'>, how: Partial<ExportRun> = {}) =>
    exports.run(exportRequestSchema.parse(request), {
      signal: new AbortController().signal,
      onProgress: () => {},
      ...how,
    })
  return { ...log, out, exportsDir, exports, run }
}

/** Every file below a folder, hidden ones too, with its text. */
export function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    paths.map((path) => {
      const whole = join(folder, path)
      return [path, statSync(whole).isFile() ? readFileSync(whole, 'utf8') : 'a folder']
    }),
  )
}
