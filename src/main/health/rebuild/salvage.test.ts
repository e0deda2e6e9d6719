import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import { connect } from '#main/db/connect.ts'
import { tempFolder } from '#main/db/testing.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { testSession } from '#main/outbox/testing.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { openTestApp } from '#main/testing.ts'

const idOf = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
const session = (n: number, focus = 'Legs') => testSession({ id: idOf(n), focus })
const databaseIn = (dataDir: string) => join(dataDir, 'traininglogs.db')

async function open(dataDir: string): Promise<App> {
  const app = await openTestApp(dataDir, { healthWorkerFile: null })
  let isOpen = true
  const { dispose } = app
  app.dispose = async () => {
    if (isOpen) await dispose()
    isOpen = false
  }
  onTestFinished(() => app.dispose())
  return app
}

/** A log with settings, a running workout, an own name, a deleted session, and a session without a file. */
async function fullLog(count = 6): Promise<string> {
  const dataDir = tempFolder()
  const app = await open(dataDir)
  await app.sessions.saveMany(Array.from({ length: count }, (_, n) => session(n + 1)))
  await app.sessions.remove(idOf(1))
  await call(app, 'settings.update', { unit: 'lb', userName: 'Sam' })
  await call(app, 'drafts.start', {}).catch(() => {})
  await app.dispose()
  const raw = connect(databaseIn(dataDir), { readonly: false })
  raw.exec(`insert into own_exercise_names values ('my squat', 'My Squat', 'squat', '2026-01-01T00:00:00.000Z')`)
  raw.pragma('journal_mode = DELETE')
  raw.close()
  return dataDir
}

/** Overwrites pages of a database, but not the first one, so that only a check finds it. */
function damage(path: string, keepPages = 1): void {
  const bytes = readFileSync(path)
  const size = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)
  bytes.fill(0xa5, size * keepPages)
  writeFileSync(path, bytes)
}

/** Breaks the one table, whose rows then cannot be read. */
function damageTable(path: string, table: string): void {
  const raw = connect(path, { readonly: true })
  const page = Number(raw.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table))
  const size = Number(raw.pragma('page_size', { simple: true }))
  raw.close()
  const bytes = readFileSync(path)
  bytes.fill(0xa5, (page - 1) * size, page * size)
  writeFileSync(path, bytes)
}

const counts = async (app: App) => (await call(app, 'sessions.list', {})).total
const report = ({ found }: App) => found.filter(({ code }) => code === 'database-rebuilt').at(-1)?.message ?? ''

