import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TrendPoint, trendOf } from './trend.ts'

const weekly = (...values: number[]): TrendPoint[] => values.map((value, week) => ({ day: 20_000 + week * 7, value }))

test('a line without scatter has its slope per week and an interval without width', () => {
  expect(trendOf(weekly(100, 102.5, 105, 107.5))).toEqual({
    perWeek: 2.5,
    low: 2.5,
    high: 2.5,
    points: 4,
    from: 100,
    to: 107.5,
    direction: 'up',
  })
})

test('slope and interval of scattered values are those of ordinary least squares', () => {
  // By hand: x = 0..4, y = 2 4 5 4 5; slope 6 / 10, residual sum 2.4, s = sqrt(2.4 / 3), se = s / sqrt(10) = 0.2828,
  // t(0.975, 3) = 3.18245.
  const trend = trendOf(weekly(2, 4, 5, 4, 5))
  expect(trend?.perWeek).toBeCloseTo(0.6, 4)
  expect(trend?.low).toBeCloseTo(0.6 - 3.18245 * 0.282843, 3)
  expect(trend?.high).toBeCloseTo(0.6 + 3.18245 * 0.282843, 3)
  expect([trend?.from, trend?.to]).toEqual([2.8, 5.2])
})

test('scatter that hides the slope is flat, not up', () => {
  expect(trendOf(weekly(2, 4, 5, 4, 5))?.direction).toBe('flat')
  expect(trendOf(weekly(5, 5.1, 4.9, 5))?.direction).toBe('flat')
  expect(trendOf(weekly(82.3, 82.3, 82.3, 82.3))).toMatchObject({ perWeek: 0, low: 0, high: 0, direction: 'flat' })
})

test('a clear fall is down', () => {
  expect(trendOf(weekly(110, 108, 105.5, 103, 101))?.direction).toBe('down')
})

test('fewer than three different days have no trend', () => {
  expect(trendOf([])).toBeNull()
  expect(trendOf(weekly(1, 2))).toBeNull()
  const twice = [...weekly(1, 2), ...weekly(3, 4)]
  expect(trendOf(twice)).toBeNull()
})

test('three days are enough, and more points on one day count', () => {
  const points = [...weekly(10, 20, 30), { day: 20_000, value: 12 }]
  expect(trendOf(points)).toMatchObject({ points: 4, direction: 'up' })
})

const measurements = fc
  .uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 3, maxLength: 40 })
  .chain((days) =>
    fc
      .array(fc.integer({ min: -5000, max: 5000 }), { minLength: days.length, maxLength: days.length })
      .map((values) => days.map((day, i) => ({ day, value: values[i] ?? 0 }))),
  )

test('the interval holds the slope, whatever was measured, in any order and from any first day', () => {
  fc.assert(
    fc.property(measurements, fc.integer({ min: -10_000, max: 10_000 }), (points, shift) => {
      const trend = trendOf(points)
      if (!trend) throw new Error('three days have a trend')
      expect(trend.low).toBeLessThanOrEqual(trend.perWeek)
      expect(trend.high).toBeGreaterThanOrEqual(trend.perWeek)
      const moved = points.toReversed().map(({ day, value }) => ({ day: day + shift, value }))
      const other = trendOf(moved)
      expect(other?.perWeek).toBeCloseTo(trend.perWeek, 3)
      expect(other?.direction === trend.direction || Math.min(Math.abs(trend.low), Math.abs(trend.high)) < 0.001).toBe(
        true,
      )
    }),
  )
})
