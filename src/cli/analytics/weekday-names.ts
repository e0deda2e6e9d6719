import { type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { currentLanguage } from '#shared/messages/index.ts'

const DAY_MS = 86_400_000

/** The short names of the days of a week, from the day it starts on. */
export function weekdayNames(weekStart: WeekStart): string[] {
  const format = new Intl.DateTimeFormat(currentLanguage(), { weekday: 'short', timeZone: 'UTC' })
  const first = weekOf(0, weekStart)
  return Array.from({ length: 7 }, (_, i) => format.format((first + i) * DAY_MS))
}
