import { expect, it, test } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { OFFER, openUpdates, playedUpdater } from './testing.ts'

/** Updates that were asked for once, and have a version to offer. */
async function offered() {
  const played = playedUpdater()
  const opened = openUpdates(played.updater)
  opened.updates.check()
  await expect.poll(() => played.calls.length).toBe(1)
  played.answer(OFFER)
  await opened.settled()
  return { ...played, ...opened }
}

it('asks nobody by itself, and begins with what it knows', async () => {
  const { updater, calls } = playedUpdater()
  const { updates, lastCheck } = openUpdates(updater)
  expect(updates.status()).toEqual({ state: 'idle', checkedAt: null })
  await updates.cancel()
  await updates.close()
  expect(calls).toEqual([])
  expect(lastCheck.read()).toEqual({ at: null })
})

it('goes from asking to installing, a step for each yes', async () => {
  const { updater, calls, answer, tell } = playedUpdater()
  const { updates, lastCheck, settled } = openUpdates(updater, { channel: 'beta' })
  expect(updates.check()).toEqual({ state: 'checking' })
  await expect.poll(() => calls).toEqual(['check beta'])
  answer(OFFER)
  expect(await settled()).toEqual({ state: 'available', offer: OFFER })
  expect(lastCheck.read()).toEqual({ at: '2026-03-31T10:00:00.000Z' })
  expect(calls).toEqual(['check beta'])
  expect(updates.download('1.1.0')).toEqual({ state: 'downloading', offer: OFFER, done: 0, total: 100 })
  tell(40)
  expect(updates.status()).toEqual({ state: 'downloading', offer: OFFER, done: 40, total: 100 })
  answer(undefined)
  expect(await settled()).toEqual({ state: 'ready', offer: OFFER })
  expect(calls).toEqual(['check beta', 'download'])
  expect(updates.install('1.1.0')).toEqual({ state: 'installing', offer: OFFER })
  expect(calls).toEqual(['check beta', 'download', 'install'])
})

it('says that nothing is newer', async () => {
  const { updater, calls, answer } = playedUpdater()
  const { updates, settled } = openUpdates(updater)
  updates.check()
  await expect.poll(() => calls).toEqual(['check stable'])
  answer(null)
  expect(await settled()).toEqual({ state: 'upToDate', checkedAt: '2026-03-31T10:00:00.000Z' })
})

it('takes a yes only for the version that was shown, and in its turn', async () => {
  const { updater, calls, answer } = playedUpdater()
  const { updates, settled } = openUpdates(updater)
  const refused = (act: () => unknown) => expect(act).toThrow(expect.objectContaining({ code: 'UPDATES_NOT_NOW' }))
  refused(() => updates.download('1.1.0'))
  refused(() => updates.install('1.1.0'))
  updates.check()
  expect(() => updates.check()).toThrow(expect.objectContaining({ code: 'UPDATES_BUSY' }))
  expect(() => updates.download('1.1.0')).toThrow(expect.objectContaining({ code: 'UPDATES_BUSY' }))
  await expect.poll(() => calls.length).toBe(1)
  answer(OFFER)
  await settled()
  refused(() => updates.download('1.1.1'))
  refused(() => updates.install('1.1.0'))
  updates.download('1.1.0')
  answer(undefined)
  await settled()
  refused(() => updates.download('1.1.0'))
  refused(() => updates.install('9.9.9'))
  expect(calls).toEqual(['check stable', 'download'])
})

it('can be ended at each step, without a trace', async () => {
  const { updater, calls, answer } = playedUpdater()
  const { updates, settled, lastCheck } = openUpdates(updater)
  updates.check()
  await expect.poll(() => calls.length).toBe(1)
  expect(await updates.cancel()).toEqual({ state: 'idle', checkedAt: null })
  expect(lastCheck.read()).toEqual({ at: null })
  updates.check()
  await expect.poll(() => calls.length).toBe(2)
  answer(OFFER)
  await settled()
  updates.download('1.1.0')
  expect(await updates.cancel()).toEqual({ state: 'available', offer: OFFER })
  expect(await updates.cancel()).toMatchObject({ state: 'idle' })
  expect(() => updates.install('1.1.0')).toThrow(AppError)
})

