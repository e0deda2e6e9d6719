import { bestEstimates, type GroupBests } from '#main/analytics/records/best-estimates.ts'
import { orderOf, type SessionNumbers, sessionNumbers } from '#main/analytics/sessions.repository.ts'
import { everything, rowsIn } from '#main/analytics/span.repository.ts'
import { createCountsReader } from '#main/analytics/training.ts'
import type { View } from '#main/analytics/view.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Deload } from '#shared/contract/program-week.ts'
import type { Span } from '#shared/contract/span.ts'
import { type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { labelKey } from '#shared/domain/label-key.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { runsIn } from './program-runs.ts'
import { groupSessions, isDeload, isRunning, lastOf, type Told, toProgramWeek, type Week } from './program-weeks.ts'

/** Training further away has nothing to do with a deload. Days. */
const NEAR = 28

const firstDay = (week: Week): number => week[0].day
const lastDay = (week: Week): number => lastOf(week).day
const programKey = ([{ program }]: Week): string => labelKey(program ?? '')

/**
 * The weeks of training and of deloads. A week of a program is one or the other, a deload where half of its sessions or more
 * say so; where fewer do, and of sessions that name no week of a program, those that say so are the deload of their calendar
 * week and the others are training.
 */
function splitDeloads(
  sessions: readonly SessionNumbers[],
  order: readonly number[],
  keyOf: (session: SessionNumbers) => string,
  starts: WeekStart,
) {
  const weeks = groupSessions(sessions, (session) => {
    const { phase, week, day, deload } = session
    return `${keyOf(session)} ${phase} ${week ?? `from ${weekOf(day, starts)} ${deload}`}`
  })
  const apart = weeks.flatMap((week) => (isDeload(week) ? [week] : groupSessions(week, ({ deload }) => String(deload))))
  const placeOf = ([{ row }]: Week): number => order[row] ?? 0
  return Map.groupBy(
    apart.sort((a, b) => placeOf(a) - placeOf(b)),
    isDeload,
  )
}

/** The nearest of the weeks that are so many days away; one of the same program before all others. */
function nearest(away: (days: number) => readonly Week[] | undefined, program: string): Week | null {
  let other: Week | null = null
  for (let days = 1; days <= NEAR; days += 1) {
    for (const week of away(days) ?? []) {
      if (programKey(week) === program) return week
      other ??= week
    }
  }
  return other
}

interface Around {
  before: Week | null
  deload: Week
  after: Week | null
}

/** Finds the training weeks around a deload; one that is not over says nothing yet. */
function createNeighbours(training: readonly Week[], isOver: (week: Week) => boolean): (deload: Week) => Around {
  const ending = Map.groupBy(training, lastDay)
  const beginning = Map.groupBy(training, firstDay)
  const over = (week: Week | null): Week | null => (week && isOver(week) ? week : null)
  return (deload) => {
    const program = programKey(deload)
    const before = nearest((days) => ending.get(firstDay(deload) - days), program)
    const after = nearest((days) => beginning.get(lastDay(deload) + days), program)
    return { before: over(before), deload, after: over(after) }
  }
}

/** The best estimates of a week. */
type BestsOf = (week: Week | null) => GroupBests

/** What the movements trained both before and after could lift then, as after / before. */
function compare({ before, after }: Around, bestsOf: BestsOf): Pick<Deload, 'e1rmRatio' | 'exercises'> {
  const [then, now] = [bestsOf(before), bestsOf(after)]
  const both = [...then].flatMap(([movement, { value }]) => {
    const later = now.get(movement)
    return later ? [{ before: value, after: later.value }] : []
  })
  const sum = (of: 'before' | 'after'): number => both.reduce((total, one) => total + one[of], 0)
  return { e1rmRatio: both.length === 0 ? null : roundTo(sum('after') / sum('before'), 4), exercises: both.length }
}

const toDeload = (one: Around, told: Told, bestsOf: BestsOf): Deload => ({
  before: one.before && toProgramWeek(one.before, told),
  deload: toProgramWeek(one.deload, told),
  after: one.after && toProgramWeek(one.after, told),
  ...compare(one, bestsOf),
})

/**
 * The deloads of a span, newest first, each with the training week before it and the one after it, wherever those are, if they
 * are over.
 */
export async function deloads(view: View, span: Span): Promise<Output<'analytics.deloads'>> {
  const sessions = await sessionNumbers(view.db, everything).execute()
  const asked = await rowsIn(view.db, span)
  const told = { read: createCountsReader(), runs: runsIn(sessions, view.today), today: view.today }
  const order = orderOf(sessions)
  const weeks = splitDeloads(sessions, order, told.runs.keyOf, view.settings.weekStart)
  const around = createNeighbours(weeks.get(false) ?? [], (week) => !isRunning(week, told))
  const found = (weeks.get(true) ?? [])
    .filter((week) => week.some(({ deload, row }) => deload === 1 && asked.has(row)))
    .reverse()
    .map(around)
  const compared = [...new Set(found.flatMap(({ before, after }) => [before, after]))].filter((week) => week !== null)
  const best = await bestEstimates(view, everything, compared, order)
  const groupOf = new Map(compared.map((week, group) => [week, group]))
  const bestsOf: BestsOf = (week) => (week && best[groupOf.get(week) ?? -1]) ?? new Map()
  return found.map((one) => toDeload(one, told, bestsOf))
}
