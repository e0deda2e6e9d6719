import { bestEstimates, markEstimates } from '#main/analytics/records/best-estimates.ts'
import { orderOf, sessionNumbers } from '#main/analytics/sessions.repository.ts'
import { anyDay, rowsIn } from '#main/analytics/span.repository.ts'
import { createCountsReader, sumTraining } from '#main/analytics/training.ts'
import type { View } from '#main/analytics/view.ts'
import { isToCome, LONGEST_REST } from '#main/analytics/weeks/week-range.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { readRuns } from './program-runs.ts'
import { groupSessions, isDeload, lastOf, programOf, type Week } from './program-weeks.ts'

/** The weeks that were trained: those of the program, and calendar weeks of sessions that name none. */
const weeksTrained = (sessions: Week, starts: WeekStart): Week[] =>
  groupSessions(sessions, ({ week, day }) => (week === null ? `from ${weekOf(day, starts)}` : String(week)))

/** The days from the first session of some groups to the last. */
function daysOf(groups: readonly Week[]): Pick<Span, 'from' | 'to'> {
  const first = Math.min(...groups.map(([{ day }]) => day))
  const last = Math.max(...groups.map((group) => lastOf(group).day))
  return groups.length === 0 ? { from: null, to: null } : { from: dayAt(first), to: dayAt(last) }
}

/** The sessions of a phase that a span tells; there is one at least, for it was asked for. */
function withoutDeloads(group: Week, { deloads }: Span): Week {
  const [first, ...others] = group.filter(({ deload }) => deloads === 'with' || deload === 0)
  return first ? [first, ...others] : group
}

/**
 * The phases of programs that were trained in a span, each run by itself, newest first, with the best estimate of every
 * movement in each. They are whole, also where the days of the span cut them; a session that is still to come is in none.
 */
export async function phases(view: View, span: Span): Promise<Output<'analytics.phases'>> {
  const { db, today } = view
  const whole: Span = { ...anyDay(span), deloads: 'with' }
  const sessions = await sessionNumbers(db, whole).execute()
  const { keyOf, runOf, hasGoneOn } = await readRuns(view, whole, sessions)
  const asked = await rowsIn(db, span)
  const placed = sessions.filter(({ phase, day }) => phase !== null && !isToCome(day, today))
  const groups = groupSessions(placed, (session) => `${keyOf(session)} ${session.phase}`)
    .filter((group) => group.some(({ row }) => asked.has(row)))
    .reverse()
  const told = groups.map((group) => withoutDeloads(group, span))
  const within = { ...span, ...daysOf(told) }
  const estimates = await markEstimates(view, await bestEstimates(view, within, told, orderOf(sessions)))
  const read = createCountsReader()
  return told.map((group, place) => {
    const all = groups[place] ?? group
    const weeks = weeksTrained(group, view.settings.weekStart)
    return {
      ...sumTraining(group, read),
      program: programOf(group),
      phase: group[0].phase ?? 0,
      run: runOf(group[0]),
      from: dayOf(group[0].date),
      to: dayOf(lastOf(group).date),
      weeks: weeks.length,
      deloadWeeks: weeks.filter(isDeload).length,
      isRunning: !hasGoneOn(all) && today - lastOf(all).day <= LONGEST_REST * 7,
      e1rms: estimates[place] ?? [],
    }
  })
}
