import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callsOf } from '#main/call.ts'
import { sessionSchema } from '#shared/domain/session.ts'
import type { App } from './app.ts'
import { serializeSession } from './session-file/serialize.ts'
import { freshDataDir, openTestApp, type TestPlatform, testPlatform } from './testing.ts'

let app: App
let dataDir: string
let platform: TestPlatform

beforeEach(async () => {
  dataDir = freshDataDir()
  platform = testPlatform()
  app = await openTestApp(dataDir, { platform })
})
afterEach(() => app.dispose())

const call = callsOf(() => app)

async function restart(): Promise<void> {
  await app.dispose()
  app = await openTestApp(dataDir, { platform })
}

const session = (changes = {}) =>
  sessionSchema.parse({
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    userId: '1',
    date: '2026-03-31T18:05',
    focus: 'Push',
    exercises: [{ name: 'Bench Press', workingSets: [{ weightKg: 80, repCount: { full: 6, partial: 0 }, rpe: 9 }] }],
    ...changes,
  })
const base64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')
const sessionsDir = (): string => join(dataDir, 'data/output/sessions')

test('a session file is looked at, taken in once, and never overwrites another content', async () => {
  const file = { name: 'mine.json', base64: base64(serializeSession(session(), 1)) }
  expect(await call('sessionFile.preview', file)).toMatchObject({ status: 'session', known: 'new', session: session() })
  const saved = await call('sessionFile.import', file)
  expect(readdirSync(sessionsDir())).toEqual(['training_session_2026_03_31_3fcb25c2.json'])
  expect(await call('sessionFile.preview', file)).toMatchObject({ known: 'same' })
  expect(await call('sessionFile.import', file)).toMatchObject({ id: saved.id, revision: 1 })
  const other = { name: 'other.json', base64: base64(serializeSession(session({ focus: 'Pull' }), 1)) }
  expect(await call('sessionFile.preview', other)).toMatchObject({ known: 'different' })
  await expect(call('sessionFile.import', other)).rejects.toMatchObject({ code: 'SESSION_FILE_DIFFERS' })
  expect((await call('sessions.get', { id: saved.id })).session.focus).toBe('Push')
})

test('a file that was edited by hand is imported as the next revision when asked, and both contents before are kept', async () => {
  const own = serializeSession(session(), 1)
  const { id, copies } = await call('sessionFile.import', { name: 'x', base64: base64(own) })
  const edited = own.replace('"focus": "Push"', '"focus": "By hand"')
  writeFileSync(copies.file, edited)
  await restart()
  expect((await call('health.get', null)).notices).toMatchObject([{ code: 'different', file: copies.file }])
  expect((await call('sessions.get', { id })).copies).toMatchObject({ fileStatus: 'different' })
  const file = { name: 'x', base64: base64(edited) }
  expect(await call('sessionFile.preview', file)).toMatchObject({ known: 'different' })
  await expect(call('sessionFile.import', file)).rejects.toMatchObject({ code: 'SESSION_FILE_DIFFERS' })
  const saved = await call('sessionFile.import', { ...file, replace: true })
  expect(saved).toMatchObject({ revision: 2, copies: { fileStatus: 'written' } })
  expect(await call('sessions.get', { id })).toMatchObject({ session: { focus: 'By hand' }, revision: 2 })
  const kept = (folder: string) =>
    readdirSync(join(dataDir, folder)).map((name) => readFileSync(join(dataDir, folder, name), 'utf8'))
  expect([kept('trash'), kept('quarantine')]).toEqual([[own], [edited]])
})

test('nothing is replaced where the content before cannot be kept', async () => {
  const { id } = await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  writeFileSync(join(dataDir, 'trash'), 'a file where a folder should be')
  const other = base64(serializeSession(session({ focus: 'Pull' }), 1))
  await expect(call('sessionFile.import', { name: 'x', base64: other, replace: true })).rejects.toMatchObject({
    code: 'SESSION_NOT_REPLACED',
  })
  expect(await call('sessions.get', { id })).toMatchObject({ session: { focus: 'Push' }, revision: 1 })
})

