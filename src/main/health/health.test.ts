import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import { tempFolder } from '#main/db/testing.ts'
import { openLastingApp } from '#main/lasting-app.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { testSession } from '#main/outbox/testing.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { openTestApp, testEnv, testPlatform } from '#main/testing.ts'
import type { HealthStatus, HealthTask } from '#shared/contract/health.ts'
import type { RouteName } from '#shared/contract/index.ts'

const idOf = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
const session = (n: number, focus = 'Legs') => testSession({ id: idOf(n), focus })
const nameOf = (n: number) => `training_session_2026_02_16_${n.toString(16).padStart(8, '0')}.json`

type Door = Pick<App, 'dispatch' | 'events'>

const codeOf = async ({ dispatch }: Pick<Door, 'dispatch'>, route: RouteName, input: unknown) => {
  const answer = await dispatch(route, input)
  return answer.ok ? null : answer.error.code
}

/** An app with sessions in both copies, on a folder of its own. */
async function openLog(count = 3) {
  const dataDir = tempFolder()
  const platform = testPlatform()
  const app = await openTestApp(dataDir, { platform })
  onTestFinished(() => app.dispose())
  await app.sessions.saveMany(Array.from({ length: count }, (_, n) => session(n + 1)))
  const folders = foldersOf(dataDir)
  const put = (n: number, text: string) => writeFileSync(join(folders.sessions, nameOf(n)), text)
  const read = (n: number) => readFileSync(join(folders.sessions, nameOf(n)), 'utf8')
  return { dataDir, app, platform, folders, put, read }
}

/** Begins a task and waits until it is over. */
async function run(app: Door, task: HealthTask): Promise<HealthStatus> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = app.events.on((event) => {
    if (event.type !== 'progress' || event.job !== 'health') return
    void call(app, 'health.status', null).then(({ state }) => state !== 'running' && resolve())
  })
  await call(app, 'health.start', { task })
  await promise
  stop()
  return call(app, 'health.status', null)
}

describe('work in a thread of its own', () => {
  it('compares, and keeps what it found for the screen', async () => {
    const { app, folders } = await openLog()
    rmSync(join(folders.sessions, nameOf(2)))
    const { state, checked } = await run(app, 'check')
    expect(state).toBe('done')
    expect(checked).toMatchObject({
      moreFindings: 0,
      comparison: { sessions: 3, files: 2, missing: 1, isWell: false, repairs: [{ action: 'write', file: nameOf(2) }] },
    })
    expect(existsSync(join(folders.sessions, nameOf(2)))).toBe(false)
  })

  it('repairs what it said, and says what it did', async () => {
    const { app, folders, put, read } = await openLog()
    rmSync(join(folders.sessions, nameOf(2)))
    put(3, '{')
    put(4, serializeSession(session(4), 1))
    const { checked } = await run(app, 'check')
    const words = checked?.comparison.repairs.map((repair) => repair.words)
    const repaired = await run(app, 'repair')
    expect(repaired).toMatchObject({ state: 'done', checked: { comparison: { isWell: true, sessions: 4 } } })
    expect(repaired.report).toEqual(words)
    expect(read(2)).toBe(serializeSession(session(2), 1))
    expect((await call(app, 'health.get', null)).notices.map(({ code }) => code)).toContain('quarantined')
  })

  it('is refused while other work runs, and ends when it is cancelled', async () => {
    const { app } = await openLog(40)
    await call(app, 'health.start', { task: 'rebuildFiles' })
    expect(await codeOf(app, 'health.start', { task: 'check' })).toBe('HEALTH_RUNNING')
    expect(await call(app, 'health.cancel', null)).toMatchObject({ state: 'cancelled' })
    expect((await run(app, 'repair')).checked?.comparison).toMatchObject({ isWell: true, sessions: 40, files: 40 })
  })

  it('says in words why it failed', async () => {
    const { app } = await openLog()
    await call(app, 'settings.update', { jsonExport: false })
    expect(await run(app, 'rebuildFiles')).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/export is off/),
    })
  })
})

