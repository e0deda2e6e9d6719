import { expect, test } from 'vitest'
import { addDays, weekStartOf } from './days.ts'

test('days are added without a time zone, whatever the time of day', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2026-03-31T23:59:59.999', 1)).toBe('2026-04-01')
})

test('a week begins on the day that was set', () => {
  // 31 March 2026 is a Tuesday.
  expect(weekStartOf('2026-03-31', 'monday')).toBe('2026-03-30')
  expect(weekStartOf('2026-03-31', 'sunday')).toBe('2026-03-29')
  expect(weekStartOf('2026-03-31', 'saturday')).toBe('2026-03-28')
})
