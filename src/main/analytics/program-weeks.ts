import type { ProgramWeek } from '#shared/contract/analytics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { labelKey } from '#shared/domain/label-key.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { type RunOf, readRuns } from './program-runs.ts'
import { type SessionNumbers, sessionNumbers } from './sessions.repository.ts'
import { type CountsReader, createCountsReader, sumTraining } from './training.ts'
import type { View } from './view.ts'

/** Sessions of one week of a program, oldest first; at least one. */
export type Week = readonly [SessionNumbers, ...SessionNumbers[]]

/** Groups sessions, given oldest first; the groups come in the order of their first. */
export function groupSessions(sessions: readonly SessionNumbers[], by: (session: SessionNumbers) => string): Week[] {
  return [...Map.groupBy(sessions, by).values()].flatMap(([first, ...others]) => (first ? [[first, ...others]] : []))
}

export const lastOf = (sessions: Week): SessionNumbers => sessions.at(-1) ?? sessions[0]

/** The value that all sessions share, else null. */
function shared<T>(sessions: Week, of: (session: SessionNumbers) => T): T | null {
  const value = of(sessions[0])
  return sessions.every((session) => of(session) === value) ? value : null
}

/** Whether sessions are a deload: at least half of them say so, for one may have been forgotten or marked by mistake. */
export const isDeload = (sessions: readonly SessionNumbers[]): boolean =>
  sessions.filter(({ deload }) => deload === 1).length * 2 >= sessions.length

/** The program of sessions as it was written last; null where they are of several. */
export const programOf = (sessions: Week): string | null =>
  shared(sessions, ({ program }) => program && labelKey(program)) && lastOf(sessions).program

/** The numbers of a program week. */
export const toProgramWeek = (sessions: Week, read: CountsReader, runOf: RunOf): ProgramWeek => ({
  ...sumTraining(sessions, read),
  program: programOf(sessions),
  phase: shared(sessions, ({ phase }) => phase),
  week: shared(sessions, ({ week }) => week),
  run: shared(sessions, runOf),
  isDeloadWeek: isDeload(sessions),
  from: dayOf(sessions[0].date),
  to: dayOf(lastOf(sessions).date),
})

/** Weeks of programs as they were trained, newest first; a program that was run again has them again. */
export async function programWeeks({ db }: View, span: Span): Promise<Output<'analytics.programWeeks'>> {
  const sessions = await sessionNumbers(db, span).execute()
  const { keyOf, runOf } = await readRuns(db, span, sessions)
  const placed = sessions.filter(({ week }) => week !== null)
  const weeks = groupSessions(placed, (session) => `${keyOf(session)} ${session.phase} ${session.week}`)
  const read = createCountsReader()
  return weeks
    .map((week) => toProgramWeek(week, read, runOf))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}
