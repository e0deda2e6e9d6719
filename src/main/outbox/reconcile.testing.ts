import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openTestLog, type TestLog } from './testing.ts'

/** The name of the file of `testSession()`. */
export const NAME = 'training_session_2026_02_16_3fcb25c2.json'

/** The names in a folder; none where there is no folder. */
export const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : [])

/** The texts of the regular files in a folder, by name. */
export const contents = (folder: string) => {
  const files = listed(folder).filter((name) => lstatSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Every row of the tables that hold sessions. */
export async function tables({ db }: TestLog) {
  const rows = (table: 'sessions' | 'session_exercises' | 'working_sets' | 'tombstones' | 'outbox') =>
    db.selectFrom(table).selectAll().execute()
  return Promise.all([
    rows('sessions'),
    rows('session_exercises'),
    rows('working_sets'),
    rows('tombstones'),
    rows('outbox'),
  ])
}

/** Both copies, the trash and the quarantine. */
export const everything = async (log: TestLog) => [
  await tables(log),
  contents(log.folders.sessions),
  contents(log.folders.trash),
  contents(log.folders.quarantine),
]

/** Reconciles twice: the second run must change nothing. Answers the notices of the first. */
export async function settled(log: TestLog) {
  const notices = await log.reconcile()
  const after = await everything(log)
  await log.reconcile()
  expect(await everything(log)).toEqual(after)
  return notices
}

export const codes = (notices: { code: string }[]) => notices.map(({ code }) => code)

/** A log with one file that lies there and no session. */
export async function logWith(file: string | Buffer, name = NAME): Promise<TestLog> {
  const log = await openTestLog()
  mkdirSync(log.folders.sessions, { recursive: true })
  writeFileSync(join(log.folders.sessions, name), file)
  return log
}
