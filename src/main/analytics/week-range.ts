import type { Span } from '#shared/contract/span.ts'
import { dayNumber, type WeekStart, weekOf } from '#shared/domain/calendar.ts'

/** A longer pause, in weeks, is not filled up: it is a wrong year somewhere, and no chart has room for it. */
const LONGEST_PAUSE = 520

interface Extent {
  first: number
  last: number
}

/**
 * Where the weeks of a span begin and end, as days: at what was asked, no further than the log goes and today, and where
 * nothing was asked, at the first and the last day that were found.
 */
export function extentOf(span: Span, found: Extent, log: Extent, today: number): Extent {
  const first = span.from === null ? found.first : Math.min(found.first, Math.max(dayNumber(span.from), log.first))
  const last =
    span.to === null ? found.last : Math.max(found.last, Math.min(dayNumber(span.to), Math.max(log.last, today)))
  return { first, last }
}

/** The first days of all weeks from one day to another, oldest first. `trained` are days between that were found. */
export function weeksBetween({ first, last }: Extent, trained: Iterable<number>, starts: WeekStart): number[] {
  const known = new Set([first, ...trained, last].map((day) => weekOf(day, starts)))
  const weeks: number[] = []
  for (const week of [...known].sort((a, b) => a - b)) {
    const before = weeks.at(-1)
    if (before !== undefined && week - before <= LONGEST_PAUSE * 7)
      for (let empty = before + 7; empty < week; empty += 7) weeks.push(empty)
    weeks.push(week)
  }
  return weeks
}

/** How many calendar weeks there are from one day to another, both counted. */
export const countWeeks = ({ first, last }: Extent, starts: WeekStart): number =>
  (weekOf(last, starts) - weekOf(first, starts)) / 7 + 1
