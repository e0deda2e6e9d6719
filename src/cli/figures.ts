import type { Settings } from '#shared/contract/settings.ts'
import type { Trend } from '#shared/contract/trend.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { trendDigits } from '#shared/domain/trend-digits.ts'
import { inUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'

/** A cell of a table: nothing where nothing is known. */
type Figure = number | ''

/** How kilograms are shown to a person. */
export interface Figures {
  unit: Settings['unit']
  weekStart: Settings['weekStart']
  /** A weight with at most so many decimals. */
  weight(kg: number | null | undefined, digits?: number): Figure
  /** A volume, whole. */
  volume(kg: number | null | undefined): Figure
}

/** Figures in the unit of the settings. */
export function figuresOf({ unit, weekStart }: Settings): Figures {
  const shown = (kg: number | null | undefined, digits: number): Figure =>
    kg === null || kg === undefined ? '' : roundTo(inUnit(kg, unit), digits)
  return { unit, weekStart, weight: (kg, digits = 1) => shown(kg, digits), volume: (kg) => shown(kg, 0) }
}

/** A number with at most so many decimals; nothing where there is none. */
export const rounded = (value: number | null | undefined, digits = 1): Figure =>
  value === null || value === undefined ? '' : roundTo(value, digits)

/** Where a session stands in its program: `2.5`, with a word for a deload week. */
export function placeText(place: { phase: number | null; week: number | null; isDeloadWeek: boolean }): string {
  const number = place.phase === null ? '' : `${place.phase}.${place.week ?? ''}`
  return [number, place.isDeloadWeek ? t('cli.sessions.deload') : ''].filter((part) => part !== '').join(' ')
}

/**
 * A trend in words, with at least so many decimals of its values as `show` writes them; null where there are too few values for
 * one. One that is written as nothing is none.
 */
export function trendText(trend: Trend | null, show: (value: number, digits: number) => string, digits: number) {
  if (!trend) return null
  const shown = (value: number): string => show(value, trendDigits(trend, digits) ?? digits)
  const perWeek = shown(Math.abs(trend.perWeek))
  const between = { low: shown(trend.low), high: shown(trend.high), count: trend.points }
  return t(`cliAnalytics.trend.${perWeek === shown(0) ? 'flat' : trend.direction}`, { perWeek, ...between })
}