describe('a database made anew in the app', () => {
  it('takes its place while calls wait, and nothing that was saved meanwhile is lost', async () => {
    const { dataDir, app: first, put } = await openLog()
    await first.dispose()
    const app = await openLastingApp(testEnv(dataDir))
    onTestFinished(() => app.dispose())
    await call(app, 'settings.update', { unit: 'lb' })
    put(2, serializeSession(session(2), 1).replace('Legs', 'by hand'))
    const { promise, resolve } = Promise.withResolvers<void>()
    app.events.on((event) => event.type === 'changed' && event.feature === 'exercises' && resolve())
    await call(app, 'health.start', { task: 'rebuildDatabase' })
    const late = Buffer.from(serializeSession(session(9), 1)).toString('base64')
    await call(app, 'sessionFile.import', { name: 'late.json', base64: late })
    await promise
    const { total } = await call(app, 'sessions.list', {})
    expect(total).toBe(4)
    expect((await call(app, 'sessions.get', { id: idOf(2) })).session.focus).toBe('by hand')
    expect(await call(app, 'settings.get', null)).toMatchObject({ unit: 'lb' })
    expect(readdirSync(join(dataDir, 'quarantine')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
    expect(readdirSync(dataDir).filter((name) => /^(rebuild|next)/.test(name))).toEqual([])
  })
})

describe('a choice', () => {
  it('is refused where there is nothing to choose', async () => {
    const { app, put } = await openLog()
    for (const take of ['file', 'database'] as const) {
      expect(await codeOf(app, 'health.resolve', { id: idOf(1), file: nameOf(1), take })).toBe('HEALTH_NO_DIFFERENCE')
      expect(await codeOf(app, 'health.resolve', { id: idOf(9), file: nameOf(1), take })).toBe('HEALTH_NO_DIFFERENCE')
      expect(await codeOf(app, 'health.resolve', { id: idOf(1), file: 'none.json', take })).toBe('HEALTH_NO_DIFFERENCE')
    }
    put(1, '{')
    expect(await codeOf(app, 'health.resolve', { id: idOf(1), file: nameOf(1), take: 'file' })).toBe(
      'HEALTH_NO_DIFFERENCE',
    )
  })

  it.each(['file', 'database'] as const)('of %s settles a copy under another name, which is kept', async (take) => {
    const { app, folders, read } = await openLog()
    const stray = serializeSession(session(1), 1).replace('Legs', 'elsewhere')
    writeFileSync(join(folders.sessions, 'stray.json'), stray)
    await call(app, 'health.resolve', { id: idOf(1), file: 'stray.json', take })
    expect(read(1)).toContain(take === 'file' ? 'elsewhere' : 'Legs')
    expect(readdirSync(folders.sessions)).not.toContain('stray.json')
    const kept = readdirSync(folders.quarantine).map((name) => readFileSync(join(folders.quarantine, name), 'utf8'))
    expect(kept).toEqual([stray])
    expect((await run(app, 'check')).checked?.comparison.isWell).toBe(true)
  })

  it('settles a session whose rows are not what was saved', async () => {
    for (const take of ['file', 'database'] as const) {
      const { app, dataDir, read } = await openLog(1)
      const { connect } = await import('#main/db/connect.ts')
      const raw = connect(join(dataDir, 'traininglogs.db'), { readonly: false })
      raw.exec('update working_sets set weight_kg = 999')
      raw.close()
      await call(app, 'health.resolve', { id: idOf(1), file: nameOf(1), take })
      const { session: saved } = await call(app, 'sessions.get', { id: idOf(1) })
      expect(saved.exercises[0]?.workingSets[0]?.weightKg).toBe(take === 'file' ? 100 : 999)
      expect(read(1)).toContain(take === 'file' ? '"weightKg": 100' : '"weightKg": 999')
      expect((await run(app, 'check')).checked?.comparison.isWell).toBe(true)
    }
  })
})

describe('what is kept', () => {
  it('is listed, the latest first, with what it is', async () => {
    const { app, folders } = await openLog()
    await call(app, 'sessions.delete', { id: idOf(1) })
    mkdirSync(folders.quarantine, { recursive: true })
    writeFileSync(join(folders.quarantine, 'a.2026-01-01T10-00-00-000Z.json'), '{')
    writeFileSync(join(folders.quarantine, 'traininglogs.2026-01-02T10-00-00-000Z.db'), 'x')
    writeFileSync(join(folders.quarantine, 'traininglogs.2026-01-02T10-00-00-000Z.db-wal'), 'x')
    mkdirSync(join(folders.quarantine, 'sessions.2026-01-03T10-00-00-000Z'))
    const trash = await call(app, 'health.kept', { place: 'trash' })
    expect(trash).toMatchObject({ total: 1, kept: [{ kind: 'session', session: { id: idOf(1), known: 'new' } }] })
    const { kept } = await call(app, 'health.kept', { place: 'quarantine' })
    expect(kept.map(({ kind, keptAt }) => [kind, keptAt])).toEqual([
      ['folder', '2026-01-03T10:00:00.000Z'],
      ['database', '2026-01-02T10:00:00.000Z'],
      ['other', '2026-01-01T10:00:00.000Z'],
    ])
    const page = await call(app, 'health.kept', { place: 'quarantine', limit: 1, offset: 2 })
    expect(page).toMatchObject({ total: 3, kept: [{ kind: 'other' }] })
  })

  it('comes back as the same session; one that is saved otherwise only when it is to be replaced', async () => {
    const { app, folders } = await openLog()
    await call(app, 'sessions.delete', { id: idOf(1) })
    const [name = ''] = readdirSync(folders.trash)
    expect(await call(app, 'health.restoreKept', { place: 'trash', name })).toEqual({ id: idOf(1) })
    expect(readdirSync(folders.trash)).toEqual([name])
    const { kept } = await call(app, 'health.kept', { place: 'trash' })
    expect(kept[0]?.session?.known).toBe('same')
    await app.sessions.save(session(1, 'since'))
    expect(await codeOf(app, 'health.restoreKept', { place: 'trash', name })).toBe('HEALTH_DIFFERS')
    await call(app, 'health.restoreKept', { place: 'trash', name, replace: true })
    expect((await call(app, 'sessions.get', { id: idOf(1) })).session.focus).toBe('Legs')
  })

  it('is never reached by another name than one in its folder', async () => {
    const { app, folders, platform } = await openLog()
    mkdirSync(folders.trash, { recursive: true })
    symlinkSync(join(folders.sessions, nameOf(1)), join(folders.trash, 'link.json'))
    for (const name of ['../data/output/sessions/x.json', '..', '.', 'a/b', 'a\\b', '\0', 'none.json', '__proto__']) {
      const code = await codeOf(app, 'health.restoreKept', { place: 'trash', name })
      expect(['INVALID_INPUT', 'HEALTH_NOT_KEPT']).toContain(code)
      expect(['INVALID_INPUT', 'HEALTH_NOT_KEPT']).toContain(
        await codeOf(app, 'health.revealKept', { place: 'trash', name }),
      )
      expect(['INVALID_INPUT', 'HEALTH_NO_DIFFERENCE']).toContain(
        await codeOf(app, 'health.resolve', { id: idOf(1), file: name, take: 'file' }),
      )
    }
    expect(await codeOf(app, 'health.restoreKept', { place: 'trash', name: 'link.json' })).toBe('HEALTH_NO_SESSION')
    expect(platform.revealed).toEqual([])
  })

  it('goes for good only from the trash, only when it is old enough, and only when somebody asks', async () => {
    const { app, folders } = await openLog()
    for (const folder of [folders.trash, folders.quarantine]) mkdirSync(folder, { recursive: true })
    const old = 'a.2020-01-01T10-00-00-000Z.json'
    for (const folder of [folders.trash, folders.quarantine]) writeFileSync(join(folder, old), 'old')
    writeFileSync(join(folders.trash, 'mine.json'), 'put here by hand')
    mkdirSync(join(folders.trash, 'folder.2020-01-01T10-00-00-000Z'))
    await call(app, 'sessions.delete', { id: idOf(1) })
    expect(await call(app, 'health.emptyTrash', { days: 30 })).toEqual({ files: 1, bytes: 3 })
    expect(readdirSync(folders.trash)).toHaveLength(3)
    expect(readdirSync(folders.trash)).not.toContain(old)
    expect(readdirSync(folders.quarantine)).toEqual([old])
    expect(await codeOf(app, 'health.emptyTrash', { days: -1 })).toBe('INVALID_INPUT')
  })
})
