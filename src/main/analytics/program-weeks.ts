import type { ProgramWeek } from '#shared/contract/analytics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { type SessionNumbers, sessionNumbers } from './sessions.repository.ts'
import { type CountsReader, createCountsReader, sumTraining } from './training.ts'
import type { View } from './view.ts'

/** Sessions of one week of a program, oldest first; at least one. */
export type Week = readonly [SessionNumbers, ...SessionNumbers[]]

/** Groups sessions, given oldest first; the groups come in the order of their first. */
export function groupSessions(sessions: readonly SessionNumbers[], by: (session: SessionNumbers) => string): Week[] {
  return [...Map.groupBy(sessions, by).values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []))
}

/** The value that all sessions share, else null. */
function shared<T>(sessions: Week, of: (session: SessionNumbers) => T): T | null {
  const value = of(sessions[0])
  return sessions.every((session) => of(session) === value) ? value : null
}

/** The numbers of a program week. It is a deload where any of its sessions says so. */
export const toProgramWeek = (sessions: Week, read: CountsReader): ProgramWeek => ({
  ...sumTraining(sessions, read),
  program: shared(sessions, ({ program }) => program),
  phase: shared(sessions, ({ phase }) => phase),
  week: shared(sessions, ({ week }) => week),
  isDeloadWeek: sessions.some(({ deload }) => deload === 1),
  from: dayOf(sessions[0].date),
  to: dayOf((sessions.at(-1) ?? sessions[0]).date),
})

/** Weeks of programs as they were trained, newest first. */
export async function programWeeks({ db }: View, span: Span): Promise<Output<'analytics.programWeeks'>> {
  const sessions = (await sessionNumbers(db, span).execute()).filter(({ week }) => week !== null)
  const weeks = groupSessions(sessions, ({ program, phase, week }) => `${phase} ${week} ${program ?? ''}`)
  const read = createCountsReader()
  return weeks.map((week) => toProgramWeek(week, read)).sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}
