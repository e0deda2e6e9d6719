import { z } from 'zod'
import { rule } from './rule.ts'

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)?$/

function isOnCalendar(text: string): boolean {
  const [, year, month, day] = (LOCAL.exec(text) ?? []).map(Number)
  if (!year || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Wall-clock start of a session where it took place, without a zone: `2026-02-16T23:34:50.722`, or a bare day. */
export const localDateSchema = z.string().refine(isOnCalendar, rule('rules.date'))

/** A day of the calendar, `2026-02-16`. There is no year 0. */
export const daySchema = z.iso.date({ abort: true, ...rule('rules.day') }).refine(isOnCalendar, rule('rules.day'))

/** The calendar day of a local date, `2026-02-16`. */
export const dayOf = (date: string): string => date.slice(0, 10)

/** The wall clock of an instant in the zone of this machine, as `localDateSchema` takes it. */
export function toLocalDate(instant: Date): string {
  const two = (n: number, width = 2) => String(n).padStart(width, '0')
  const day = `${two(instant.getFullYear(), 4)}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`
  const clock = `${two(instant.getHours())}:${two(instant.getMinutes())}:${two(instant.getSeconds())}`
  return `${day}T${clock}.${two(instant.getMilliseconds(), 3)}`
}