test('what another run noticed is shown until it is dismissed, once', async () => {
  await app.dispose()
  writeFileSync(join(dataDir, 'traininglogs.db'), 'garbage '.repeat(2000))
  const commandLine = await openTestApp(dataDir)
  await commandLine.dispose()
  app = await openTestApp(dataDir)
  await restart()
  expect((await call('health.get', null)).notices.map(({ message }) => message)).toEqual([
    expect.stringContaining('The database was damaged. It is kept as'),
    expect.stringContaining('session'),
  ])
  await call('health.dismissNotices', null)
  await restart()
  expect((await call('health.get', null)).notices).toEqual([])
})

test('a folder of session files that is none does not keep the app from opening', async () => {
  await app.dispose()
  writeFileSync(join(dataDir, 'data'), 'a file where a folder should be')
  app = await openTestApp(dataDir)
  expect((await call('health.get', null)).notices).toMatchObject([{ code: 'pending' }])
  const saved = await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  expect(saved.copies.fileStatus).toBe('pending')
})

test.each([
  ['nothing', ''],
  ['no JSON', 'hello'],
  ['foreign JSON', '{"name": "package"}'],
  ['a newer format', '{"dataModelType": "training_session_log", "dataModelVersion": "9.0.0"}'],
  ['a torn file', serializeSession(session(), 1).slice(0, 300)],
])('a file with %s is refused in words, and nothing is saved', async (_what, text) => {
  const preview = await call('sessionFile.preview', { name: 'x.json', base64: base64(text) })
  expect(preview).toMatchObject({ status: 'refused', reason: expect.stringMatching(/\w+ .*\w/) })
  await expect(call('sessionFile.import', { name: 'x.json', base64: base64(text) })).rejects.toMatchObject({
    code: 'SESSION_FILE_REFUSED',
  })
  expect(await call('sessions.list', {})).toMatchObject({ total: 0 })
})

test('a chosen file is read; cancelling and a host without dialogs are told apart', async () => {
  expect(await call('sessionFile.choose', null)).toEqual({ status: 'cancelled' })
  platform.nextFile = 'unavailable'
  expect(await call('sessionFile.choose', null)).toEqual({ status: 'unavailable' })
  const path = join(dataDir, 'chosen.json')
  writeFileSync(path, serializeSession(session(), 3))
  platform.nextFile = { path }
  expect(await call('sessionFile.choose', null)).toMatchObject({ status: 'chosen', preview: { path, known: 'new' } })
  platform.nextFile = { path: join(dataDir, 'gone.json') }
  await expect(call('sessionFile.choose', null)).rejects.toMatchObject({ code: 'SESSION_FILE_UNREADABLE' })
})

test('the file of a saved session is read as it is on disk; one that is gone is told', async () => {
  const text = serializeSession(session(), 1)
  const { id, copies } = await call('sessionFile.import', { name: 'x', base64: base64(text) })
  expect(await call('sessionFile.ofSession', { id })).toMatchObject({
    status: 'session',
    path: copies.file,
    known: 'same',
  })
  writeFileSync(copies.file, text.replace('"focus": "', '"focus": "Other '))
  expect(await call('sessionFile.ofSession', { id })).toMatchObject({ known: 'different' })
  writeFileSync(copies.file, '{')
  expect(await call('sessionFile.ofSession', { id })).toMatchObject({ status: 'refused', path: copies.file })
  rmSync(copies.file)
  await expect(call('sessionFile.ofSession', { id })).rejects.toMatchObject({
    code: 'SESSION_FILE_UNREADABLE',
    message: `${copies.file} is not there.`,
  })
  await expect(call('sessionFile.ofSession', { id: crypto.randomUUID() })).rejects.toMatchObject({
    code: 'SESSION_NOT_FOUND',
  })
})