it('puts aside what is ready too, which is installed by nobody then', async () => {
  const { updates, settled, answer, calls } = await offered()
  updates.download('1.1.0')
  answer(undefined)
  await settled()
  expect(await updates.cancel()).toMatchObject({ state: 'idle' })
  expect(() => updates.install('1.1.0')).toThrow(expect.objectContaining({ code: 'UPDATES_NOT_NOW' }))
  expect(calls).not.toContain('install')
})

it('does not wait for ever', async () => {
  const { updater } = playedUpdater()
  const { updates, settled } = openUpdates(updater, { answerMs: 1 })
  updates.check()
  expect(await settled()).toMatchObject({ state: 'failed', task: 'check', code: 'UPDATES_OFFLINE', offer: null })
})

const errno = (code: string) => Object.assign(new Error(`${code}: no`), { code })
test.each<[unknown, string, RegExp]>([
  [errno('ENOTFOUND'), 'UPDATES_OFFLINE', /did not answer/],
  [new Error('net::ERR_INTERNET_DISCONNECTED'), 'UPDATES_OFFLINE', /did not answer/],
  [errno('HTTP_ERROR_404'), 'UPDATES_SOURCE', /no version for this system/],
  [errno('HTTP_ERROR_503'), 'UPDATES_SOURCE', /HTTP 503/],
  [new Error('Cannot download "https://h/x", status 403: Forbidden'), 'UPDATES_SOURCE', /HTTP 403/],
  [errno('ERR_CHECKSUM_MISMATCH'), 'UPDATES_DAMAGED', /thrown away/],
  [errno('ERR_UPDATER_INVALID_SIGNATURE'), 'UPDATES_UNSIGNED', /not signed/],
  [errno('ENOSPC'), 'UPDATES_DISK', /ENOSPC/],
  [new AppError('UPDATES_UNSIGNED', 'Not ours.'), 'UPDATES_UNSIGNED', /Not ours/],
  [new TypeError('x is undefined'), 'INTERNAL', /c0ffee/],
])('says in words why it failed: %s', async (error, code, words) => {
  const { updates, settled, logged, fail } = await offered()
  updates.download('1.1.0')
  fail(error)
  expect(await settled()).toEqual({
    state: 'failed',
    task: 'download',
    code,
    message: expect.stringMatching(words),
    offer: OFFER,
  })
  expect(logged.join()).toContain(code === 'INTERNAL' ? 'c0ffee' : code)
  expect(updates.download('1.1.0')).toMatchObject({ state: 'downloading' })
  fail(error)
  await settled()
  expect(await updates.cancel()).toEqual({ state: 'available', offer: OFFER })
})

it('tells why it could not be installed, and can be tried again', async () => {
  const { updates, settled, answer, failInstall } = await offered()
  updates.download('1.1.0')
  answer(undefined)
  await settled()
  updates.install('1.1.0')
  expect(() => updates.check()).toThrow(expect.objectContaining({ code: 'UPDATES_BUSY' }))
  failInstall(errno('EACCES'))
  expect(updates.status()).toMatchObject({ state: 'failed', task: 'install', code: 'UPDATES_DISK', offer: OFFER })
  expect(updates.download('1.1.0')).toMatchObject({ state: 'downloading' })
})

test.each(['development', 'noSource', 'elsewhere'] as const)('a build without updates says why: %s', (reason) => {
  const { updates } = openUpdates(reason)
  const status = updates.status()
  expect(status).toMatchObject({ state: 'unavailable', reason })
  expect(status.state === 'unavailable' && status.message).toMatch(/^This copy /)
  for (const act of [updates.check, () => updates.download('1.1.0'), () => updates.install('1.1.0')]) {
    expect(act).toThrow(expect.objectContaining({ code: 'UPDATES_UNAVAILABLE' }))
  }
  updates.checkQuietly()
  expect(updates.status()).toEqual(status)
})
