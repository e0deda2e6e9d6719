import type { Deload } from '#shared/contract/analytics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { type WeekStart, weekOf } from '#shared/domain/calendar.ts'
import { labelKey } from '#shared/domain/label-key.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { bestEstimates, type GroupBests } from './best-estimates.ts'
import { type RunOf, runsIn } from './program-runs.ts'
import { groupSessions, isDeload, lastOf, toProgramWeek, type Week } from './program-weeks.ts'
import { orderOf, type SessionNumbers, sessionNumbers } from './sessions.repository.ts'
import { everything, sessionsIn } from './span.repository.ts'
import { type CountsReader, createCountsReader } from './training.ts'
import type { View } from './view.ts'

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

/** Finds the training weeks around a deload. */
function createNeighbours(training: readonly Week[]): (deload: Week) => Around {
  const ending = Map.groupBy(training, lastDay)
  const beginning = Map.groupBy(training, firstDay)
  return (deload) => {
    const program = programKey(deload)
    const before = nearest((days) => ending.get(firstDay(deload) - days), program)
    return { before, deload, after: nearest((days) => beginning.get(lastDay(deload) + days), program) }
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

function toDeload(one: Around, read: CountsReader, runOf: RunOf, bestsOf: BestsOf): Deload {
  const told = (week: Week) => toProgramWeek(week, read, runOf)
  return {
    before: one.before && told(one.before),
    deload: told(one.deload),
    after: one.after && told(one.after),
    ...compare(one, bestsOf),
  }
}

/** The deloads of a span, newest first, each with the training week before it and the one after it, wherever those are. */
export async function deloads(view: View, span: Span): Promise<Output<'analytics.deloads'>> {
  const sessions = await sessionNumbers(view.db, everything).execute()
  const asked = new Set((await sessionsIn(view.db, span).select('id').execute()).map(({ id }) => id))
  const { keyOf, runOf } = runsIn(sessions)
  const order = orderOf(sessions)
  const weeks = splitDeloads(sessions, order, keyOf, view.settings.weekStart)
  const around = createNeighbours(weeks.get(false) ?? [])
  const found = (weeks.get(true) ?? [])
    .filter((week) => week.some(({ deload, row }) => deload === 1 && asked.has(row)))
    .reverse()
    .map(around)
  const compared = [...new Set(found.flatMap(({ before, after }) => [before, after]))].filter((week) => week !== null)
  const best = await bestEstimates(view, everything, compared, order)
  const groupOf = new Map(compared.map((week, group) => [week, group]))
  const bestsOf: BestsOf = (week) => (week && best[groupOf.get(week) ?? -1]) ?? new Map()
  const read = createCountsReader()
  return found.map((one) => toDeload(one, read, runOf, bestsOf))
}