test('the JSON file is opened and shown; one that is gone is told', async () => {
  const { id, copies } = await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  await call('sessions.openFile', { id })
  await call('sessions.revealFile', { id })
  expect([platform.opened, platform.revealed]).toEqual([[copies.file], [copies.file]])
  rmSync(copies.file)
  await expect(call('sessions.openFile', { id })).rejects.toMatchObject({ code: 'FILE_MISSING' })
})

test('a deleted session leaves both copies, stays away after a restart, and comes back whole', async () => {
  const { id, copies } = await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  const { trashedFile } = await call('sessions.delete', { id })
  expect([existsSync(copies.file), existsSync(trashedFile ?? '')]).toEqual([false, true])
  await restart()
  await expect(call('sessions.get', { id })).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
  await call('sessions.restore', { id })
  expect((await call('sessions.get', { id })).session).toEqual(session())
  expect(existsSync(copies.file)).toBe(true)
})

test('without the database everything is rebuilt from the files, and without the files from the database', async () => {
  await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  const [name = ''] = readdirSync(sessionsDir())
  const bytes = readFileSync(join(sessionsDir(), name))
  await app.dispose()
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(dataDir, `traininglogs.db${suffix}`), { force: true })
  app = await openTestApp(dataDir)
  expect((await call('sessions.get', { id: session().id })).session).toEqual(session())
  await app.dispose()
  rmSync(sessionsDir(), { recursive: true })
  app = await openTestApp(dataDir)
  expect(readFileSync(join(sessionsDir(), name))).toEqual(bytes)
})

