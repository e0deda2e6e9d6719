import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAt, dayNumber, type WeekStart, weekdayOf, weekOf } from './calendar.ts'

it.each([
  ['1970-01-01', 0],
  ['2026-02-16T23:34:50.722', 20_500],
  ['1969-12-31', -1],
  ['0001-01-01', -719_162],
  ['9999-12-31', 2_932_896],
])('%s is day %d', (date, day) => {
  expect(dayNumber(date)).toBe(day)
  expect(dayAt(day)).toBe(date.slice(0, 10))
})

// 2026-01-01 was a Thursday.
it.each<[string, WeekStart, string]>([
  ['2026-01-01', 'monday', '2025-12-29'],
  ['2026-01-01', 'sunday', '2025-12-28'],
  ['2026-01-01', 'saturday', '2025-12-27'],
  ['2025-12-29', 'monday', '2025-12-29'],
  ['2025-12-28', 'monday', '2025-12-22'],
  ['2025-12-28', 'sunday', '2025-12-28'],
  ['2025-12-27', 'sunday', '2025-12-21'],
  ['2025-12-27', 'saturday', '2025-12-27'],
  ['2025-12-26', 'saturday', '2025-12-20'],
  ['2024-02-29', 'monday', '2024-02-26'],
  ['0001-01-01', 'sunday', '0000-12-31'],
])('%s is in the week from %s that begins on %s', (date, starts, first) => {
  expect(dayAt(weekOf(dayNumber(date), starts))).toBe(first)
})

it('every week has seven days, each in its place', () => {
  const days = fc.integer({ min: -719_162, max: 2_932_890 })
  const starts = fc.constantFrom<WeekStart[]>('monday', 'sunday', 'saturday')
  fc.assert(
    fc.property(days, starts, (day, start) => {
      const first = weekOf(day, start)
      const places = Array.from({ length: 7 }, (_, index) => weekdayOf(first + index, start))
      expect(places).toEqual([0, 1, 2, 3, 4, 5, 6])
      expect([weekOf(first, start), weekOf(first + 6, start), weekOf(first + 7, start)]).toEqual([
        first,
        first,
        first + 7,
      ])
    }),
  )
})
