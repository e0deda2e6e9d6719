import { type SessionNumbers, sessionNumbers } from '#main/analytics/sessions.repository.ts'
import { anyDay, rowsIn } from '#main/analytics/span.repository.ts'
import { type CountsReader, createCountsReader, sumTraining } from '#main/analytics/training.ts'
import type { View } from '#main/analytics/view.ts'
import type { Output } from '#shared/contract/index.ts'
import type { ProgramWeek } from '#shared/contract/program-week.ts'
import type { Span } from '#shared/contract/span.ts'
import { labelKey } from '#shared/domain/label-key.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { type Runs, readRuns } from './program-runs.ts'

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

/** What the numbers of a program week are made with. */
export interface Told {
  read: CountsReader
  runs: Runs
  today: number
}

/** Whether a week is not over: it began in the last seven days, and its program has not gone on to another; or is to come. */
export const isRunning = (sessions: Week, { runs, today }: Pick<Told, 'runs' | 'today'>): boolean =>
  sessions[0].day > today || (sessions[0].day + 6 >= today && !runs.hasGoneOn(sessions))

/** The numbers of a program week. */
export const toProgramWeek = (sessions: Week, told: Told): ProgramWeek => ({
  ...sumTraining(sessions, told.read),
  program: programOf(sessions),
  phase: shared(sessions, ({ phase }) => phase),
  week: shared(sessions, ({ week }) => week),
  run: shared(sessions, told.runs.runOf),
  isDeloadWeek: isDeload(sessions),
  isRunning: isRunning(sessions, told),
  from: dayOf(sessions[0].date),
  to: dayOf(lastOf(sessions).date),
})

/**
 * The weeks of programs that were trained in a span, newest first; a program that was run again has them again. They are whole,
 * also where the days of the span cut them. Without deloads, weeks that are one are left out.
 */
export async function programWeeks(view: View, span: Span): Promise<Output<'analytics.programWeeks'>> {
  const whole: Span = { ...anyDay(span), deloads: 'with' }
  const sessions = await sessionNumbers(view.db, whole).execute()
  const runs = await readRuns(view, whole, sessions)
  const asked = await rowsIn(view.db, span)
  const placed = sessions.filter(({ week }) => week !== null)
  const told = { read: createCountsReader(), runs, today: view.today }
  return groupSessions(placed, (session) => `${runs.keyOf(session)} ${session.phase} ${session.week}`)
    .filter((week) => week.some(({ row }) => asked.has(row)) && (span.deloads === 'with' || !isDeload(week)))
    .map((week) => toProgramWeek(week, told))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}
