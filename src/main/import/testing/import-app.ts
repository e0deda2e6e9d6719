import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { callsOf } from '#main/call.ts'
import { connect } from '#main/db/connect.ts'
import type { AppEnv } from '#main/env.ts'
import { freshDataDir, openTestApp, testPlatform } from '#main/testing.ts'
import type { ImportStatus } from '#shared/contract/import.ts'

const HEADER = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'

/** A row of a Strong export. */
export const row = (date: string, order: string, weight: number, reps = 5): string =>
  `${date},"Legs",1h,"Squat (Barbell)",${order},${weight},${reps},0,0,,,`

/** A Strong export of rows. */
export const strong = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n')

/** A Strong export of so many workouts, each on a day of its own. */
export const strongDays = (count: number): string =>
  strong(
    ...Array.from({ length: count }, (_, day) =>
      row(`20${10 + Math.floor(day / 28)}-02-${String((day % 28) + 1).padStart(2, '0')} 10:00:00`, '1', 100),
    ),
  )

/** The app with a folder of files that the person chose, ended with the test. */
export async function startImporting(files: Record<string, string>, changes: Partial<AppEnv> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'traininglogs-files-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const dataDir = freshDataDir()
  const platform = testPlatform()
  platform.nextImport = [folder]
  const ownLog: string[] = []
  const log = (level: string, message: string): void => void (level === 'error' && ownLog.push(message))
  const app = await openTestApp(dataDir, { platform, log, ...changes })
  onTestFinished(() => app.dispose().catch(() => {}))
  const call = callsOf(() => app)
  /** The status once it is so: asked for after every word of progress, as the page does. */
  async function until(isThere: (status: ImportStatus) => boolean): Promise<ImportStatus> {
    for (;;) {
      const next = new Promise<void>((resolve) => {
        const stop = app.events.on((event) => {
          if (event.type !== 'progress') return
          stop()
          resolve()
        })
      })
      const status = await call('import.status', null)
      if (status && (status.phase === 'failed' || isThere(status))) return status
      await next
    }
  }
  const reach = (phase: ImportStatus['phase']) => until((status) => status.phase === phase)
  /** Begins to read the folder. */
  async function begin(): Promise<ImportStatus> {
    await call('import.choose', { what: 'folder' })
    return call('import.open', { from: 'paths', paths: [folder] })
  }
  async function open(): Promise<ImportStatus> {
    await begin()
    return reach('preview')
  }
  const sessions = async () => (await call('sessions.list', {})).sessions
  const output = join(dataDir, 'data/output/sessions')
  const written = () => (existsSync(output) ? readdirSync(output) : [])
  const database = (): ReturnType<typeof connect> => {
    const raw = connect(join(dataDir, 'traininglogs.db'), { readonly: false })
    onTestFinished(() => void raw.close())
    return raw
  }
  /** Every phase that is announced from now on, each once in a row. */
  function phases(): ImportStatus['phase'][] {
    const seen: ImportStatus['phase'][] = []
    const note = (status: ImportStatus | null): void => {
      if (status && seen.at(-1) !== status.phase) seen.push(status.phase)
    }
    app.events.on(() => void call('import.status', null).then(note))
    return seen
  }
  const incoming = () => {
    const folder = join(dataDir, 'incoming')
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
  }
  /** Until the thread of a job is over and its folder gone. */
  const threadEnds = (job: string) => vi.waitUntil(() => !incoming().some((path) => path.endsWith(job)))
  const logFile = join(dataDir, 'logs/traininglogs.log')
  /** The failures that this thread and that of the import have logged. */
  const logged = () => [...ownLog, ...(existsSync(logFile) ? [readFileSync(logFile, 'utf8')] : [])]
  const watch = { phases, incoming, threadEnds, logged }
  return { app, dataDir, call, until, reach, begin, open, sessions, written, folder, database, ...watch }
}
