import { sum } from 'simple-statistics'
import { setsByDay } from '#main/analytics/exercises.repository.ts'
import { findMovement } from '#main/analytics/movements.ts'
import { leftOutDays, logExtent, sessionNumbers, trainedDays } from '#main/analytics/sessions.repository.ts'
import { everything, exercisesIn } from '#main/analytics/span.repository.ts'
import type { View } from '#main/analytics/view.ts'
import { keysOf } from '#main/exercises/movement-graph.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, weekOf } from '#shared/domain/calendar.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { isToCome, weekRange } from './week-range.ts'

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
    .map((done) => ({ day: done[0]?.day ?? 0, sets: sum(done.map(({ sets }) => sets)) }))
    .sort((a, b) => a.day - b.day)
}

/** The first day that some names were done in the whole log. */
async function firstTime({ db }: View, keys: string[]): Promise<number> {
  const { day } = await exercisesIn(db, keys, everything)
    .select(({ fn }) => fn.min<number | null>('exercise_totals.day').as('day'))
    .executeTakeFirstOrThrow()
  return day ?? 0
}

/**
 * The weeks in which it could be done: those of any training, from the week that it was first done in. Their mean is over the
 * complete ones outside pauses.
 */
async function weeksOf(
  view: View,
  span: Span,
  done: readonly Occurrence[],
  keys: string[] | null,
): Promise<Pick<Answer, 'weeks' | 'perWeek'>> {
  const log = await logExtent(view.db, view.today)
  if (!log || done.length === 0) return { weeks: [], perWeek: 0 }
  const first = keys ? await firstTime(view, keys) : log.first
  const from = weekOf(first, view.settings.weekStart)
  const days = (await trainedDays(view.db, span)).filter((day) => day >= from && !isToCome(day, view.today))
  const { starts, counted } = weekRange(
    { days, leftOut: await leftOutDays(view.db, span) },
    span,
    { ...log, first },
    view,
  )
  const byWeek = Map.groupBy(done, ({ day }) => weekOf(day, view.settings.weekStart))
  const weeks = starts.map((start) => ({
    start: dayAt(start),
    occurrences: byWeek.get(start)?.length ?? 0,
    workingSets: sum(byWeek.get(start)?.map(({ sets }) => sets) ?? []),
  }))
  const times = sum([...counted].map((start) => byWeek.get(start)?.length ?? 0))
  return { weeks, perWeek: counted.size === 0 ? 0 : roundTo(times / counted.size, 4) }
}

/** How often a movement, or anything at all, was trained in a span. Rejects with `ANALYTICS_UNKNOWN_EXERCISE`. */
export async function frequency(view: View, { name, span }: { name: string | null; span: Span }): Promise<Answer> {
  const movement = name === null ? null : await findMovement(view, name)
  const keys = movement && keysOf(movement)
  const found = keys ? await timesOf(view, span, keys) : await anyTraining(view, span)
  const done = found.filter(({ day }) => !isToCome(day, view.today))
  const last = done.at(-1)
  return {
    exercise: movement?.name ?? null,
    occurrences: done.length,
    ignoredFuture: found.length - done.length,
    lastDate: last ? dayAt(last.day) : null,
    daysSince: last ? Math.max(0, view.today - last.day) : null,
    ...(await weeksOf(view, span, done, keys)),
  }
}
