import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { idOf, nthSession, openBackupApp } from '#main/backups/testing.ts'
import { call } from '#main/call.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import type { AppEvent } from '#shared/contract/events.ts'

async function openLog() {
  const opened = await openBackupApp()
  const told: AppEvent[] = []
  opened.app.events.on((event) => told.push(event))
  const file = (name: string, text: string): string => {
    const path = join(opened.dir, name)
    writeFileSync(path, text)
    return path
  }
  const recent = () => call(opened.app, 'opened.recent', null)
  return { ...opened, told, file, recent }
}

it('shows a session file, and remembers it', async () => {
  const { app, told, file, recent } = await openLog()
  const path = file('Push.JSON', serializeSession(nthSession(1), 1))
  await app.open([path])
  expect(told).toContainEqual({
    type: 'fileOpened',
    preview: expect.objectContaining({ status: 'session', known: 'new', path, name: 'Push.JSON' }),
  })
  expect(await recent()).toEqual([{ path, name: 'Push.JSON', kind: 'session' }])
})

it('tells why a file is no session, and forgets it', async () => {
  const { app, told, file, recent } = await openLog()
  await app.open([file('other.json', '{"name":"package"}')])
  expect(told).toMatchObject([{ type: 'fileOpened', preview: { status: 'refused', name: 'other.json' } }])
  expect(await recent()).toEqual([])
})

it('shows what is in a backup and leads to it', async () => {
  const { app, dir, told, recent } = await openLog()
  await app.sessions.save(nthSession(1))
  const { path } = await app.backups.archive({ target: join(dir, 'all.traininglogs'), overwrite: false })
  await app.sessions.save(nthSession(2))
  await app.open([path])
  expect(told).toContainEqual({ type: 'action', action: 'showHealth' })
  await expect
    .poll(() => call(app, 'backups.status', null), { timeout: 20_000 })
    .toMatchObject({
      state: 'preview',
      preview: { goAway: { sessions: [{ id: idOf(2) }] } },
    })
  expect(await recent()).toEqual([{ path, name: 'all.traininglogs', kind: 'backup' }])
})

it('says what is wrong with everything else', async () => {
  const { app, dir, told, file } = await openLog()
  mkdirSync(join(dir, 'folder.json'))
  const paths = [
    file('notes.txt', 'squat'),
    file('photo.png', ''),
    join(dir, 'folder.json'),
    join(dir, 'gone.json'),
    '',
  ]
  for (const path of paths) await app.open([path])
  expect(told.filter(({ type }) => type === 'notOpened')).toHaveLength(paths.length)
  expect(JSON.stringify(told)).toMatch(/notes\.txt is neither an exported session.*gone\.json is not there/)
})

it('keeps ten files, the newest first, each once, and loses those that are gone', async () => {
  const { app, told, file, recent, reopen, close } = await openLog()
  const paths = Array.from({ length: 12 }, (_, n) => file(`${n}.json`, serializeSession(nthSession(n + 1), 1)))
  for (const path of paths) await app.open([path])
  await app.open([paths[5] ?? ''])
  const names = async () => (await recent()).map(({ name }) => name)
  expect(await names()).toEqual(['5', '11', '10', '9', '8', '7', '6', '4', '3', '2'].map((n) => `${n}.json`))
  rmSync(paths[11] ?? '')
  await call(app, 'opened.again', { path: paths[11] ?? '' })
  expect(told.at(-1)).toMatchObject({ type: 'notOpened' })
  expect(await names()).toHaveLength(9)
  await close()
  const again = await reopen()
  expect(await call(again.app, 'opened.recent', null)).toHaveLength(9)
  await call(again.app, 'opened.forget', null)
  expect(await call(again.app, 'opened.recent', null)).toEqual([])
})

it('opens for a page nothing but what was opened before', async () => {
  const { app, file } = await openLog()
  const path = file('private.json', serializeSession(nthSession(1), 1))
  await expect(call(app, 'opened.again', { path })).rejects.toMatchObject({ code: 'OPENED_NOT_RECENT' })
})

it.each(['', '{', '[{"path":7}]', '{"path":"/etc/passwd"}', 'null'])(
  'starts anew from a list that says %j',
  async (text) => {
    const { dataDir, recent, app, file } = await openLog()
    writeFileSync(join(dataDir, 'recent.json'), text)
    expect(await recent()).toEqual([])
    await app.open([file('a.json', serializeSession(nthSession(1), 1))])
    expect(await recent()).toHaveLength(1)
  },
)

it('takes several session files to the import, and says what it does not show', async () => {
  const { app, told, file } = await openLog()
  const one = file('one.json', serializeSession(nthSession(1), 1))
  const two = file('two.json', serializeSession(nthSession(2), 1))
  await app.open([one, file('all.traininglogs', ''), two])
  expect(told).toContainEqual({ type: 'importOpened' })
  expect(told).toContainEqual({ type: 'notOpened', reason: expect.stringContaining('all.traininglogs') })
  expect(told.filter(({ type }) => type === 'fileOpened')).toEqual([])
  await expect
    .poll(() => call(app, 'import.status', null))
    .toMatchObject({ phase: 'preview', preview: { totals: { sessions: 2, new: 2 } } })
  await app.open([one, two, file('b.traininglogs', '')])
  expect(told.slice(-2)).toEqual([
    { type: 'notOpened', reason: expect.stringContaining('b.traininglogs') },
    { type: 'notOpened', reason: expect.stringMatching(/waits for your answers/) },
  ])
})

it('shows a file that is handed over twice as one', async () => {
  const { app, told, file } = await openLog()
  const path = file('one.json', serializeSession(nthSession(1), 1))
  await app.open([path, path])
  expect(told).toContainEqual({ type: 'fileOpened', preview: expect.objectContaining({ path }) })
})

it('tells of many files of no use in a sentence for each reason', async () => {
  const { app, dir, told, file } = await openLog()
  const notes = Array.from({ length: 300 }, (_, n) => file(`${n}.txt`, ''))
  const gone = Array.from({ length: 2 }, (_, n) => join(dir, `gone-${n}.json`))
  await app.open([...notes, ...gone])
  expect(told).toEqual([
    { type: 'notOpened', reason: `${gone[0]}, ${gone[1]} are not there.` },
    { type: 'notOpened', reason: expect.stringMatching(/^0\.txt, 1\.txt, 2\.txt and 297 more are neither exported/) },
  ])
})
