import { expect, test } from 'vitest'
import { addMonths, inMonth, moveInMonth, weeksOf } from './calendarDays.ts'

test('a month is six weeks from the day that weeks begin with', () => {
  const weeks = weeksOf('2026-03', 'monday')
  expect(weeks.map((week) => week[0])).toEqual([
    '2026-02-23',
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
    '2026-03-30',
  ])
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeksOf('2026-03', 'sunday')[0]?.[0]).toBe('2026-03-01')
  expect(weeksOf('2026-03', 'saturday')[0]?.[0]).toBe('2026-02-28')
})

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-03', 0, '2026-03'],
  ['0001-01', -1, '0001-01'],
  ['9999-12', 1, '9999-12'],
])('from %s %i months on is %s', (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected)
})

test.each([
  ['ArrowLeft', '2026-03-01', '2026-02-28'],
  ['ArrowRight', '2026-12-31', '2027-01-01'],
  ['ArrowUp', '2026-03-03', '2026-02-24'],
  ['ArrowDown', '2026-03-30', '2026-04-06'],
  ['Home', '2026-03-04', '2026-03-02'],
  ['End', '2026-03-04', '2026-03-08'],
  ['PageUp', '2026-03-31', '2026-02-28'],
  ['PageDown', '2024-01-31', '2024-02-29'],
  ['a', '2026-03-04', null],
])('%s goes from %s to %s', (key, day, expected) => {
  expect(moveInMonth(key, day, 'monday')).toBe(expected)
})

test('the last day stands in for one that a month has not', () => {
  expect(inMonth('2026-01-31', '2026-02')).toBe('2026-02-28')
  expect(inMonth('2026-01-05', '2026-02')).toBe('2026-02-05')
})
