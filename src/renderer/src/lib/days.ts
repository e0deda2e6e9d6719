import { dayAt, dayNumber, type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { dayOf, toLocalDate } from '#shared/domain/local-date.ts'

/** So many days later. */
export const addDays = (date: string, days: number): string => dayAt(dayNumber(date) + days)

/** The first day of the week that a day is in. */
export const weekStartOf = (date: string, starts: WeekStart): string => dayAt(weekOf(dayNumber(date), starts))

/** Today on this machine's calendar. */
export const today = (): string => dayOf(toLocalDate(new Date()))

/** A day as it stands in an address; null for anything else. */
export function dayIn(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const number = dayNumber(text)
  return Number.isNaN(number) || dayAt(number) !== text ? null : text
}
