import { expect, test } from 'vitest'
import { clockOf, dayOf, withClock, withDay } from './moment.ts'

test('another day keeps the time, also when the day was cleared in between', () => {
  expect(withDay('2026-03-31T18:05', '2026-04-01')).toBe('2026-04-01T18:05')
  const cleared = withDay('2026-03-31T18:05:30', '')
  expect(dayOf(cleared)).toBe('')
  expect(clockOf(cleared)).toBe('18:05')
  expect(withDay(cleared, '2026-04-02')).toBe('2026-04-02T18:05:30')
})

test('a time is set and taken out without touching the day', () => {
  expect(withClock('2026-03-31', '07:30')).toBe('2026-03-31T07:30')
  expect(withClock('2026-03-31T18:05', '')).toBe('2026-03-31')
})
