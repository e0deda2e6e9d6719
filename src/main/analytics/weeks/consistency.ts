import { leftOutDays, logExtent, type SessionNumbers, sessionNumbers } from '#main/analytics/sessions.repository.ts'
import type { View } from '#main/analytics/view.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, dayNumber, type WeekStart, weekdayOf, weekOf } from '#shared/domain/calendar.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { isToCome, weekRange } from './week-range.ts'

type Answer = Output<'analytics.consistency'>
type Streaks = Pick<Answer, 'longestStreak' | 'currentStreak'>

/**
 * Weeks in a row with training; a deload that was left out breaks nothing. `running` is the week that is not over: without
 * training it breaks nothing either.
 */
function streaksOf(trained: ReadonlySet<number>, leftOut: ReadonlySet<number>, running: number): Streaks {
  let longestStreak = 0
  let streak = 0
  let before = Number.NEGATIVE_INFINITY
  for (const week of [...trained, ...leftOut].sort((a, b) => a - b)) {
    streak = (week - before === 7 ? streak : 0) + (trained.has(week) ? 1 : 0)
    longestStreak = Math.max(longestStreak, streak)
    before = week
  }
  return { longestStreak, currentStreak: before >= running - 7 ? streak : 0 }
}

/** A shorter session was stopped by mistake, or its length was written for something else. Minutes. */
const SHORTEST_LENGTH = 5

/** Kilograms a minute of each session whose length is known and can be right, and how many have one that cannot. */
function densityOf(sessions: readonly SessionNumbers[]): Pick<Answer, 'density' | 'implausibleLengths'> {
  const known = sessions.flatMap(({ minutes, ...session }) => (minutes ? [{ ...session, minutes }] : []))
  const plausible = known.filter(({ minutes }) => minutes >= SHORTEST_LENGTH)
  return {
    density: plausible.map(({ sessionId, date, deload, minutes, volumeKg }) => {
      return { sessionId, date, isDeloadWeek: deload === 1, minutes, kgPerMinute: roundTo(volumeKg / minutes, 4) }
    }),
    implausibleLengths: known.length - plausible.length,
  }
}

/** Sessions on each day of the week, from the day that weeks begin with. */
function countWeekdays(sessions: readonly SessionNumbers[], starts: WeekStart): number[] {
  const weekdays = Array.from({ length: 7 }, () => 0)
  for (const { day } of sessions) {
    const place = weekdayOf(day, starts)
    weekdays[place] = (weekdays[place] ?? 0) + 1
  }
  return weekdays
}

/** How steadily one trained in a span. A session with a wrong year spoils nothing: see `weekRange`. */
export async function consistency(view: View, span: Span): Promise<Answer> {
  const { settings, today } = view
  const startOf = (day: number): number => weekOf(day, settings.weekStart)
  const found = await sessionNumbers(view.db, span).execute()
  const sessions = found.filter(({ day }) => !isToCome(day, today))
  const days = sessions.map(({ day }) => day)
  const { counted, pauses, leftOut } = weekRange(
    { days, leftOut: await leftOutDays(view.db, span) },
    span,
    await logExtent(view.db, view.today),
    view,
  )
  const trained = [...new Set(days.map(startOf))]
  const countedDays = days.filter((day) => counted.has(startOf(day)))
  const end = span.to === null ? today : Math.min(today, dayNumber(span.to))
  return {
    weeks: counted.size,
    weeksTrained: trained.filter((week) => counted.has(week)).length,
    sessionsPerWeek: counted.size === 0 ? 0 : roundTo(countedDays.length / counted.size, 4),
    ...streaksOf(new Set(trained), leftOut, startOf(end)),
    pauses: pauses.map(({ from, to, weeks }) => ({ from: dayAt(from), to: dayAt(to), weeks })),
    ignoredFuture: found.length - sessions.length,
    weekdays: countWeekdays(sessions, settings.weekStart),
    ...densityOf(sessions),
  }
}
