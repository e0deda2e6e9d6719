import { utcTicks } from 'd3-time'
import { formatDayMonth, formatMonth, formatMonthYear, formatShortDay } from '#renderer/lib/format.ts'
import { dayAt, dayNumber } from '#shared/domain/calendar.ts'

/** A day of a time axis and what is written below it. */
export interface TimeTick {
  day: number
  label: string
}

const DAY = 86_400_000
/** The shortest month but one day: ticks nearer to each other are named by their days. */
const MONTH = 27
/** What a label takes of the room it is given. */
const FILLED = 0.8

function roundDays(first: number, last: number, most: number): number[] {
  if (last - first < most) return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const found = utcTicks(new Date(first * DAY), new Date(last * DAY), most).map((date) => date.getTime() / DAY)
  const every = Math.ceil(found.length / most)
  return found.length === 0 ? [first] : found.filter((_, i) => i % every === 0)
}

const isJanuary = (date: string): boolean => date.slice(5, 7) === '01'

/** The names of days by month, with the year wherever it is another one than before. */
function monthLabels(dates: readonly string[]): string[] {
  return dates.map((date, i) => {
    if (isJanuary(date)) return date.slice(0, 4)
    return dates[i - 1]?.slice(0, 4) === date.slice(0, 4) ? formatMonth(date) : formatMonthYear(date)
  })
}

/** The names of days; where they are of more than one year, it is said wherever it is another one than before. */
function dayLabels(dates: readonly string[]): string[] {
  const isOneYear = dates[0]?.slice(0, 4) === dates.at(-1)?.slice(0, 4)
  return dates.map((date, i) =>
    isOneYear || dates[i - 1]?.slice(0, 4) === date.slice(0, 4) ? formatDayMonth(date) : formatShortDay(date),
  )
}

/** The ticks between two days, at most `most`: days, first days of months or of years, in the words of the language. */
export function timeTicks(first: number, last: number, most: number): TimeTick[] {
  const days = roundDays(first, last, Math.max(1, most))
  const gap = Math.min(...days.slice(1).map((day, i) => day - (days[i] ?? day)), Number.POSITIVE_INFINITY)
  const labels = (days.length === 1 || gap < MONTH ? dayLabels : monthLabels)(days.map(dayAt))
  return days.map((day, i) => ({ day, label: labels[i] ?? '' }))
}

interface SlotTick {
  slot: number
  day: number
}

/** Those of the ticks that are far enough from each other, in order; the earlier ones in the list come first. */
function apart(ticks: readonly SlotTick[], distance: number): SlotTick[] {
  const kept: SlotTick[] = []
  for (const tick of ticks) if (kept.every(({ slot }) => Math.abs(slot - tick.slot) >= distance)) kept.push(tick)
  return kept.sort((a, b) => a.slot - b.slot)
}

/** The days from one gap to the next, and how many slots they have. */
function stretches(slots: readonly SlotTick[]): { from: number; to: number; count: number }[] {
  const found: { from: number; to: number; count: number }[] = []
  slots.forEach(({ slot, day }, i) => {
    const current = found.at(-1)
    if (current && slots[i - 1]?.slot === slot - 1) Object.assign(current, { to: day, count: current.count + 1 })
    else found.push({ from: day, to: day, count: 1 })
  })
  return found
}

/**
 * Which of the slots of a chart, each beginning on a day, have something written below them: about `most` at equal steps, and
 * those after a gap. `gaps` are slots that stand for what is left out.
 */
export function slotTicks(
  starts: readonly string[],
  most: number,
  gaps: ReadonlySet<number> = new Set(),
): Map<number, string> {
  const days = starts.map(dayNumber)
  const room = days.length / Math.max(1, most)
  const every = Math.ceil(room)
  const isFine = every * 7 < MONTH
  const slots = days.map((day, slot) => ({ slot, day })).filter(({ slot }) => !gaps.has(slot))
  const resumed = slots.filter(({ slot }) => gaps.has(slot - 1))
  const slotOf = (day: number) => days.findLastIndex((start) => start <= day)
  const steps = isFine
    ? slots.filter(({ slot }) => slot % every === 0)
    : stretches(slots).flatMap(({ from, to, count }) =>
        roundDays(from, to, Math.max(1, Math.floor(count / room))).map((day) => ({ slot: slotOf(day), day })),
      )
  const ticks = apart([...resumed, ...steps], room * FILLED)
  const labels = (isFine ? dayLabels : monthLabels)(ticks.map(({ day }) => dayAt(day)))
  return new Map(ticks.map(({ slot }, i) => [slot, labels[i] ?? '']))
}
