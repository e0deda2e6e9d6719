import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '#main/call.ts'
import type { Notification } from '#main/platform/platform.ts'
import { freshDataDir, openTestApp, testPlatform } from '#main/testing.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { createRest, LATE_MS, LOOK_EVERY_MS } from './rest.service.ts'

const START = new Date('2026-03-31T18:05:00Z')
const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.useRealTimers()
  setLanguage('en')
})

const instant = (afterMs: number): string => new Date(START.getTime() + afterMs).toISOString()

function openRest(restNotice = true) {
  const notified: Notification[] = []
  const rest = createRest({
    platform: { notify: (notice) => void notified.push(notice) },
    settings: async () => ({ restNotice }),
    now: () => new Date(),
    log: () => {},
  })
  const titles = () => notified.map(({ title }) => title)
  return { rest, titles, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

describe('the end of a rest', () => {
  it('is told once, when it has come', async () => {
    const { rest, titles, pass } = openRest()
    rest.set(instant(3 * MINUTE), 'Bench Press')
    await pass(3 * MINUTE - 1)
    expect(titles()).toEqual([])
    await pass(1)
    expect(titles()).toEqual(['Rest is over: Bench Press'])
    await pass(60 * MINUTE)
    expect(titles()).toHaveLength(1)
  })

  it('is that of the last rest that was begun', async () => {
    const { rest, titles, pass } = openRest()
    rest.set(instant(2 * MINUTE), 'Bench Press')
    await pass(MINUTE)
    rest.set(instant(4 * MINUTE), 'Squat')
    await pass(2 * MINUTE)
    expect(titles()).toEqual([])
    await pass(MINUTE)
    expect(titles()).toEqual(['Rest is over: Squat'])
  })

  it('is told to nobody once the rest was ended by hand', async () => {
    const { rest, titles, pass } = openRest()
    rest.set(instant(MINUTE), null)
    rest.clear()
    await pass(2 * MINUTE)
    expect(titles()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is told soon after a sleep in which it came, and not where that is long ago', async () => {
    const { rest, titles, pass } = openRest()
    rest.set(instant(30 * MINUTE), 'Squat')
    vi.setSystemTime(instant(31 * MINUTE))
    await pass(LOOK_EVERY_MS)
    expect(titles()).toHaveLength(1)
    rest.set(instant(40 * MINUTE), 'Squat')
    vi.setSystemTime(instant(40 * MINUTE + LATE_MS))
    await pass(LOOK_EVERY_MS)
    expect(titles()).toHaveLength(1)
  })

  it('follows a clock that is set back', async () => {
    const { rest, titles, pass } = openRest()
    rest.set(instant(MINUTE), null)
    vi.setSystemTime(instant(-10 * MINUTE))
    await pass(2 * MINUTE)
    expect(titles()).toEqual([])
    await pass(9 * MINUTE)
    expect(titles()).toEqual(['Rest is over'])
  })

  it('is told to nobody who does not want it', async () => {
    const { rest, titles, pass } = openRest(false)
    rest.set(instant(MINUTE), 'Squat')
    await pass(MINUTE)
    expect(titles()).toEqual([])
  })
})

describe('a rest that is none', () => {
  it('has ended before, and ends the one that ran', async () => {
    const { rest, titles, pass } = openRest()
    rest.set(instant(MINUTE), 'Squat')
    rest.set(instant(0), 'Squat')
    await pass(2 * MINUTE)
    expect(titles()).toEqual([])
  })

  it('ends on another day: refused, and the one that runs goes on', async () => {
    const { rest, titles, pass } = openRest()
    rest.set(instant(MINUTE), 'Squat')
    for (const endsAt of ['9999-12-31T23:59:59Z', instant(121 * MINUTE)]) {
      expect(() => rest.set(endsAt, null)).toThrow('A rest ends within 2 hours.')
    }
    await pass(MINUTE)
    expect(titles()).toEqual(['Rest is over: Squat'])
  })
})

it.each([
  ['on several lines', 'Squat\r\n\tdeep', 'Rest is over: Squat deep'],
  ['of signs nobody sees', '\u202egnp.exe\0', 'Rest is over: gnp.exe'],
  ['of nothing', ' \u200b\n', 'Rest is over'],
  ['with half a sign', 'Squat \ud83d', 'Rest is over: Squat \ufffd'],
  ['that has no end', '\u{1f4aa}'.repeat(200), `Rest is over: ${'\u{1f4aa}'.repeat(80)}…`],
])('a name %s stands in one line of the title', async (_, name, title) => {
  const { rest, titles, pass } = openRest()
  rest.set(instant(MINUTE), name)
  await pass(MINUTE)
  expect(titles()).toEqual([title])
})

it('is told in the language of the app, until the app is closed', async () => {
  vi.useRealTimers()
  const platform = testPlatform()
  const failures: string[] = []
  const log = (level: string, message: string): void => {
    if (level === 'error') failures.push(message)
  }
  const app = await openTestApp(freshDataDir(), { platform, log })
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
  await call(app, 'settings.update', { language: 'de' })
  await call(app, 'rest.set', { endsAt: inMs(20), exercise: 'Kniebeuge' })
  await vi.waitFor(() => expect(platform.notified).toHaveLength(1))
  expect(platform.notified[0]).toEqual({ title: 'Pause ist um: Kniebeuge', body: 'Die geplante Pause ist vorbei.' })
  await expect(call(app, 'rest.set', { endsAt: 'soon', exercise: null })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  await call(app, 'rest.set', { endsAt: inMs(60_000), exercise: null })
  await app.dispose()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(platform.notified).toHaveLength(1)
  expect(failures).toEqual([])
})
