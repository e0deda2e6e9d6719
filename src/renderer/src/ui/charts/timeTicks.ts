import { utcTicks } from 'd3-time'
import { formatDayMonth, formatMonth, formatMonthYear } from '#renderer/lib/format.ts'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'

/** A day of a time axis and what is written below it. */
export interface TimeTick {
  day: number
  label: string
}

const DAY = 86_400_000

function roundDays(first: number, last: number, most: number): number[] {
  if (last - first < most) return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const found = utcTicks(new Date(first * DAY), new Date(last * DAY), most).map((date) => date.getTime() / DAY)
  const every = Math.ceil(found.length / most)
  return found.length === 0 ? [first] : found.filter((_, i) => i % every === 0)
}

function labelOf(date: string, gap: number, isFirst: boolean, hasJanuary: boolean): string {
  if (gap < 27) return formatDayMonth(date)
  if (date.slice(5, 7) === '01') return date.slice(0, 4)
  return isFirst && !hasJanuary ? formatMonthYear(date) : formatMonth(date)
}

/** The ticks between two days, at most `most`: days, first days of months or of years, in the words of the language. */
export function timeTicks(first: number, last: number, most: number): TimeTick[] {
  const days = roundDays(first, last, Math.max(1, most))
  const gap = Math.min(...days.slice(1).map((day, i) => day - (days[i] ?? day)), Number.POSITIVE_INFINITY)
  const hasJanuary = days.some((day) => dayAt(day).slice(5, 7) === '01')
  const isLone = days.length === 1
  return days.map((day, i) => ({ day, label: labelOf(dayAt(day), isLone ? 1 : gap, i === 0, hasJanuary) }))
}

/** Which of the slots of a chart, each beginning on a day, have something written below them: about `most` at equal steps. */
export function slotTicks(starts: readonly string[], most: number): Map<number, string> {
  const days = starts.map(dayNumber)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const every = Math.ceil(days.length / Math.max(1, most))
  if (every * 7 < 27)
    return new Map(starts.flatMap((day, i) => (i % every === 0 ? [[i, formatDayMonth(day)] as const] : [])))
  const slotOf = (day: number) => days.findLastIndex((start) => start <= day)
  return new Map(timeTicks(first, last, most).map(({ day, label }) => [slotOf(day), label]))
}
