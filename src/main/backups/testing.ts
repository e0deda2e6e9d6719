import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { connect } from '#main/db/connect.ts'
import { tempFolder } from '#main/db/testing.ts'
import type { AppEnv } from '#main/env.ts'
import { testSession } from '#main/outbox/testing.ts'
import { openTestApp, testPlatform } from '#main/testing.ts'

/** An id of a session that differs in its first digits, as file names do. */
export const idOf = (n: number): string => `${n.toString(16).padStart(8, '0')}-5ca4-4c42-9530-f957959f633d`

/** The nth session of a log, a day each. */
export const nthSession = (n: number, weightKg = 100) =>
  testSession({
    id: idOf(n),
    date: `${new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)}T18:05`,
    focus: `Day ${n}`,
    exercises: [{ name: 'Squat', workingSets: [{ weightKg, repCount: { full: 5, partial: 0 } }] }],
  })

/** Every file below a folder by its way there, as text. */
export function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile()).sort()
  return Object.fromEntries(files.map((name) => [relative('.', name), readFileSync(join(folder, name), 'latin1')]))
}

/** Tables that say what is owed at the moment, and what was found: a restore adds to them. */
const OF_THE_MOMENT = /^(outbox|notices|totals_owed|sqlite_.*|session_search_.*)$/

/** Every row of every table, but of those that say how things are at the moment. */
export function rowsOf(database: string): Record<string, unknown[]> {
  const raw = connect(database, { readonly: true })
  try {
    const tables = raw
      .prepare<[], string>(`select name from sqlite_schema where type = 'table' order by name`)
      .pluck()
      .all()
    const own = tables.filter((name) => !OF_THE_MOMENT.test(name))
    return Object.fromEntries(own.map((name) => [name, raw.prepare(`select * from "${name}"`).all()]))
  } finally {
    raw.close()
  }
}

/** The app on a data folder in a folder of its own; closed with the test. */
export async function openBackupApp(changes: Partial<AppEnv> = {}) {
  const dir = tempFolder()
  const dataDir = join(dir, 'data')
  mkdirSync(dataDir)
  const opened = await reopen()
  async function reopen(now: Partial<AppEnv> = {}) {
    const platform = testPlatform()
    const app = await openTestApp(dataDir, { platform, ...changes, ...now })
    let isClosed = false
    const close = async (): Promise<void> => {
      if (!isClosed) await app.dispose()
      isClosed = true
    }
    onTestFinished(close)
    return { app, platform, close }
  }
  return {
    dir,
    dataDir,
    database: join(dataDir, 'traininglogs.db'),
    sessionsDir: join(dataDir, 'data/output/sessions'),
    ...opened,
    reopen,
  }
}
