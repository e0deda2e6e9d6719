import { expect, test } from 'vitest'
import { trendOver } from './trendBand.ts'

// y = 2 4 5 4 5 in five weeks: slope 0.6, mean 4, s^2 = 0.8, Sxx = 10 (weeks), t(0.975, 3) = 3.182446.
const weeks = [0, 7, 14, 21, 28]
const half = 3.182446 * Math.sqrt(0.8 / 10)
const trend = {
  perWeek: 0.6,
  low: 0.6 - half,
  high: 0.6 + half,
  points: 5,
  from: 2.8,
  to: 5.2,
  direction: 'flat',
} as const

test('the line goes from its first to its last value', () => {
  const at = trendOver(trend, weeks)
  expect(weeks.map((day) => at(day).value)).toEqual([2.8, 3.4, 4, 4.6, 5.2].map((v) => expect.closeTo(v, 6)))
})

test('the band is that of the regression: narrowest at the mean day, the same width on both sides of it', () => {
  const at = trendOver(trend, weeks)
  // t x s x sqrt(1 / n + (x - mean)^2 / Sxx), by hand.
  expect(at(14).high - at(14).value).toBeCloseTo(3.182446 * Math.sqrt(0.8 / 5), 5)
  expect(at(28).high - at(28).value).toBeCloseTo(3.182446 * Math.sqrt(0.8 * (1 / 5 + 4 / 10)), 5)
  expect(at(0).value - at(0).low).toBeCloseTo(at(28).high - at(28).value, 9)
})
