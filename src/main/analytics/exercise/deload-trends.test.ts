import { expect, test } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'
import { suggestAll } from '#main/progression/progression.service.ts'

const TODAY = '2026-02-20'

/** Five weeks of training, each 2.5 kg up and half a point harder, and a light deload week among them. */
const log = [100, 102.5, 105, 60, 107.5, 110].map((weightKg, week) => {
  const isDeloadWeek = weightKg === 60
  const set = { weightKg, repCount: { full: 5, partial: 0 }, rpe: isDeloadWeek ? 5 : 7 + week / 2 }
  const date = new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10)
  return lifted(date, [], { isDeloadWeek, exercises: [{ name: 'Squat', workingSets: [set, set] }] })
})

const open = () => openAnalytics(log, {}, TODAY)

test('no trend is of deload weeks, wherever it is told', async () => {
  const { ask, readDb } = await open()
  const { e1rmTrend, volumeTrend, points, averages } = await ask('analytics.exercise', {
    name: 'Squat',
    span: wholeLog,
  })
  expect(e1rmTrend).toMatchObject({ points: 5, direction: 'up' })
  expect(volumeTrend).toMatchObject({ points: 5, direction: 'up', perWeek: 18.8953, from: 1004.6512 })
  expect([points.length, averages.setsPerSession]).toEqual([6, 2])
  expect((await ask('analytics.weeks', wholeLog)).volumeTrend).toEqual(volumeTrend)
  expect((await ask('analytics.rpe', wholeLog)).trend).toMatchObject({ perWeek: 0.5, points: 5 })
  const request = { names: ['Squat'], before: null, exceptSession: null, isDeloadWeek: false, goals: [] }
  const [suggestion] = await suggestAll(readDb, request, new Date(`${TODAY}T12:00:00`))
  expect(suggestion?.volumeTrend).toEqual(volumeTrend)
})

test('to leave deload weeks out of the view changes no trend', async () => {
  const { ask } = await open()
  const without = { ...wholeLog, deloads: 'without' } as const
  const trends = async (span: typeof wholeLog) => {
    const { e1rmTrend, volumeTrend } = await ask('analytics.exercise', { name: 'Squat', span })
    return [
      e1rmTrend,
      volumeTrend,
      (await ask('analytics.weeks', span)).volumeTrend,
      (await ask('analytics.rpe', span)).trend,
    ]
  }
  expect(await trends(wholeLog)).toEqual(await trends(without))
})

test('an exercise that was done twice in a session is one value, wherever it is told', async () => {
  const twice = log.map((session) => ({ ...session, exercises: [...session.exercises, ...session.exercises] }))
  const { ask, readDb } = await openAnalytics(twice, {}, TODAY)
  const { volumeTrend } = await ask('analytics.exercise', { name: 'Squat', span: wholeLog })
  const request = { names: ['Squat'], before: null, exceptSession: null, isDeloadWeek: false, goals: [] }
  const [suggestion] = await suggestAll(readDb, request, new Date(`${TODAY}T12:00:00`))
  expect([volumeTrend?.points, suggestion?.volumeTrend]).toEqual([5, volumeTrend])
})
