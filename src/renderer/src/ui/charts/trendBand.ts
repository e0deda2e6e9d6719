import type { Trend } from '#shared/contract/trend.ts'

/** What a trend says of one day: the line, and between which values it lies with 95 % confidence. */
export interface TrendAt {
  value: number
  low: number
  high: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length

/**
 * The line of a trend and its 95 % band on any day, from the interval of its slope: a line of least squares is surest at the
 * mean day, and its half width at x is `h x sqrt(var(days) + (x - mean)^2)`, where h is that of the slope (Draper and
 * Smith, Applied Regression Analysis, 3.1). `days` are the days it was drawn through, ascending and at least two different ones.
 */
export function trendOver(trend: Trend, days: readonly number[]): (day: number) => TrendAt {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0]
  const middle = mean(days)
  const variance = mean(days.map((day) => (day - middle) ** 2))
  const halfOfSlope = (trend.high - trend.low) / 2 / 7
  return (day) => {
    const value = trend.from + ((trend.to - trend.from) * (day - first)) / (last - first)
    const half = halfOfSlope * Math.sqrt(variance + (day - middle) ** 2)
    return { value, low: value - half, high: value + half }
  }
}