test('a database that is none is kept aside, and the log rebuilt from the files', async () => {
  await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  await app.dispose()
  writeFileSync(join(dataDir, 'traininglogs.db'), 'garbage '.repeat(2000))
  app = await openTestApp(dataDir)
  expect((await call('sessions.list', {})).total).toBe(1)
  const kept = readdirSync(join(dataDir, 'quarantine'), { recursive: true, withFileTypes: true }).filter((f) =>
    f.isFile(),
  )
  expect(kept.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8').slice(0, 8))).toContain('garbage ')
  expect((await call('health.get', null)).notices.map(({ code }) => code)).toContain('database-rebuilt')
})

test('a database of a newer version is refused and left as it was', async () => {
  await app.dispose()
  const path = join(dataDir, 'traininglogs.db')
  const { connect } = await import('./db/connect.ts')
  const raw = connect(path, { readonly: false })
  raw.exec("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')")
  raw.close()
  const before = readFileSync(path)
  await expect(openTestApp(dataDir)).rejects.toMatchObject({ code: 'DATABASE_NEWER' })
  expect(readFileSync(path)).toEqual(before)
  rmSync(path)
  app = await openTestApp(dataDir)
})

test('a save whose file cannot be written stands, says why, and is written when it can be', async () => {
  mkdirSync(join(dataDir, 'data'))
  writeFileSync(join(dataDir, 'data/output'), 'a file where a folder should be')
  const saved = await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  expect(saved.copies).toMatchObject({ fileStatus: 'pending', problem: expect.stringMatching(/\w+ \w+/) })
  expect(await call('health.get', null)).toMatchObject({ pendingFiles: 1, pendingProblem: saved.copies.problem })
  renameSync(join(dataDir, 'data/output'), join(dataDir, 'data/aside'))
  expect(await call('health.retryFiles', null)).toEqual({ pendingFiles: 0 })
  expect(existsSync(saved.copies.file)).toBe(true)
})

test('with JSON export off nothing is written, what is owed is counted, and all is written when it is on again', async () => {
  await call('settings.update', { jsonExport: false })
  const saved = await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  expect([saved.copies.fileStatus, existsSync(saved.copies.file)]).toEqual(['off', false])
  expect(await call('health.get', null)).toMatchObject({ pendingFiles: 1 })
  await call('settings.update', { jsonExport: true })
  expect(existsSync(saved.copies.file)).toBe(true)
})

test('settings change one by one and last', async () => {
  await call('settings.update', { unit: 'lb', userName: 'Ann' })
  await call('settings.update', { language: 'de' })
  await restart()
  expect(await call('settings.get', null)).toMatchObject({
    unit: 'lb',
    userName: 'Ann',
    language: 'de',
    jsonExport: true,
  })
  await expect(call('sessions.get', { id: session().id })).rejects.toThrow(/Training/)
  await call('settings.update', { language: 'en' })
})

test('the sample log goes in and out without touching own sessions, as often as one likes', async () => {
  await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  for (let round = 0; round < 2; round += 1) {
    const { added } = await call('samples.add', null)
    expect(added).toBeGreaterThan(2)
    expect(await call('samples.count', null)).toBe(added)
    expect((await call('sessions.list', {})).total).toBe(added + 1)
    expect(await call('samples.remove', null)).toEqual({ removed: added })
  }
  expect((await call('sessions.list', {})).sessions.map(({ id }) => id)).toEqual([session().id])
})

test('a search finds its words in any order, and needs them all', async () => {
  await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  const found = async (text: string) => (await call('sessions.list', { text })).total
  expect(await Promise.all(['press bench', ' BÉNCH ', 'bench squat', ''].map(found))).toEqual([1, 1, 0, 1])
})

test('the last time of an exercise is found by its name, however it is written', async () => {
  await call('sessionFile.import', { name: 'x', base64: base64(serializeSession(session(), 1)) })
  const [bench, none] = await call('history.last', { names: ['bench  PRESS', 'Curling'] })
  expect(bench).toMatchObject({ date: '2026-03-31T18:05', exercise: { workingSets: [{ weightKg: 80 }] } })
  expect(none).toBeNull()
})

test('the data folder opens; what was noticed goes away when it was seen', async () => {
  await call('health.openDataFolder', null)
  expect(platform.opened).toEqual([dataDir])
  mkdirSync(sessionsDir(), { recursive: true })
  writeFileSync(
    join(sessionsDir(), 'training_session_2026_01_01_aaaaaaaa.json'),
    '{"dataModelType": "training_session_log", ',
  )
  await restart()
  expect((await call('health.get', null)).notices).toMatchObject([{ code: 'quarantined' }])
  await call('health.dismissNotices', null)
  expect((await call('health.get', null)).notices).toEqual([])
})

test.each([
  ['moved', (from: string, to: string) => renameSync(from, to)],
  [
    'replaced by another',
    (from: string, to: string) => {
      renameSync(from, to)
      mkdirSync(from)
      writeFileSync(join(from, 'traininglogs.db'), 'another')
    },
  ],
])('nothing is called saved while the data folder is %s; put back, it is saved again', async (_how, move) => {
  const file = { name: 'x', base64: base64(serializeSession(session(), 1)) }
  await call('sessionFile.import', file)
  const moved = `${dataDir}-moved`
  move(dataDir, moved)
  const later = session({ id: 'a2cb25c2-5ca4-4c42-9530-f957959f633d', focus: 'Later' })
  const save = () => call('sessionFile.import', { name: 'y', base64: base64(serializeSession(later, 1)) })
  await expect(save()).rejects.toMatchObject({ code: 'DATABASE_GONE', message: expect.stringContaining(dataDir) })
  await expect(call('drafts.start', {})).rejects.toMatchObject({ code: 'DATABASE_GONE' })
  expect(existsSync(sessionsDir())).toBe(false)
  rmSync(dataDir, { recursive: true, force: true })
  renameSync(moved, dataDir)
  await save()
  await restart()
  const { sessions } = await call('sessions.list', { limit: 5 })
  expect(sessions.map(({ focus }) => focus).sort()).toEqual(['Later', 'Push'])
  expect(readdirSync(sessionsDir())).toHaveLength(2)
})
