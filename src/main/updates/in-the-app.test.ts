import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { nthSession, openBackupApp } from '#main/backups/testing.ts'
import { call } from '#main/call.ts'
import { OFFER, playedUpdater } from './testing.ts'

it('a version that opens a log for the first time has backed it up before', async () => {
  const { app, dataDir, reopen, close } = await openBackupApp({ version: '1.0.0' })
  await app.sessions.save(nthSession(1))
  await close()
  const next = await reopen({ version: '1.1.0' })
  expect(next.app.found).toEqual([])
  await next.app.sessions.save(nthSession(2))
  const { backups } = await call(next.app, 'backups.list', null)
  expect(backups).toMatchObject([{ kind: 'before-update', sessions: 1 }])
  await next.close()
  await (await reopen({ version: '1.1.0' })).close()
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1)
})

it('a version that could not back it up says so where the log is looked after', async () => {
  const { app, dataDir, reopen, close } = await openBackupApp({ version: '1.0.0' })
  await app.sessions.save(nthSession(1))
  await close()
  writeFileSync(join(dataDir, 'backups'), 'in the way')
  const next = await reopen({ version: '1.1.0' })
  const { notices, sessions } = await call(next.app, 'health.get', null)
  expect(sessions).toBe(1)
  expect(notices).toMatchObject([{ code: 'backup', message: expect.stringMatching(/could not be made/) }])
  await next.close()
  rmSync(join(dataDir, 'backups'))
  const again = await reopen({ version: '1.1.0' })
  expect((await call(again.app, 'backups.list', null)).backups).toMatchObject([{ kind: 'before-update' }])
})

it('the window is told how an update goes, and settings say which', async () => {
  const { updater, calls, answer } = playedUpdater()
  const { app } = await openBackupApp({ updates: updater })
  const told: string[] = []
  app.events.on((event) => event.type === 'progress' && told.push(event.job))
  expect(await call(app, 'updates.status', null)).toEqual({ state: 'idle', checkedAt: null })
  expect(await call(app, 'settings.get', null)).toMatchObject({ automaticUpdateChecks: false, updateChannel: 'stable' })
  await call(app, 'settings.update', { updateChannel: 'beta' })
  expect(await call(app, 'updates.check', null)).toEqual({ state: 'checking' })
  await expect.poll(() => calls).toEqual(['check beta'])
  answer(OFFER)
  await expect.poll(() => call(app, 'updates.status', null)).toEqual({ state: 'available', offer: OFFER })
  expect(told).toEqual(['updates', 'updates'])
})

const HOSTILE = [
  undefined,
  null,
  1,
  '',
  [],
  {},
  { version: '' },
  { version: 1 },
  { version: '__proto__' },
  { version: 'x'.repeat(10_000) },
  { version: '1.1.0', url: 'https://example.invalid' },
  JSON.parse('{"__proto__":{"version":"1.1.0"}}'),
]
test.each(['updates.status', 'updates.check', 'updates.download', 'updates.install', 'updates.cancel'])(
  '%s answers any input in words, and starts nothing',
  async (route) => {
    const { updater, calls } = playedUpdater()
    const { app } = await openBackupApp({ updates: updater })
    for (const input of HOSTILE) {
      if (input === null && route === 'updates.check') continue
      const answer = await app.dispatch(route, input)
      if (!answer.ok) expect(['INVALID_INPUT', 'UPDATES_NOT_NOW']).toContain(answer.error.code)
    }
    expect(await call(app, 'updates.status', null)).toEqual({ state: 'idle', checkedAt: null })
    expect(calls).toEqual([])
  },
)
