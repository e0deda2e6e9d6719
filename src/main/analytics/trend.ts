import jstat from 'jstat'
import { linearRegression, linearRegressionLine, max, min, sum, sumNthPowerDeviations } from 'simple-statistics'
import type { Trend } from '#shared/contract/trend.ts'
import { roundTo } from '#shared/domain/quantity.ts'

/** What was measured on a day; days are counted from any fixed day. */
export interface TrendPoint {
  day: number
  value: number
}

/** On fewer days a line fits whatever was measured, and its interval says nothing. */
const FEWEST_DAYS = 3
const CONFIDENCE = 0.95
const DIGITS = 4

/** Half the width of the slope's interval: t of n - 2 degrees x its standard error (ordinary least squares). */
function halfWidth(points: [number, number][], lineAt: (day: number) => number): number {
  const degrees = points.length - 2
  const residuals = sum(points.map(([day, value]) => (value - lineAt(day)) ** 2))
  const spread = sumNthPowerDeviations(
    points.map(([day]) => day),
    2,
  )
  return jstat.studentt.inv((1 + CONFIDENCE) / 2, degrees) * Math.sqrt(residuals / degrees / spread)
}

function directionOf(low: number, high: number): Trend['direction'] {
  if (low > 0) return 'up'
  return high < 0 ? 'down' : 'flat'
}

/**
 * The straight line through measurements in any order, by ordinary least squares: its slope per week with a 95 % interval,
 * `flat` where that holds 0. Null for fewer than three different days. Rounded to four decimals.
 */
export function trendOf(points: readonly TrendPoint[]): Trend | null {
  const days = points.map(({ day }) => day)
  if (new Set(days).size < FEWEST_DAYS) return null
  const first = min(days)
  const fromFirst = points.map(({ day, value }): [number, number] => [day - first, value])
  const line = linearRegression(fromFirst)
  const lineAt = linearRegressionLine(line)
  const half = halfWidth(fromFirst, lineAt)
  const round = (value: number) => roundTo(value, DIGITS) + 0
  const low = round((line.m - half) * 7)
  const high = round((line.m + half) * 7)
  return {
    perWeek: round(line.m * 7),
    low,
    high,
    points: points.length,
    from: round(lineAt(0)),
    to: round(lineAt(max(days) - first)),
    direction: directionOf(low, high),
  }
}
