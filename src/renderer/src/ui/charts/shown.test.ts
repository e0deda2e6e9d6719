import { expect, test } from 'vitest'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'
import { drawnOf, isGap } from './shown.ts'
import type { Layout, Series, TimePoint } from './timeSeries.ts'

const bars: Series[] = [{ key: 'sets', name: 'Sets', mark: 'bar' }]
const line: Series[] = [{ key: 'sets', name: 'Sets', mark: 'line' }]
const start = dayNumber('2000-01-03')
const weeks = (count: number, setsOf: (i: number) => number | null = () => 10): TimePoint[] =>
  Array.from({ length: count }, (_, i) => ({
    day: dayAt(start + 7 * i),
    values: { sets: setsOf(i) },
    isDeload: i % 8 === 7,
  }))

const drawn = (points: TimePoint[], series: Series[], layout: Layout = 'weeks') =>
  drawnOf(points, series, { layout, weekStart: 'monday' })

test('a few years of weeks are drawn as they are', () => {
  const points = weeks(200)
  const { shown, instead } = drawn(points, bars)
  expect(instead).toBeNull()
  expect(shown.flatMap((it) => it.points)).toEqual(points)
  expect(shown.filter(({ isDeload }) => isDeload)).toHaveLength(25)
})

test('bars of many weeks are the means of their months, and no month is left out', () => {
  const { shown, instead } = drawn(
    weeks(520, (i) => i),
    bars,
  )
  expect(instead).toEqual({ of: 'mean', period: 'month' })
  expect(shown).toHaveLength(120)
  // The weeks that begin in January 2000: the 3rd to the 31st.
  expect(shown[0]).toMatchObject({ day: '2000-01-01', to: '2000-01-31', values: { sets: 2 }, isDeload: false })
  expect(shown[1]).toMatchObject({ day: '2000-02-01', to: '2000-02-29', values: { sets: 6.5 } })
})

test('a life of weeks is drawn in quarters, more in years', () => {
  expect(drawn(weeks(1429), bars).instead).toEqual({ of: 'mean', period: 'quarter' })
  expect(drawn(weeks(1429), bars).shown).toHaveLength(110)
  expect(drawn(weeks(5200), bars).instead).toEqual({ of: 'mean', period: 'year' })
})

test('what was not measured does not lower a mean, and is nothing where it is all', () => {
  const { shown } = drawn(
    weeks(520, (i) => (i === 1 ? 8 : i < 9 ? null : 3)),
    bars,
  )
  expect(shown.slice(0, 2).map(({ values }) => values.sets)).toEqual([8, null])
})

test('what is not whole lowers no mean of a period, unless there is nothing else', () => {
  const cut = (places: readonly number[]) =>
    drawn(
      weeks(520, (i) => i).map((point, i) => ({ ...point, isPart: places.includes(i) })),
      bars,
    ).shown.map(({ values, isPart }) => [values.sets, isPart])
  // The five weeks of January 2000 are 0 to 4.
  expect(cut([0])[0]).toEqual([2.5, false])
  expect(cut([0, 1, 2, 3, 4])[0]).toEqual([2, false])
})

test('a line of many points goes through the medians of weeks, with a band from the lowest to the highest', () => {
  // Seven sessions in each week, 10 but for one that was a mistake.
  const points = Array.from({ length: 700 }, (_, i): TimePoint => {
    return { day: dayAt(start + i), values: { sets: i % 7 === 0 ? 900 : i % 7 === 5 ? 9 : 10 } }
  })
  const { shown, instead } = drawn(points, line, 'moments')
  expect(instead).toEqual({ of: 'median', period: 'week' })
  expect(shown).toHaveLength(100)
  expect(shown[0]).toMatchObject({
    ...{ day: '2000-01-03', to: '2000-01-09', values: { sets: 10 }, ranges: { sets: [9, 900] } },
  })
  expect(shown.flatMap((it) => it.points)).toHaveLength(700)
})

test('a record keeps its own height where its neighbours are drawn as their median', () => {
  const points = weeks(300, (i) => (i === 100 ? 50 : 10)).map((point, i) => ({ ...point, isRecord: i === 100 }))
  const { shown } = drawn(points, line, 'moments')
  expect(shown.flatMap(({ record }) => record ?? [])).toEqual([50])
})

test('a week with a deload in it is shaded, a longer stretch is not', () => {
  const days = (count: number): TimePoint[] =>
    Array.from({ length: count }, (_, i) => ({ day: dayAt(start + i), values: { sets: 1 }, isDeload: i === 30 }))
  const shaded = (count: number) => drawn(days(count), line, 'moments').shown.filter(({ isDeload }) => isDeload)
  expect(shaded(700).map(({ day }) => day)).toEqual(['2000-01-31'])
  expect(drawn(days(300 * 7), line, 'moments').instead).toEqual({ of: 'median', period: 'month' })
  expect(shaded(300 * 7)).toEqual([])
})

test('a gap stands where weeks, or periods of them, are left out, and nowhere else', () => {
  const later = (from: string, count: number) =>
    weeks(count).map((point, i) => ({ ...point, day: dayAt(dayNumber(from) + 7 * i) }))
  const gaps = (points: TimePoint[], layout: Layout) =>
    drawn(points, bars, layout)
      .shown.filter((it) => isGap(it))
      .map(({ day, to }) => [day, to])
  const few = [...weeks(4), ...later('2004-03-01', 4)]
  expect(gaps(few, 'weeks')).toEqual([['2000-01-31', '2004-02-29']])
  expect(gaps(few, 'slots')).toEqual([])
  expect(gaps(few, 'moments')).toEqual([])
  // By months: the last week drawn begins in April 2002.
  const many = [...weeks(120), ...later('2006-03-06', 200)]
  expect(gaps(many, 'weeks')).toEqual([['2002-05-01', '2006-02-28']])
})

test('deloads are shaded only where a week is wide enough to be seen', () => {
  const shaded = (count: number, layout: Layout) =>
    drawn(weeks(count), line, layout).shown.some(({ isDeload }) => isDeload)
  expect(shaded(200, 'weeks')).toBe(true)
  expect(shaded(201, 'weeks')).toBe(false)
  expect(shaded(201, 'moments')).toBe(true)
  expect(shaded(300, 'moments')).toBe(false)
})
