import { expect, test } from 'vitest'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'
import { drawnOf } from './shown.ts'
import type { Series, TimePoint } from './timeSeries.ts'

const bars: Series[] = [{ key: 'sets', name: 'Sets', mark: 'bar' }]
const line: Series[] = [{ key: 'sets', name: 'Sets', mark: 'line' }]
const start = dayNumber('2000-01-03')
const weeks = (count: number, setsOf: (i: number) => number | null = () => 10): TimePoint[] =>
  Array.from({ length: count }, (_, i) => ({
    day: dayAt(start + 7 * i),
    values: { sets: setsOf(i) },
    isDeload: i % 8 === 7,
  }))

test('a few years of weeks are drawn as they are', () => {
  const points = weeks(200)
  const { shown, instead } = drawnOf(points, bars, 'slots')
  expect(instead).toBeNull()
  expect(shown.map(({ point }) => point)).toEqual(points)
  expect(shown.filter(({ isDeload }) => isDeload)).toHaveLength(25)
})

test('bars of many weeks are the means of their months, and no month is left out', () => {
  const { shown, instead } = drawnOf(
    weeks(520, (i) => i),
    bars,
    'slots',
  )
  expect(instead).toBe('month')
  expect(shown).toHaveLength(120)
  // The weeks that begin in January 2000: the 3rd to the 31st.
  expect(shown[0]).toMatchObject({ day: '2000-01-01', to: '2000-01-31', values: { sets: 2 }, isDeload: false })
  expect(shown[1]).toMatchObject({ day: '2000-02-01', to: '2000-02-29', values: { sets: 6.5 } })
})

test('a life of weeks is drawn in quarters, more in years', () => {
  expect(drawnOf(weeks(1429), bars, 'slots')).toMatchObject({ instead: 'quarter' })
  expect(drawnOf(weeks(1429), bars, 'slots').shown).toHaveLength(110)
  expect(drawnOf(weeks(5200), bars, 'slots')).toMatchObject({ instead: 'year' })
})

test('what was not measured does not lower a mean, and is nothing where it is all', () => {
  const { shown } = drawnOf(
    weeks(520, (i) => (i === 1 ? 8 : i < 9 ? null : 3)),
    bars,
    'slots',
  )
  expect(shown.slice(0, 2).map(({ values }) => values.sets)).toEqual([8, null])
})

test('what is not whole lowers no mean of a period, unless there is nothing else', () => {
  const cut = (places: readonly number[]) =>
    drawnOf(
      weeks(520, (i) => i).map((point, i) => ({ ...point, isPart: places.includes(i) })),
      bars,
      'slots',
    ).shown.map(({ values, isPart }) => [values.sets, isPart])
  // The five weeks of January 2000 are 0 to 4.
  expect(cut([0])[0]).toEqual([2.5, false])
  expect(cut([0, 1, 2, 3, 4])[0]).toEqual([2, false])
})

test('of a long line the peaks stay, and it says that points are missing', () => {
  const points = weeks(1429, (i) => i % 50)
  const { shown, instead } = drawnOf(points, line, 'slots')
  expect(instead).toBe('points')
  expect(shown.length).toBeLessThanOrEqual(402)
})

test('deloads are shaded only where a week is wide enough to be seen', () => {
  const shaded = (count: number, layout: 'slots' | 'moments') =>
    drawnOf(weeks(count), line, layout).shown.some(({ isDeload }) => isDeload)
  expect(shaded(200, 'slots')).toBe(true)
  expect(shaded(201, 'slots')).toBe(false)
  expect(shaded(201, 'moments')).toBe(true)
  expect(shaded(300, 'moments')).toBe(false)
})
