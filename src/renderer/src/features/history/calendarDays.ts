import { addDays, weekStartOf } from '#renderer/lib/days.ts'
import type { WeekStart } from '#shared/domain/calendar.ts'

const WEEKS = 6
const FIRST_MONTH = 12
const LAST_MONTH = 9999 * 12 + 11

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** So many months later, `2026-03`; no earlier than year 1 and no later than 9999. */
export function addMonths(month: string, months: number): string {
  const number = Math.min(Math.max(monthNumber(month) + months, FIRST_MONTH), LAST_MONTH)
  const [year, place] = [Math.floor(number / 12), (number % 12) + 1]
  return `${String(year).padStart(4, '0')}-${String(place).padStart(2, '0')}`
}

/** The month that a day is in. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** The day of the same number in another month, or the last one there. */
export function inMonth(day: string, month: string): string {
  const last = Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8))
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`
}

/** The six weeks that show a month, each from the day that weeks begin with. */
export function weeksOf(month: string, starts: WeekStart): string[][] {
  const first = weekStartOf(`${month}-01`, starts)
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day)),
  )
}

/** The day that a key goes to from a day; null for a key that goes nowhere. */
export function moveInMonth(key: string, day: string, starts: WeekStart): string | null {
  const week = weekStartOf(day, starts)
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return week
    case 'End':
      return addDays(week, 6)
    case 'PageUp':
      return inMonth(day, addMonths(monthOf(day), -1))
    case 'PageDown':
      return inMonth(day, addMonths(monthOf(day), 1))
    default:
      return null
  }
}
