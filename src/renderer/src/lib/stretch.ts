import type { Settings } from '#shared/contract/settings.ts'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'
import { addDays, weekStartOf } from './days.ts'

/** A stretch of time up to today; `own` has days of its own, null for no end on that side. */
export interface Stretched<Name extends string> {
  stretch: Name | 'all' | 'own'
  from: string | null
  to: string | null
}

/** How many weeks each named stretch has, the running one included. */
const WEEKS_OF = { '4w': 4, '12w': 12, '6m': 26, year: 52 } as const
export type WeekStretch = keyof typeof WEEKS_OF

/** A day as it stands in an address; null for anything else. */
export function dayIn(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const number = dayNumber(text)
  return Number.isNaN(number) || dayAt(number) !== text ? null : text
}

/** The first and last day of a stretch; null for no end. Stretches are whole weeks and the running one. */
export function daysOfStretch(
  { stretch, from, to }: Stretched<WeekStretch>,
  today: string,
  weekStart: Settings['weekStart'],
): { from: string | null; to: string | null } {
  if (stretch === 'own') return { from, to }
  if (stretch === 'all') return { from: null, to: null }
  return { from: addDays(weekStartOf(today, weekStart), -7 * (WEEKS_OF[stretch] - 1)), to: today }
}
