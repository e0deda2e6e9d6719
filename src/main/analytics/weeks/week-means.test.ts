import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'
import type { Span } from '#shared/contract/span.ts'

const deload = { isDeloadWeek: true }

/** Mondays and Thursdays of three weeks of training with a deload between them, and of the week after. */
const log = [
  ...['2026-02-02', '2026-02-05', '2026-02-09', '2026-02-12'].map((day) => lifted(day, [100])),
  ...['2026-02-16', '2026-02-19'].map((day) => lifted(day, [50], deload)),
  ...['2026-02-23', '2026-02-26'].map((day) => lifted(day, [130])),
]
const nextMonday = lifted('2026-03-02', [120])

const on = async (today: string, sessions = log, span: Partial<Span> = {}) => {
  const { ask } = await openAnalytics(sessions, {}, today)
  return ask('analytics.weeks', { ...wholeLog, ...span })
}

describe('the mean week', () => {
  it('has the complete weeks with training, and no deload', async () => {
    const { mean } = await on('2026-03-04', [...log, nextMonday])
    expect(mean).toMatchObject({ of: 'usual', weeks: 3, sessions: 2, workingSets: 2, reps: 10, volumeKg: 1100 })
  })

  it('is of deloads, or of weeks that are not complete, only where there are no others', async () => {
    const deloads = await on('2026-03-04', [lifted('2026-02-16', [50], deload), nextMonday])
    expect(deloads.mean).toMatchObject({ of: 'complete', weeks: 1, volumeKg: 250 })
    expect((await on('2026-03-04', [nextMonday])).mean).toMatchObject({ of: 'all', weeks: 1, volumeKg: 600 })
    expect((await on('2026-03-04', [])).mean).toBeNull()
  })

  it('has a rating weigh as much as its sets, and leaves out weeks without a length', async () => {
    const rated = (day: string, rpe: number[], durationMinutes: number | null) =>
      lifted(day, [], {
        durationMinutes,
        exercises: [{ name: 'Squat', workingSets: rpe.map((one) => ({ weightKg: 100, rpe: one })) }],
      })
    const { mean } = await on('2026-03-04', [rated('2026-02-02', [6], null), rated('2026-02-09', [9, 9, 9], 60)])
    expect(mean).toMatchObject({ rpe: 8.25, minutes: 60 })
  })
})

describe('the latest week', () => {
  it('that runs is compared with the same days of the weeks of the mean', async () => {
    const running = async (today: string, sessions = [...log, nextMonday]) => (await on(today, sessions)).latest
    expect(await running('2026-03-02')).toMatchObject({
      start: '2026-03-02',
      state: 'running',
      sameDays: { weeks: 3, sessions: 1, volumeKg: 550 },
    })
    expect(await running('2026-03-05')).toMatchObject({ sameDays: { sessions: 1 } })
    expect(await running('2026-03-06')).toMatchObject({ sameDays: { sessions: 2, volumeKg: 1100 } })
  })

  it('that has only begun is compared with nothing: a day that is not over says nothing', async () => {
    expect((await on('2026-03-02')).latest).toEqual({ start: '2026-03-02', state: 'running', sameDays: null })
    expect((await on('2026-03-03')).latest).toMatchObject({ sameDays: { sessions: 1 } })
  })

  it('is over, cut or a deload where it is, and then no part of it is compared', async () => {
    const state = async (today: string, span: Partial<Span> = {}, sessions = log) =>
      (await on(today, sessions, span)).latest
    expect(await state('2026-06-30')).toEqual({ start: '2026-02-23', state: 'over', sameDays: null })
    expect(await state('2026-06-30', { to: '2026-02-26' })).toMatchObject({ state: 'cut', sameDays: null })
    expect(await state('2026-02-26', { from: '2026-02-24' })).toMatchObject({ state: 'cut' })
    expect(await state('2026-02-26', { to: '2026-02-25' })).toMatchObject({ state: 'cut' })
    expect(await state('2026-02-19', {}, log.slice(0, 6))).toMatchObject({ start: '2026-02-16', state: 'deload' })
  })

  it('is no week that is still to come, unless there is no other', async () => {
    const wrong = lifted('2062-02-06', [100])
    expect((await on('2026-03-04', [...log, wrong])).latest).toMatchObject({ start: '2026-03-02' })
    expect((await on('2026-03-04', [wrong])).latest).toMatchObject({ state: 'running', sameDays: null })
    expect((await on('2026-03-04', [])).latest).toBeNull()
  })
})

describe('what is yet to come', () => {
  it('lengthens no running week that others are compared with', async () => {
    const { latest } = await on('2026-03-02', [...log, nextMonday, lifted('2026-03-06', [100])])
    expect(latest?.sameDays).toMatchObject({ weeks: 3, sessions: 1 })
  })

  it('is in no mean, also where no week is complete', async () => {
    const { mean } = await on('2026-03-02', [nextMonday, lifted('2027-03-01', [500])])
    expect(mean).toMatchObject({ of: 'all', weeks: 1, volumeKg: 600 })
  })
})

it('a running week that is looked at up to today is not cut', async () => {
  const { latest } = await on('2026-03-04', [...log, nextMonday], { to: '2026-03-04' })
  expect(latest).toMatchObject({ state: 'running', sameDays: { weeks: 3 } })
})

it('a week that was in part a deload is in no trend and no mean, also where the deload is left out', async () => {
  const half = [lifted('2026-02-16', [100]), lifted('2026-02-19', [50], deload)]
  const sessions = [...log.slice(0, 4), ...half, ...log.slice(6)]
  const [withDeloads, without] = [
    await on('2026-03-04', sessions),
    await on('2026-03-04', sessions, { deloads: 'without' }),
  ]
  expect(without.weeks.map(({ start, inTrend }) => [start, inTrend])).toEqual(
    withDeloads.weeks.map(({ start, inTrend }) => [start, inTrend]),
  )
  expect(without.mean).toEqual(withDeloads.mean)
  expect(without.volumeTrend).toEqual(withDeloads.volumeTrend)
})
