import type { Deload } from '#shared/contract/analytics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { weekOf } from '#shared/domain/calendar.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { bestEstimates, type GroupBests } from './best-estimates.ts'
import { groupSessions, toProgramWeek, type Week } from './program-weeks.ts'
import { orderOf, sessionNumbers } from './sessions.repository.ts'
import { everything, sessionsIn } from './span.repository.ts'
import { type CountsReader, createCountsReader } from './training.ts'
import type { View } from './view.ts'

/** Training further away has nothing to do with a deload. Days. */
const NEAR = 28

const isDeload = (week: Week): boolean => week.some(({ deload }) => deload === 1)
const firstDay = (week: Week): number => week[0].day
const lastDay = (week: Week): number => (week.at(-1) ?? week[0]).day

/** The nearest of the weeks that are so many days away; one of the same program before all others. */
function nearest(away: (days: number) => readonly Week[] | undefined, program: string | null): Week | null {
  let other: Week | null = null
  for (let days = 1; days <= NEAR; days += 1) {
    for (const week of away(days) ?? []) {
      if (week[0].program === program) return week
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
    const { program } = deload[0]
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

const toDeload = (one: Around, read: CountsReader, bestsOf: BestsOf): Deload => ({
  before: one.before && toProgramWeek(one.before, read),
  deload: toProgramWeek(one.deload, read),
  after: one.after && toProgramWeek(one.after, read),
  ...compare(one, bestsOf),
})

/**
 * The deloads of a span, newest first, each with the training week before it and the one after it, wherever those are.
 * Sessions that name no week of a program are taken by calendar weeks.
 */
export async function deloads(view: View, span: Span): Promise<Output<'analytics.deloads'>> {
  const sessions = await sessionNumbers(view.db, everything).execute()
  const asked = new Set((await sessionsIn(view.db, span).select('id').execute()).map(({ id }) => id))
  const { weekStart } = view.settings
  const weeks = groupSessions(
    sessions,
    ({ program, phase, week, day }) => `${phase} ${week ?? `from ${weekOf(day, weekStart)}`} ${program ?? ''}`,
  )
  const around = createNeighbours(weeks.filter((week) => !isDeload(week)))
  const found = weeks
    .filter((week) => week.some(({ deload, row }) => deload === 1 && asked.has(row)))
    .map(around)
    .sort((a, b) => firstDay(b.deload) - firstDay(a.deload))
  const compared = [...new Set(found.flatMap(({ before, after }) => [before, after]))].filter((week) => week !== null)
  const best = await bestEstimates(view, everything, compared, orderOf(sessions))
  const groupOf = new Map(compared.map((week, group) => [week, group]))
  const bestsOf: BestsOf = (week) => (week && best[groupOf.get(week) ?? -1]) ?? new Map()
  const read = createCountsReader()
  return found.map((one) => toDeload(one, read, bestsOf))
}
