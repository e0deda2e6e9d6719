import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { connect } from '#main/db/connect.ts'
import { migrations } from '#main/db/migrations/index.ts'
import { openDatabase } from '#main/db/open.ts'
import { databaseBefore, oldRows, tempFolder } from '#main/db/testing.ts'
import { copyVerified } from '#main/db/verified-copy.ts'
import { prepareState } from './prepare.ts'
import { filesBelow } from './testing.ts'

const walk = { signal: new AbortController().signal, onProgress: () => {} }
const steps = Object.keys(migrations)

/** A row for each table that there is after some steps. */
const ROWS = [
  ['0001-create-sessions', 'sessions', oldRows.session],
  ['0002-create-session-exercises', 'session_exercises', oldRows.exercise],
  ['0003-create-sets', 'working_sets', oldRows.workingSet],
  ['0004-create-tombstones', 'tombstones', oldRows.tombstone],
  ['0006-create-drafts', 'drafts', oldRows.draft],
  ['0007-create-settings', 'settings', oldRows.setting],
] as const

/** The log that a backup is restored into. */
async function emptyLog() {
  const dir = tempFolder()
  const live = join(dir, 'traininglogs.db')
  ;(await openDatabase(live, () => new Date())).close()
  const folder = join(dir, 'work')
  mkdirSync(folder)
  return { live, folder, sessionsDir: join(dir, 'sessions') }
}

test.each(steps.slice(1))('a backup made after %s comes back, brought up to date', async (step) => {
  const next = steps[steps.indexOf(step) + 1] ?? 'none'
  const dir = tempFolder()
  const old = await databaseBefore(next === 'none' ? step : next, join(dir, 'old.db'))
  if (next === 'none') await old.migrateUp()
  for (const [since, table, row] of ROWS) if (since <= step && step > '0002') old.insert(table, row)
  old.raw.pragma('journal_mode = WAL')
  const { path } = await copyVerified(join(dir, 'old.db'), dir, () => 'before-migration-2026-03-31T10-00-00-000Z.db')
  const into = await emptyLog()
  const preview = await prepareState({ path, name: 'b', ...into, ...walk })
  expect(preview).toMatchObject({ after: { sessions: 1, firstDate: '2026-02-16T18:05' }, comeBack: { count: 1 } })
  expect(preview.settings).toEqual(step < '0007' ? [] : [{ name: 'unit', now: '"kg"', after: '"lb"' }])
  expect(preview.draft).toBe(step < '0006' ? 'none' : 'backup')
  const made = connect(join(into.folder, 'traininglogs.db'), { readonly: true })
  expect(made.prepare('select count(*) from kysely_migration').pluck().get()).toBe(steps.length)
  const exercises = made.prepare('select name from session_exercises').pluck().all()
  made.close()
  expect(exercises).toEqual(['Squat'])
  expect(Object.keys(filesBelow(join(into.folder, 'sessions')))).toEqual(['training_session_2026_02_16_3fcb25c2.json'])
})

it('brings back a log from before there were exercises, which has no session then', async () => {
  const old = await databaseBefore('0002-create-session-exercises')
  const dir = tempFolder()
  const { path } = await copyVerified(old.raw.name, dir, () => 'old.db')
  const preview = await prepareState({ path, name: 'b', ...(await emptyLog()), ...walk })
  expect(preview).toMatchObject({ after: { sessions: 0 }, settings: [], draft: 'none' })
})

it('reads the first format of archives, as it was written then', async () => {
  const path = join(import.meta.dirname, 'fixtures/first-format.traininglogs')
  const into = await emptyLog()
  const preview = await prepareState({ path, name: 'first', ...into, ...walk })
  expect(preview).toMatchObject({
    source: { kind: 'archive', createdAt: '2026-03-31T10:00:00.000Z', appVersion: '0.1.0' },
    after: { sessions: 2, firstDate: '2026-01-02T18:05', lastDate: '2026-01-03T18:05' },
    settings: [{ name: 'userName', now: '""', after: '"Ünal"' }],
    draft: 'backup',
  })
  expect(Object.values(filesBelow(join(into.folder, 'sessions'))).every((text) => text.includes('Squat'))).toBe(true)
})
