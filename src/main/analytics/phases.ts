import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { bestEstimates, markEstimates } from './best-estimates.ts'
import { groupSessions } from './program-weeks.ts'
import { orderOf, type SessionNumbers, sessionNumbers } from './sessions.repository.ts'
import { createCountsReader, sumTraining } from './training.ts'
import type { View } from './view.ts'

/** How many weeks were trained: those of the program, and calendar weeks of sessions that name none. */
function weeksTrained(sessions: readonly SessionNumbers[], starts: WeekStart): number {
  return new Set(sessions.map(({ week, day }) => (week === null ? `from ${weekOf(day, starts)}` : week))).size
}

/** Phases of programs, newest first, with the best estimate of every movement in each. */
export async function phases(view: View, span: Span): Promise<Output<'analytics.phases'>> {
  const sessions = (await sessionNumbers(view.db, span).execute()).filter(({ phase }) => phase !== null)
  const groups = groupSessions(sessions, ({ program, phase }) => `${phase} ${program ?? ''}`).reverse()
  const estimates = await markEstimates(view, await bestEstimates(view, span, groups, orderOf(sessions)))
  const read = createCountsReader()
  const { weekStart } = view.settings
  return groups.map((group, place) => ({
    ...sumTraining(group, read),
    program: group[0].program,
    phase: group[0].phase ?? 0,
    from: dayOf(group[0].date),
    to: dayOf((group.at(-1) ?? group[0]).date),
    weeks: weeksTrained(group, weekStart),
    deloadWeeks: weeksTrained(
      group.filter(({ deload }) => deload === 1),
      weekStart,
    ),
    e1rms: estimates[place] ?? [],
  }))
}
