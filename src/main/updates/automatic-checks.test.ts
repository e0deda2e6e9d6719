import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createAutomaticChecks, FIRST_LOOK_MS, LOOK_MS } from './automatic-checks.ts'
import { OFFER, openUpdates, playedUpdater } from './testing.ts'

afterEach(() => void vi.useRealTimers())

function automatic(isOn: boolean, today = '2026-03-31T10:00:00.000Z') {
  const played = playedUpdater()
  const opened = openUpdates(played.updater)
  const clock = { now: new Date(today) }
  const checks = createAutomaticChecks({
    ...opened,
    settings: async () => ({ automaticUpdateChecks: isOn }),
    now: () => clock.now,
    log: () => {},
  })
  return { ...played, ...opened, checks, clock }
}

it('asks nobody where it is off', async () => {
  const { checks, calls } = automatic(false)
  await checks.look()
  expect(calls).toEqual([])
})

it('asks once a day, and downloads nothing', async () => {
  const { checks, calls, answer, settled, clock } = automatic(true)
  await checks.look()
  await expect.poll(() => calls).toEqual(['check stable'])
  answer(null)
  await settled()
  clock.now = new Date('2026-04-01T09:59:59.000Z')
  await checks.look()
  expect(calls).toHaveLength(1)
  clock.now = new Date('2026-04-01T10:00:00.000Z')
  await checks.look()
  await expect.poll(() => calls).toHaveLength(2)
  answer(OFFER)
  expect(await settled()).toEqual({ state: 'available', offer: OFFER })
  clock.now = new Date('2026-04-09T10:00:00.000Z')
  await checks.look()
  expect(calls).toEqual(['check stable', 'check stable'])
})

it('asks where the last answer is of the future, or cannot be read', async () => {
  const { checks, calls, lastCheck, dataDir, updates } = automatic(true)
  lastCheck.write({ at: '2030-01-01T00:00:00.000Z' })
  await checks.look()
  await expect.poll(() => calls).toHaveLength(1)
  await updates.cancel()
  writeFileSync(join(dataDir, 'updates.json'), '{"at":"yesterday"}')
  await checks.look()
  await expect.poll(() => calls).toHaveLength(2)
})

it('says nothing of what failed, but to the log, and tries again', async () => {
  const { checks, calls, fail, settled, logged } = automatic(true)
  await checks.look()
  await expect.poll(() => calls).toHaveLength(1)
  fail(new Error('net::ERR_INTERNET_DISCONNECTED'))
  expect(await settled()).toEqual({ state: 'idle', checkedAt: null })
  expect(logged.join()).toMatch(/"byHand":false.*UPDATES_OFFLINE/)
  await checks.look()
  await expect.poll(() => calls).toHaveLength(2)
})

it('disturbs nothing that somebody has begun', async () => {
  const { checks, calls, updates, settled, answer } = automatic(true)
  updates.check()
  await expect.poll(() => calls).toHaveLength(1)
  await checks.look()
  answer(OFFER)
  await settled()
  await checks.look()
  expect(updates.status().state).toBe('available')
  expect(calls).toHaveLength(1)
})

it('looks in a moment and every hour, until it is closed', async () => {
  vi.useFakeTimers()
  const checkQuietly = vi.fn<() => void>()
  const checks = createAutomaticChecks({
    updates: { status: () => ({ state: 'idle', checkedAt: null }), checkQuietly },
    settings: async () => ({ automaticUpdateChecks: true }),
    lastCheck: { read: () => ({ at: null }) },
    now: () => new Date(),
    log: () => {},
  })
  checks.keepUp()
  checks.keepUp()
  await vi.advanceTimersByTimeAsync(FIRST_LOOK_MS - 1)
  expect(checkQuietly).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(checkQuietly).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(LOOK_MS - FIRST_LOOK_MS)
  expect(checkQuietly).toHaveBeenCalledTimes(2)
  checks.close()
  expect(vi.getTimerCount()).toBe(0)
  await vi.advanceTimersByTimeAsync(3 * LOOK_MS)
  await checks.look()
  expect(checkQuietly).toHaveBeenCalledTimes(2)
})
