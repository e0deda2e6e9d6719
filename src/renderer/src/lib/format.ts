import { inUnit, type WeightUnit } from '#shared/domain/weight.ts'
import { currentLanguage } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'

/** Chromium names the C locale `en-US@posix`, which Intl throws at. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The region of the person's system where it speaks the chosen language (`en-GB`), else the language itself. */
export function currentLocale(preferred: readonly string[] = navigator.languages): string {
  const language = currentLanguage()
  return preferred.find((p) => p.toLowerCase().split('-')[0] === language && isLocale(p)) ?? language
}

/** The wall clock of a local date as an instant in UTC, so that Intl shows it without moving it. */
function wallClock(date: string): Date | null {
  const parsed = new Date(date.length === 10 ? `${date}T00:00Z` : `${date.slice(0, 23)}Z`)
  return Number.isNaN(parsed.getTime()) ? null : parsed
}

function formatWallClock(date: string, options: Intl.DateTimeFormatOptions): string {
  const instant = wallClock(date)
  if (!instant) return date
  return new Intl.DateTimeFormat(currentLocale(), { ...options, timeZone: 'UTC' }).format(instant)
}

/** `Tue, 31 Mar 2026`; a date that is none is shown as it is. */
export const formatDay = (date: string): string =>
  formatWallClock(date, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

/** `31 Mar 2026`. */
export const formatShortDay = (date: string): string => formatWallClock(date, { dateStyle: 'medium' })

/** `5 Jan – 31 Mar 2026`. */
export function formatDayRange(from: string, to: string): string {
  const [start, end] = [wallClock(from), wallClock(to)]
  if (!start || !end || from > to) return `${formatShortDay(from)} – ${formatShortDay(to)}`
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(start, end)
}

/** `31 Mar`. */
export const formatDayMonth = (date: string): string => formatWallClock(date, { day: 'numeric', month: 'short' })

/** `Mar`. */
export const formatMonth = (date: string): string => formatWallClock(date, { month: 'short' })

/** `March 2026`. */
export const formatLongMonth = (date: string): string => formatWallClock(date, { month: 'long', year: 'numeric' })

/** `Mar 2026`. */
export const formatMonthYear = (date: string): string => formatWallClock(date, { month: 'short', year: 'numeric' })

/** `Tue`. */
export const formatWeekday = (date: string): string => formatWallClock(date, { weekday: 'short' })

/** `Tuesday, 31 March 2026`. */
export const formatLongDay = (date: string): string => formatWallClock(date, { dateStyle: 'full' })

/** `18:05`; empty where a session has only a day. */
export const formatClock = (date: string): string =>
  date.length > 10 ? formatWallClock(date, { hour: '2-digit', minute: '2-digit' }) : ''

/** The time of day of an instant (ISO 8601, UTC) here. */
export const formatInstantClock = (instant: string): string =>
  new Intl.DateTimeFormat(currentLocale(), { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** Day and time of an instant (ISO 8601, UTC) here: `31 Mar 2026, 18:05`. */
export const formatInstant = (instant: string): string =>
  new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))

/** A number by Intl, with the minus that is as wide as the plus. */
const formatBy = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(currentLocale(), options).format(value).replace('-', '−')

/** A number in the person's notation, with at most `digits` decimals. */
export const formatNumber = (value: number, digits = 2): string => formatBy(value, { maximumFractionDigits: digits })

/** A number with exactly `digits` decimals, for one that stands in a column of others. */
export const formatFixed = (value: number, digits: number): string =>
  formatBy(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** A share from 0 to 1 as a percentage: `42%`, `42 %` in German. */
export const formatShare = (share: number, digits = 0): string =>
  formatBy(share, { style: 'percent', maximumFractionDigits: digits })

/** A change of a share with its sign: 0.042 as `+4.2%`. */
export const formatShareChange = (share: number, digits = 0): string =>
  formatBy(share, { style: 'percent', maximumFractionDigits: digits, signDisplay: 'exceptZero' })

/** A number with its sign, so that a change reads as one: `+120`, `-3`. */
export const formatChange = (value: number, digits = 2): string =>
  formatBy(value, { maximumFractionDigits: digits, signDisplay: 'exceptZero' })

/** Kilograms in the person's unit, with at most `digits` decimals: `82.5 kg`. */
export const formatInUnit = (kg: number, unit: WeightUnit, digits = 2): string =>
  withUnit(formatNumber(inUnit(kg, unit), digits), unit)

/** Kilograms as volume in the person's unit, without decimals: `12,480 kg`. */
export const formatVolume = (kg: number, unit: WeightUnit): string => withUnit(formatNumber(inUnit(kg, unit), 0), unit)

/** What stands where there is nothing to tell. */
export const NOTHING = '–'

/** The volume of what was done, as `formatVolume`; a dash where no load is known. */
export const formatMoved = (kg: number, unit: WeightUnit): string => (kg > 0 ? formatVolume(kg, unit) : NOTHING)

/** `0:42:10`, or `3:12` below an hour. */
export function formatStopwatch(totalSeconds: number): string {
  const seconds = Math.max(0, Math.floor(totalSeconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
