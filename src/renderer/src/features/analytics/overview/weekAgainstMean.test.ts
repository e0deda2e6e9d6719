import { expect, test } from 'vitest'
import { testWeek } from '../testing.ts'
import { begunWeeks, weekAgainstMean } from './weekAgainstMean.ts'

const rowOf = (weeks: Parameters<typeof weekAgainstMean>[0], measure: string) =>
  weekAgainstMean(weeks).rows.find((row) => row.measure === measure)

test('the last week stands beside the mean of the trained weeks before it', () => {
  const weeks = [
    testWeek('2026-03-02', { sessions: 3, volumeKg: 9000 }),
    testWeek('2026-03-09'),
    testWeek('2026-03-16', { sessions: 4, volumeKg: 11_000 }),
    testWeek('2026-03-23', { sessions: 1, volumeKg: 2500 }),
  ]
  expect(weekAgainstMean(weeks).trained).toBe(2)
  expect(rowOf(weeks, 'volumeKg')).toEqual({
    measure: 'volumeKg',
    now: 2500,
    mean: 10_000,
    course: [9000, 0, 11_000, 2500],
  })
  expect(rowOf(weeks, 'sessions')).toMatchObject({ now: 1, mean: 3.5 })
})

test('a week that the chosen days cut is nothing to stand beside', () => {
  const weeks = [
    testWeek('2026-03-09', { sessions: 1, volumeKg: 1000, complete: false }),
    testWeek('2026-03-16', { sessions: 3, volumeKg: 9000 }),
    testWeek('2026-03-23', { sessions: 1, volumeKg: 2500, complete: false }),
  ]
  expect(weekAgainstMean(weeks).trained).toBe(1)
  expect(rowOf(weeks, 'volumeKg')).toMatchObject({ now: 2500, mean: 9000, course: [1000, 9000, 2500] })
})

test('a week with a wrong year is not the last one, and its sessions are told', () => {
  const weeks = [
    testWeek('2026-03-16', { sessions: 3 }),
    testWeek('2026-03-23', { sessions: 1 }),
    testWeek('2027-03-22', { sessions: 2 }),
  ]
  const startsOn = (today: string) => begunWeeks(weeks, today).begun.map(({ start }) => start)
  expect(startsOn('2026-03-25')).toEqual(['2026-03-16', '2026-03-23'])
  expect(begunWeeks(weeks, '2026-03-25').ahead).toBe(2)
  expect(begunWeeks(weeks, '2026-03-16')).toMatchObject({ ahead: 3 })
  expect(begunWeeks(weeks, '2026-01-01')).toEqual({ begun: weeks, ahead: 0 })
})

test('ratings weigh as much as the sets they come from', () => {
  const weeks = [
    testWeek('2026-03-09', { sessions: 1, rpe: { mean: 6, sets: 1 } }),
    testWeek('2026-03-16', { sessions: 3, rpe: { mean: 9, sets: 9 } }),
    testWeek('2026-03-23', { sessions: 1 }),
  ]
  expect(rowOf(weeks, 'rpe')).toMatchObject({ now: null, mean: 8.7 })
})

test('a first week has nothing to stand beside', () => {
  const weeks = [testWeek('2026-03-23', { sessions: 1, volumeKg: 2500 })]
  expect(weekAgainstMean(weeks).trained).toBe(0)
  expect(rowOf(weeks, 'volumeKg')).toMatchObject({ now: 2500, mean: null })
  expect(rowOf([], 'volumeKg')).toMatchObject({ now: null, mean: null, course: [] })
})
