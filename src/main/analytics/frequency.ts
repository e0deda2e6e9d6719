import { keysOf } from '#main/exercises/movement-graph.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, weekOf } from '#shared/domain/calendar.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { setsByDay } from './exercises.repository.ts'
import { findMovement } from './movements.ts'
import { logExtent, sessionNumbers } from './sessions.repository.ts'
import { sessionsIn } from './span.repository.ts'
import type { View } from './view.ts'
import { countWeeks, extentOf, weeksBetween } from './week-range.ts'

type Answer = Output<'analytics.frequency'>

/** One session in which it was done: several times in one session are one occurrence. */
interface Occurrence {
  day: number
  sets: number
}

async function anyTraining({ db }: View, span: Span): Promise<Occurrence[]> {
  return (await sessionNumbers(db, span).execute()).map(({ day, workingSets }) => ({ day, sets: workingSets }))
}

async function timesOf({ db }: View, span: Span, keys: string[]): Promise<Occurrence[]> {
  const bySession = Map.groupBy(await setsByDay(db, keys, span).execute(), ({ row }) => row)
  return [...bySession.values()]
    .map((done) => ({ day: done[0]?.day ?? 0, sets: done.reduce((sum, { sets }) => sum + sets, 0) }))
    .sort((a, b) => a.day - b.day)
}

/** The last day with any training in a span: up to then a movement could have been done again. */
async function lastTraining({ db }: View, span: Span): Promise<number> {
  const { last } = await sessionsIn(db, span)
    .select(({ fn }) => fn.max<number | null>('day').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

async function weeksOf(
  view: View,
  span: Span,
  done: readonly Occurrence[],
): Promise<Pick<Answer, 'weeks' | 'perWeek'>> {
  const { weekStart } = view.settings
  const log = await logExtent(view.db)
  const first = done[0]
  if (!log || !first) return { weeks: [], perWeek: 0 }
  const extent = extentOf(span, { first: first.day, last: await lastTraining(view, span) }, log, view.today)
  const byWeek = Map.groupBy(done, ({ day }) => weekOf(day, weekStart))
  const weeks = weeksBetween(extent, byWeek.keys(), weekStart).map((start) => {
    const there = byWeek.get(start) ?? []
    return {
      start: dayAt(start),
      occurrences: there.length,
      workingSets: there.reduce((sum, { sets }) => sum + sets, 0),
    }
  })
  return { weeks, perWeek: roundTo(done.length / countWeeks(extent, weekStart), 4) }
}

/** How often a movement, or anything at all, was trained in a span. Rejects with `ANALYTICS_UNKNOWN_EXERCISE`. */
export async function frequency(view: View, { name, span }: { name: string | null; span: Span }): Promise<Answer> {
  const movement = name === null ? null : await findMovement(view, name)
  const done = movement ? await timesOf(view, span, keysOf(movement)) : await anyTraining(view, span)
  const last = done.at(-1)
  return {
    exercise: movement?.name ?? null,
    occurrences: done.length,
    lastDate: last ? dayAt(last.day) : null,
    daysSince: last ? Math.max(0, view.today - last.day) : null,
    ...(await weeksOf(view, span, done)),
  }
}
