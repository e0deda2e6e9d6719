import { expect, test } from 'vitest'
import type { Trend } from '#shared/contract/trend.ts'
import { dayAt } from '#shared/domain/calendar.ts'
import { deloadRuns, legendOf, rowsOf, topOf } from './rows.ts'
import { drawnOf } from './shown.ts'
import type { Layout, Scale, Series, TimePoint } from './timeSeries.ts'

const volume: Series = { key: 'volume', name: 'Volume', mark: 'bar' }
const week = (day: string, value: number | null, more: Partial<TimePoint> = {}): TimePoint => ({
  day,
  values: { volume: value },
  ...more,
})
const points = [
  week('2026-03-02', 100),
  week('2026-03-09', 110, { isDeload: true }),
  week('2026-03-16', 0, { isDeload: true, isInTrend: false }),
  week('2026-03-23', 130),
  week('2026-03-30', 20, { isInTrend: false }),
]
const trend = { perWeek: 10, low: -40, high: 60, points: 3, from: 100, to: 130, direction: 'flat' } as const

interface How {
  layout?: Layout
  trend?: Trend | null
  scale?: Scale
  series?: Series[]
}
const drawn = (
  all: TimePoint[],
  { layout = 'slots', trend: line = null, scale = 'zero', series = [volume] }: How = {},
) => rowsOf(drawnOf(all, series, { layout, weekStart: 'monday' }).shown, all, series, { layout, trend: line, scale })

test('slots stand beside each other, moments on their days', () => {
  expect(drawn(points).map(({ x }) => x)).toEqual([0, 1, 2, 3, 4])
  const moments = drawn(points, { layout: 'moments' })
  expect(moments.map(({ x }) => x - (moments[0]?.x ?? 0))).toEqual([0, 7, 14, 21, 28])
})

test('a trend is drawn between the points it goes by, and no further', () => {
  const rows = drawn(points, { trend, scale: 'data' })
  expect(rows.map((row) => row.trend?.value ?? null)).toEqual([100, 110, 120, 130, null])
})

test('where weeks are left out there is a gap, and the line of the trend is straight on both sides of it', () => {
  const before = Array.from({ length: 4 }, (_, i) => week(`2020-06-${String(1 + 7 * i).padStart(2, '0')}`, 100))
  const after = Array.from({ length: 4 }, (_, i) => week(`2023-05-${String(1 + 7 * i).padStart(2, '0')}`, 200))
  const rows = drawn([...before, ...after], { layout: 'weeks', trend: { ...trend, from: 100, to: 200 } })
  expect(rows.map(({ isGap }) => isGap)).toEqual([false, false, false, false, true, false, false, false, false])
  const values = rows.map((row) => row.trend?.value ?? null)
  expect([values[4], rows[4]?.band]).toEqual([null, null])
  const steps = values.slice(1).map((value, i) => (value === null || values[i] == null ? null : value - values[i]))
  const even = (100 / (156 * 7 - 7 * 1)) * 7
  for (const step of steps.filter((it) => it !== null)) expect(step).toBeCloseTo(even, 1)
  expect(steps.filter((it) => it === null)).toHaveLength(2)
})

test('a week that was left out has its own slot, and the trend goes on over it', () => {
  const rows = drawn([week('2026-03-02', 100), week('2026-03-16', 110), week('2026-03-23', 130)], {
    ...{ layout: 'weeks', trend },
  })
  expect(rows.map(({ isGap }) => isGap)).toEqual([false, true, false, false])
  expect(rows.map((row) => row.trend?.value)).toEqual([100, 110, 120, 130])
})

test('the band of what is counted from zero is never less, and ends where a fixed axis does', () => {
  const zero = drawn(points, { trend: { ...trend, low: -900 } })
  expect(zero.map(({ band }) => band?.[0])).toEqual([0, 0, 0, 0, undefined])
  const fixed = drawn(points, { trend, scale: [90, 140] })
  for (const { band } of fixed.slice(0, 4)) {
    expect(band?.[0]).toBeGreaterThanOrEqual(90)
    expect(band?.[1]).toBeLessThanOrEqual(140)
  }
})

test('a deload at the end is not in the trend, nor is its line drawn to it', () => {
  const ended = [week('2026-03-02', 100), week('2026-03-23', 130), week('2026-03-30', 60, { isDeload: true })]
  const rows = drawn(ended, { trend, scale: 'data' })
  expect(rows.map((row) => row.trend?.value ?? null)).toEqual([100, 130, null])
})

test('one day has no line', () => {
  expect(drawn([week('2026-03-02', 100)], { trend })[0]?.trend).toBeNull()
})

test('deloads in a row are one stretch', () => {
  expect(deloadRuns(drawn(points), 'slots')).toEqual([{ from: 1, to: 2 }])
  const moments = drawn(points, { layout: 'moments' })
  const first = moments[0]?.x ?? 0
  expect(deloadRuns(moments, 'moments')).toEqual([{ from: first + 3.5, to: first + 17.5 }])
})

test('the cursor stands on top of a stack, or on the first series that has a value', () => {
  const stack: Series[] = [
    { key: 'a', name: 'A', mark: 'stack' },
    { key: 'b', name: 'B', mark: 'stack' },
  ]
  expect(topOf({ values: { a: 2, b: 3 } }, stack)).toBe(5)
  const lines = stack.map((series): Series => ({ ...series, mark: 'line' }))
  expect(topOf({ values: { a: null, b: 3 } }, lines)).toBe(3)
})

const names = { deload: 'Deload', part: 'Cut', record: 'Record', trend: 'Trend', range: 'Range', gap: 'Gap' }

test('the legend names what is there, and nothing else', () => {
  const shown = legendOf(drawn(points, { trend }), [volume], null, names).map(({ name }) => name)
  expect(shown).toEqual(['Volume', 'Trend', 'Deload'])
  const gap = [week('2023-01-02', 1), week('2026-03-02', 2, { isRecord: true })]
  const more = legendOf(drawn(gap, { layout: 'weeks' }), [volume], 'Mean', names).map(({ name }) => name)
  expect(more).toEqual(['Volume', 'Mean', 'Gap', 'Record'])
})

test('the band of a line of medians is explained', () => {
  const line: Series = { ...volume, mark: 'line' }
  const many = Array.from({ length: 300 }, (_, i) => week(dayAt(20_000 + i), i % 5))
  const rows = drawn(many, { layout: 'moments', series: [line] })
  expect(legendOf(rows, [line], null, names).map(({ name }) => name)).toEqual(['Volume', 'Range'])
})

test('bars that are not whole are explained; a line has no pale bars', () => {
  const cut = [...points, week('2026-04-06', 5, { isPart: true })]
  const rows = drawn(cut)
  const namesOf = (series: Series) => legendOf(rows, [series], null, names).map(({ name }) => name)
  expect(namesOf(volume)).toEqual(['Volume', 'Deload', 'Cut'])
  expect(namesOf({ ...volume, mark: 'line' })).toEqual(['Volume', 'Deload'])
  expect(rows.map(({ isPart }) => isPart)).toEqual([false, false, false, false, false, true])
})
