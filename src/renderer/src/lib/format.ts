import { kgToPounds, type WeightUnit } from '#shared/domain/weight.ts'
import { currentLanguage } from '#shared/messages/index.ts'

/** The region of the person's system where it speaks the chosen language (`en-GB`), else the language itself. */
export function currentLocale(preferred: readonly string[] = navigator.languages): string {
  const language = currentLanguage()
  return preferred.find((p) => p.toLowerCase().split('-')[0] === language) ?? language
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

/** A number in the person's notation, with at most `digits` decimals. */
export const formatNumber = (value: number, digits = 2): string =>
  new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: digits }).format(value)

/** Kilograms as volume in the person's unit, without decimals: `12,480 kg`. */
export const formatVolume = (kg: number, unit: WeightUnit): string =>
  `${formatNumber(unit === 'lb' ? kgToPounds(kg) : kg, 0)} ${unit}`

/** `0:42:10`, or `3:12` below an hour. */
export function formatStopwatch(totalSeconds: number): string {
  const seconds = Math.max(0, Math.floor(totalSeconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
