import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { bestEstimates, markEstimates } from './best-estimates.ts'
import { readRuns } from './program-runs.ts'
import { groupSessions, isDeload, lastOf, programOf, type Week } from './program-weeks.ts'
import { orderOf, sessionNumbers } from './sessions.repository.ts'
import { createCountsReader, sumTraining } from './training.ts'
import type { View } from './view.ts'

/** The weeks that were trained: those of the program, and calendar weeks of sessions that name none. */
const weeksTrained = (sessions: Week, starts: WeekStart): Week[] =>
  groupSessions(sessions, ({ week, day }) => (week === null ? `from ${weekOf(day, starts)}` : String(week)))

/** Phases of programs, each run by itself, newest first, with the best estimate of every movement in each. */
export async function phases(view: View, span: Span): Promise<Output<'analytics.phases'>> {
  const sessions = await sessionNumbers(view.db, span).execute()
  const { keyOf, runOf } = await readRuns(view.db, span, sessions)
  const placed = sessions.filter(({ phase }) => phase !== null)
  const groups = groupSessions(placed, (session) => `${keyOf(session)} ${session.phase}`).reverse()
  const estimates = await markEstimates(view, await bestEstimates(view, span, groups, orderOf(sessions)))
  const read = createCountsReader()
  return groups.map((group, place) => {
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
      e1rms: estimates[place] ?? [],
    }
  })
}
