import { formatChange } from '#renderer/lib/format.ts'
import type { Trend } from '#shared/contract/trend.ts'
import { trendDigits } from '#shared/domain/trend-digits.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'

/** A trend in a sentence, with the interval it is known in; nothing where there is none. */
export function trendText(trend: Trend | null, unit: string, digits = 1): string {
  if (!trend) return ''
  const enough = trendDigits(trend, digits)
  if (enough === null) return t('analyticsScreen.trend.none')
  const change = (value: number) => withUnit(formatChange(value, enough), unit)
  const values = { perWeek: change(trend.perWeek), low: change(trend.low), high: change(trend.high) }
  return t(`analyticsScreen.trend.${trend.direction}`, values)
}

/** A trend of values that are written in another unit. */
export const trendThrough = (trend: Trend, change: (value: number) => number): Trend => ({
  ...trend,
  perWeek: change(trend.perWeek),
  low: change(trend.low),
  high: change(trend.high),
  from: change(trend.from),
  to: change(trend.to),
})

const OPPOSITE = { up: 'down', down: 'up', flat: 'flat' } as const

/** A trend of RPE as one of reps in reserve: what rises in the one falls in the other. */
export const trendAsRir = ({ perWeek, low, high, points, from, to, direction }: Trend): Trend => ({
  perWeek: -perWeek,
  low: -high,
  high: -low,
  points,
  from: 10 - from,
  to: 10 - to,
  direction: OPPOSITE[direction],
})