describe('a damaged database', () => {
  it('gives its settings, deletions and names to the new one, where they can be read', async () => {
    const dataDir = await fullLog()
    damageTable(databaseIn(dataDir), 'working_sets')
    const app = await open(dataDir)
    expect(await counts(app)).toBe(5)
    expect(await call(app, 'settings.get', null)).toMatchObject({ unit: 'lb', userName: 'Sam' })
    expect((await app.sessions.restore(idOf(1))).id).toBe(idOf(1))
    expect(report(app)).toMatch(/^5 sessions are in the new database. Settings.*taken over\.$/)
    await app.dispose()
    const raw = connect(databaseIn(dataDir), { readonly: true })
    expect(raw.prepare('select name_key, movement_key from own_exercise_names').all()).toEqual([
      { name_key: 'my squat', movement_key: 'squat' },
    ])
    raw.close()
  })

  it('gives the sessions that had no file, and newer revisions whose file was owed', async () => {
    const dataDir = await fullLog()
    const { sessions: folder } = foldersOf(dataDir)
    const app = await open(dataDir)
    await call(app, 'settings.update', { jsonExport: false })
    await app.sessions.save(session(2, 'newer'))
    await app.sessions.save(session(9, 'never written'))
    await app.dispose()
    damageTable(databaseIn(dataDir), 'import_batches')
    const again = await open(dataDir)
    expect(await again.sessions.find(idOf(9))).toMatchObject({ focus: 'never written' })
    expect(await again.sessions.find(idOf(2))).toMatchObject({ focus: 'newer' })
    expect((await again.sessions.get(idOf(2))).revision).toBe(2)
    expect(report(again)).toMatch(/2 of them came from the old database/)
    expect(readdirSync(folder)).toHaveLength(5)
  })

  it('that nothing can be read of leaves the rest to the newest backup', async () => {
    const dataDir = await fullLog()
    mkdirSync(join(dataDir, 'backups'), { recursive: true })
    const backup = join(dataDir, 'backups', 'automatic-2026-01-01T00-00-00-000Z-5-sessions.db')
    copyFileSync(databaseIn(dataDir), backup)
    damage(databaseIn(dataDir), 0)
    const app = await open(dataDir)
    expect(await counts(app)).toBe(5)
    expect(await call(app, 'settings.get', null)).toMatchObject({ unit: 'lb' })
    expect(report(app)).toContain(backup)
  })

  it('and no backup: it is told what could not be read', async () => {
    const dataDir = await fullLog()
    rmSync(join(dataDir, 'backups'), { recursive: true, force: true })
    damage(databaseIn(dataDir), 0)
    const app = await open(dataDir)
    expect(await counts(app)).toBe(5)
    expect(report(app)).toMatch(/What could not be read: .*settings/)
    await app.dispose()
    const again = await open(dataDir)
    expect(again.found).toEqual([])
  })

  it.each([0, 1, 50, 511, 4096, 20_000])('cut off after %i bytes never keeps the app from opening', async (size) => {
    const dataDir = await fullLog()
    truncateSync(databaseIn(dataDir), size)
    const app = await open(dataDir)
    expect(await counts(app)).toBe(5)
  })

  it('is set aside once, whenever the making of a new one is cut off', async () => {
    const dataDir = await fullLog()
    damageTable(databaseIn(dataDir), 'working_sets')
    // Cut off before it is moved: only the mark is there.
    writeFileSync(join(dataDir, 'rebuild-database'), '2026-03-31T10:00:00.000Z')
    const first = await open(dataDir)
    await first.dispose()
    const kept = join(dataDir, 'quarantine', 'traininglogs.2026-03-31T10-00-00-000Z.db')
    expect(existsSync(kept)).toBe(true)
    // Cut off before the rest was taken over: the mark stays, the new database has nothing yet.
    writeFileSync(join(dataDir, 'rebuild-database'), '2026-03-31T10:00:00.000Z')
    rmSync(databaseIn(dataDir))
    const second = await open(dataDir)
    expect(await call(second, 'settings.get', null)).toMatchObject({ unit: 'lb' })
    expect(await counts(second)).toBe(5)
    await second.dispose()
    expect(existsSync(join(dataDir, 'rebuild-database'))).toBe(false)
    expect(readdirSync(join(dataDir, 'quarantine')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
  })
})

describe('a database that is found damaged while it is used', () => {
  it('says so, and is set aside at the next opening', async () => {
    const dataDir = await fullLog()
    const app = await open(dataDir)
    const raw = connect(databaseIn(dataDir), { readonly: false })
    raw.pragma('wal_checkpoint(TRUNCATE)')
    raw.close()
    damageTable(databaseIn(dataDir), 'drafts')
    const answer = await app.dispatch('drafts.current', null)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'DATABASE_DAMAGED', message: expect.stringMatching(/Restart/) },
    })
    await app.dispose()
    expect(statSync(join(dataDir, 'rebuild-database')).size).toBeGreaterThan(0)
    const again = await open(dataDir)
    expect(await counts(again)).toBe(5)
    expect(await again.dispatch('drafts.current', null)).toMatchObject({ ok: true })
  })
})

it('what a file holds otherwise than the damaged database is kept both ways', async () => {
  const dataDir = await fullLog()
  const { sessions: folder, trash } = foldersOf(dataDir)
  const name = readdirSync(folder)[0] ?? ''
  const before = readFileSync(join(folder, name), 'utf8')
  writeFileSync(join(folder, name), before.replace('"Legs"', '"by hand"'))
  damageTable(databaseIn(dataDir), 'import_batches')
  const app = await open(dataDir)
  expect(await app.sessions.find(idOf(2))).toMatchObject({ focus: 'by hand' })
  const texts = readdirSync(trash).map((file) => readFileSync(join(trash, file), 'utf8'))
  expect(texts).toContain(before)
  expect(serializeSession(session(2), 1)).toBe(before)
})
