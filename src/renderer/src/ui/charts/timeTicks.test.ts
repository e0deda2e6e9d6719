import { afterEach, expect, test } from 'vitest'
import { addDays } from '#renderer/lib/days.ts'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { slotTicks, timeTicks } from './timeTicks.ts'

afterEach(() => setLanguage('en'))

const labels = (first: string, last: string, most: number) =>
  timeTicks(dayNumber(first), dayNumber(last), most).map(({ label }) => label)

test('a few days are all named', () => {
  expect(labels('2026-03-30', '2026-04-01', 8)).toEqual(['Mar 30', 'Mar 31', 'Apr 1'])
  expect(labels('2026-03-30', '2026-03-30', 8)).toEqual(['Mar 30'])
})

test('months are named by month, January by its year, the first with its year', () => {
  expect(labels('2025-10-12', '2026-03-20', 8)).toEqual(['Nov 2025', 'Dec', '2026', 'Feb', 'Mar'])
})

test('the first month says its year', () => {
  expect(labels('2026-03-20', '2026-08-12', 8)).toEqual(['Apr 2026', 'May', 'Jun', 'Jul', 'Aug'])
})

test('without a January the year is said wherever it is another one', () => {
  expect(labels('2020-03-20', '2023-02-01', 7)).toEqual(['Apr 2020', 'Oct', 'Apr 2021', 'Oct', 'Apr 2022', 'Oct'])
})

test('years are named by year, and there are never more than asked for', () => {
  expect(labels('2016-05-01', '2026-03-01', 12)).toEqual([
    '2017',
    '2018',
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ])
  for (const most of [1, 2, 3, 5, 8, 13]) {
    for (const length of [1, 6, 20, 40, 100, 400, 3000]) {
      const ticks = timeTicks(20_000, 20_000 + length, most)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(most + 1)
      expect(ticks.every(({ day }) => Number.isInteger(day))).toBe(true)
    }
  }
})

test('the words are those of the language in force', () => {
  setLanguage('de')
  expect(labels('2026-02-20', '2026-05-25', 4)).toEqual(['März 2026', 'Apr', 'Mai'])
})

test('of twelve weeks every second is named by its first day', () => {
  const weeks = Array.from({ length: 12 }, (_, i) => addDays('2026-01-05', i * 7))
  expect([...slotTicks(weeks, 6)]).toEqual([
    [0, 'Jan 5'],
    [2, 'Jan 19'],
    [4, 'Feb 2'],
    [6, 'Feb 16'],
    [8, 'Mar 2'],
    [10, 'Mar 16'],
  ])
})

test('weeks on both sides of a new year say which year it is', () => {
  const weeks = Array.from({ length: 6 }, (_, i) => addDays('2025-12-15', i * 7))
  expect([...slotTicks(weeks, 3).values()]).toEqual(['Dec 15, 2025', 'Dec 29', 'Jan 12, 2026'])
})

test('after a gap it says when it goes on, and no two labels touch', () => {
  const before = Array.from({ length: 60 }, (_, i) => addDays('2020-01-06', i * 7))
  const after = Array.from({ length: 60 }, (_, i) => addDays('2023-10-02', i * 7))
  const ticks = [...slotTicks([...before, '2021-03-01', ...after], 8, new Set([60]))]
  expect(ticks).toContainEqual([61, 'Oct 2023'])
  // The years of which nothing is drawn have no label.
  expect(ticks.map(([, label]) => label)).not.toContain('2022')
  const slots = ticks.map(([slot]) => slot)
  const nearest = Math.min(...slots.slice(1).map((slot, i) => slot - (slots[i] ?? 0)))
  expect(nearest).toBeGreaterThanOrEqual((121 / 8) * 0.8)
})

test('of a hundred weeks those are named in which a month begins', () => {
  const weeks = Array.from({ length: 100 }, (_, i) => dayAt(dayNumber('2025-01-06') + i * 7))
  const named = [...slotTicks(weeks, 8)]
  expect(named.map(([, label]) => label)).toContain('2026')
  expect(named.length).toBeLessThanOrEqual(9)
  expect(named.every(([slot]) => slot >= 0 && slot < 100)).toBe(true)
})
