import type { View } from '#main/analytics/view.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayNumber, type WeekStart, weekOf } from '#shared/domain/calendar.ts'

/** More weeks than these without any training are a pause: nobody missed them. */
export const LONGEST_REST = 8

/** A longer stretch of empty weeks is not listed: it is a wrong year somewhere, and no chart has room for it. */
const LONGEST_LISTED = 104

interface Extent {
  first: number
  last: number
}

/** Days without training, both ends included, and how many calendar weeks they are. */
interface Pause {
  from: number
  to: number
  weeks: number
}

/** Days with training, oldest first: those that were found in a span, and those of the deloads that it leaves out. */
interface Trained {
  days: readonly number[]
  leftOut: readonly number[]
}

/** The calendar weeks of a view, by their first days, oldest first. */
interface WeekRange {
  /** Without those that had nothing but deloads that were left out: nobody missed them. */
  starts: number[]
  leftOut: ReadonlySet<number>
  /** What means are over: the complete weeks outside pauses, or, where none is complete, the others. */
  counted: ReadonlySet<number>
  pauses: Pause[]
  isComplete(start: number): boolean
}

/** Whether a day is still to come, wherever on earth one was trained: its year is wrong, or it is a plan. */
export const isToCome = (day: number, today: number): boolean => day > today + 1

/**
 * The days that weeks are about: those that were chosen, as far as the log goes. It goes from its first session to today, or
 * to its last one where that is longer ago than a rest; a program or a phase goes from its first session found to its last.
 */
function extentOf(span: Span, found: Extent, log: Extent, today: number): Extent {
  if (span.program !== null || span.phase !== null) return found
  const end = today - log.last > LONGEST_REST * 7 ? log.last : today
  const first = span.from === null ? log.first : Math.max(log.first, dayNumber(span.from))
  const last = span.to === null ? end : Math.min(end, dayNumber(span.to))
  return { first: Math.min(first, found.first), last: Math.max(last, found.last) }
}

/** The first days of all weeks from one day to another, oldest first. `trained` are days between that were found. */
function weeksBetween({ first, last }: Extent, trained: Iterable<number>, starts: WeekStart): number[] {
  const found = [...new Set([...trained].map((day) => weekOf(day, starts)))].sort((a, b) => a - b)
  const weeks: number[] = []
  const fillTo = (end: number, from: number): void => {
    if (end - from <= LONGEST_LISTED * 7) for (let empty = from; empty < end; empty += 7) weeks.push(empty)
  }
  let next = weekOf(first, starts)
  for (const week of found) {
    fillTo(week, next)
    weeks.push(week)
    next = week + 7
  }
  fillTo(weekOf(last, starts) + 7, next)
  return weeks
}

/** Whether a week is over and no day of it was left out by the span. */
const isWholeWeek = (start: number, { from, to }: Pick<Span, 'from' | 'to'>, today: number): boolean =>
  start + 6 < today && (from === null || start >= dayNumber(from)) && (to === null || start + 6 <= dayNumber(to))

/** The stretches between trained weeks that are longer than a rest, from one week to another. */
function pausesBetween(first: number, trained: readonly number[], last: number): Pause[] {
  let before = first - 7
  return [...trained, last + 7].flatMap((week): Pause[] => {
    const pause = { from: before + 7, to: week - 1, weeks: (week - before) / 7 - 1 }
    before = week
    return pause.weeks > LONGEST_REST ? [pause] : []
  })
}

/** The weeks of a span, given its days with training and those of the whole log. */
export function weekRange(
  { days, leftOut: leftOutDays }: Trained,
  span: Span,
  log: Extent | null,
  { settings: { weekStart }, today }: Pick<View, 'settings' | 'today'>,
): WeekRange {
  const isComplete = (start: number): boolean => isWholeWeek(start, span, today)
  const toCome = days.filter((day) => isToCome(day, today))
  const past = days.slice(0, days.length - toCome.length)
  const later = weeksOf(toCome, weekStart)
  const [first, last] = [past[0], past.at(-1)]
  const trained = new Set(weeksOf(past, weekStart))
  const deloads = leftOutDays.filter((day) => !isToCome(day, today))
  const leftOut = new Set(weeksOf(deloads, weekStart).filter((week) => !trained.has(week)))
  if (!log || first === undefined || last === undefined)
    return { starts: later, leftOut, counted: new Set(), pauses: [], isComplete }
  const extent = extentOf(span, { first, last }, log, today)
  const listed = weeksBetween(extent, past, weekStart).filter((week) => !leftOut.has(week))
  const [from, to] = [weekOf(extent.first, weekStart), weekOf(extent.last, weekStart)]
  const busy = [...trained, ...leftOut].filter((week) => week >= from && week <= to).sort((a, b) => a - b)
  const pauses = pausesBetween(from, busy, to)
  const counting = withoutPauses(listed, pauses)
  const complete = counting.filter(isComplete)
  const starts = [...listed, ...later.filter((week) => week > (listed.at(-1) ?? 0))]
  return { starts, leftOut, counted: new Set(complete.length > 0 ? complete : counting), pauses, isComplete }
}

const weeksOf = (days: readonly number[], starts: WeekStart): number[] => [
  ...new Set(days.map((day) => weekOf(day, starts))),
]

/** The weeks that are in none of the pauses; both are given oldest first. */
function withoutPauses(weeks: readonly number[], pauses: readonly Pause[]): number[] {
  let at = 0
  return weeks.filter((week) => {
    while ((pauses[at]?.to ?? Number.POSITIVE_INFINITY) < week) at += 1
    return week < (pauses[at]?.from ?? Number.POSITIVE_INFINITY)
  })
}
