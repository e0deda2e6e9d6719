import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayNumber, weekdayOf, weekOf } from '#shared/domain/calendar.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { logExtent, type SessionNumbers, sessionNumbers } from './sessions.repository.ts'
import type { View } from './view.ts'
import { countWeeks, extentOf } from './week-range.ts'

type Answer = Output<'analytics.consistency'>
type Streaks = Pick<Answer, 'longestStreak' | 'currentStreak'>

/** Weeks in a row with training, given oldest first. `running` is the week that is not over: without training it breaks nothing. */
function streaksOf(weeks: readonly number[], running: number): Streaks {
  let longestStreak = 0
  let streak = 0
  let before = Number.NEGATIVE_INFINITY
  for (const week of weeks) {
    streak = week - before === 7 ? streak + 1 : 1
    longestStreak = Math.max(longestStreak, streak)
    before = week
  }
  return { longestStreak, currentStreak: before >= running - 7 ? streak : 0 }
}

/** Kilograms a minute of each session whose length is known. */
const densityOf = (sessions: readonly SessionNumbers[]): Answer['density'] =>
  sessions.flatMap(({ sessionId, date, minutes, volumeKg }) =>
    minutes === null || minutes === 0
      ? []
      : [{ sessionId, date, minutes, kgPerMinute: roundTo(volumeKg / minutes, 4) }],
  )

/** How steadily one trained in a span. */
export async function consistency({ db, settings, today }: View, span: Span): Promise<Answer> {
  const { weekStart } = settings
  const sessions = await sessionNumbers(db, span).execute()
  const log = await logExtent(db)
  const weekdays = Array.from({ length: 7 }, () => 0)
  for (const { day } of sessions) {
    const place = weekdayOf(day, weekStart)
    weekdays[place] = (weekdays[place] ?? 0) + 1
  }
  const trained = [...new Set(sessions.map(({ day }) => weekOf(day, weekStart)))]
  const first = sessions[0]
  const last = sessions.at(-1)
  const weeks =
    log && first && last ? countWeeks(extentOf(span, { first: first.day, last: last.day }, log, today), weekStart) : 0
  const end = span.to === null ? today : Math.min(today, dayNumber(span.to))
  return {
    weeks,
    weeksTrained: trained.length,
    sessionsPerWeek: weeks === 0 ? 0 : roundTo(sessions.length / weeks, 4),
    ...streaksOf(trained, weekOf(end, weekStart)),
    weekdays,
    density: densityOf(sessions),
  }
}
