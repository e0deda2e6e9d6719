import { expect, test } from 'vitest'
import type { WeekMean } from '#shared/contract/training-week.ts'
import { testWeek } from '../testing.ts'
import { latestWeekOf } from './weekRows.ts'

const meanOf = (volumeKg: number, weeks = 3): WeekMean => ({
  weeks,
  sessions: 3,
  workingSets: 60,
  reps: 500,
  volumeKg,
  rpe: 8,
  minutes: null,
})
const usual = { of: 'usual' as const, ...meanOf(10_000) }
const weeks = [
  testWeek('2026-03-09', { sessions: 3, volumeKg: 9000, inTrend: true }),
  testWeek('2026-03-16', { sessions: 1, volumeKg: 2500, rpe: { mean: 9, sets: 3 } }),
]
const latest = { start: '2026-03-16', state: 'running' as const, sameDays: meanOf(2000) }

const told = (given: Partial<Parameters<typeof latestWeekOf>[0]>) => {
  const { comparison, rows } = latestWeekOf({ weeks, mean: usual, latest, ...given })
  const { now, mean, against } = rows.find(({ measure }) => measure === 'volumeKg') ?? {}
  return [comparison, now, mean, against]
}

test('a week that runs is compared with the same days, and the whole mean week stands beside it', () => {
  expect(told({})).toEqual(['sameDays', 2500, 10_000, 2000])
  expect(told({ latest: { ...latest, sameDays: null } })).toEqual(['begun', 2500, 10_000, null])
})

test('a week that is over is compared with the mean week, unless that is itself', () => {
  const over = { ...latest, state: 'over' as const, sameDays: null }
  expect(told({ latest: over })).toEqual(['mean', 2500, 10_000, 10_000])
  const alone = { weeks: weeks.slice(0, 1), latest: { ...over, start: '2026-03-09' } }
  expect(told({ ...alone, mean: { ...usual, weeks: 1 } })).toEqual(['nothing', 9000, 10_000, null])
})

test('a deload and a week that the chosen days cut are compared with nothing', () => {
  for (const state of ['deload', 'cut'] as const)
    expect(told({ latest: { ...latest, state, sameDays: null } })).toEqual([state, 2500, 10_000, null])
})

test('where there is no week of training that is over, there is no mean to stand beside', () => {
  expect(told({ mean: { ...usual, of: 'complete' } })).toEqual(['nothing', 2500, null, null])
  expect(told({ mean: null, latest: null, weeks: [] })).toEqual(['nothing', null, null, null])
})

test('weeks that are still to come are left out, and their sessions are told', () => {
  const later = [...weeks, testWeek('2062-02-06', { sessions: 2 })]
  const { weeks: shown, ahead, rows } = latestWeekOf({ weeks: later, mean: usual, latest })
  expect(shown).toHaveLength(2)
  expect(ahead).toBe(2)
  expect(rows.find(({ measure }) => measure === 'rpe')).toMatchObject({ now: 9, mean: 8, course: [null, 9] })
})
