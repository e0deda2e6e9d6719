import { expect, test } from 'vitest'
import { deloadRuns, legendOf, rowsOf, type Series, type TimePoint, topOf } from './timeSeries.ts'

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

test('slots stand beside each other, moments on their days', () => {
  const slots = rowsOf(points, points, [volume], { layout: 'slots', trend: null, scale: 'zero' })
  expect(slots.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4])
  const moments = rowsOf(points, points, [volume], { layout: 'moments', trend: null, scale: 'zero' })
  expect(moments.map(({ x }) => x - (moments[0]?.x ?? 0))).toEqual([0, 7, 14, 21, 28])
})

test('a trend is drawn between the points it goes by, and no further', () => {
  const rows = rowsOf(points, points, [volume], { layout: 'slots', trend, scale: 'data' })
  expect(rows.map((row) => row.trend?.value ?? null)).toEqual([100, 110, 120, 130, null])
})

test('the band of what is counted from zero is never less, and ends where a fixed axis does', () => {
  const zero = rowsOf(points, points, [volume], { layout: 'slots', trend: { ...trend, low: -900 }, scale: 'zero' })
  expect(zero.map(({ band }) => band?.[0])).toEqual([0, 0, 0, 0, undefined])
  const fixed = rowsOf(points, points, [volume], { layout: 'slots', trend, scale: [90, 140] })
  for (const { band } of fixed.slice(0, 4)) {
    expect(band?.[0]).toBeGreaterThanOrEqual(90)
    expect(band?.[1]).toBeLessThanOrEqual(140)
  }
})

test('a deload at the end is not in the trend, nor is its line drawn to it', () => {
  const ended = [week('2026-03-02', 100), week('2026-03-23', 130), week('2026-03-30', 60, { isDeload: true })]
  const rows = rowsOf(ended, ended, [volume], { layout: 'slots', trend, scale: 'data' })
  expect(rows.map((row) => row.trend?.value ?? null)).toEqual([100, 130, null])
})

test('one day has no line', () => {
  const one = [week('2026-03-02', 100)]
  expect(rowsOf(one, one, [volume], { layout: 'slots', trend, scale: 'zero' })[0]?.trend).toBeNull()
})

test('deloads in a row are one stretch', () => {
  const slots = rowsOf(points, points, [volume], { layout: 'slots', trend: null, scale: 'zero' })
  expect(deloadRuns(slots, 'slots')).toEqual([{ from: 1, to: 2 }])
  const moments = rowsOf(points, points, [volume], { layout: 'moments', trend: null, scale: 'zero' })
  const first = moments[0]?.x ?? 0
  expect(deloadRuns(moments, 'moments')).toEqual([{ from: first + 3.5, to: first + 17.5 }])
})

test('the cursor stands on top of a stack, or on the first series that has a value', () => {
  const stack: Series[] = [
    { key: 'a', name: 'A', mark: 'stack' },
    { key: 'b', name: 'B', mark: 'stack' },
  ]
  const [row] = rowsOf([{ day: '2026-03-02', values: { a: 2, b: 3 } }], [], stack, {
    layout: 'slots',
    trend: null,
    scale: 'zero',
  })
  if (!row) throw new Error('One point is one row.')
  expect(topOf(row, stack)).toBe(5)
  const lines = stack.map((series): Series => ({ ...series, mark: 'line' }))
  expect(topOf({ ...row, values: { a: null, b: 3 } }, lines)).toBe(3)
})

test('the legend names what is there, and nothing else', () => {
  const names = { deload: 'Deload', part: 'Cut', record: 'Record', trend: 'Trend', level: null }
  const shown = legendOf(points, [volume], { trend: true }, names).map(({ name }) => name)
  expect(shown).toEqual(['Volume', 'Trend', 'Deload'])
})

test('bars that are not whole are explained; a line has no pale bars', () => {
  const names = { deload: 'Deload', part: 'Cut', record: 'Record', trend: 'Trend', level: null }
  const cut = [...points, week('2026-04-06', 5, { isPart: true })]
  const namesOf = (series: Series) => legendOf(cut, [series], { trend: false }, names).map(({ name }) => name)
  expect(namesOf(volume)).toEqual(['Volume', 'Deload', 'Cut'])
  expect(namesOf({ ...volume, mark: 'line' })).toEqual(['Volume', 'Deload'])
  const rows = rowsOf(cut, cut, [volume], { layout: 'slots', trend: null, scale: 'zero' })
  expect(rows.map(({ isPart }) => isPart)).toEqual([false, false, false, false, false, true])
})
