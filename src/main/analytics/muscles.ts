import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, weekOf } from '#shared/domain/calendar.ts'
import { setsByDay, setsWithMuscles } from './exercises.repository.ts'
import { type LoggedMovement, loggedMovements, namesOf } from './movements.ts'
import { createMuscleSums, type MuscleSums } from './muscle-sums.ts'
import { type Work, workOf, writtenWork } from './muscle-work.ts'
import { logExtent } from './sessions.repository.ts'
import { sessionsIn } from './span.repository.ts'
import type { View } from './view.ts'
import { extentOf, weeksBetween } from './week-range.ts'

type Answer = Output<'analytics.muscles'>
type WeekAt = (day: number) => number

/** Adds up the work of names whose muscles are known. */
async function addKnown(
  { db, settings }: View,
  span: Span,
  logged: readonly LoggedMovement[],
  sums: MuscleSums,
  weekAt: WeekAt,
): Promise<void> {
  const { keys, movements } = namesOf(logged)
  const work = movements.map(({ facts }) => (facts ? workOf(facts, settings.secondaryShare) : []))
  for (const { index, day, sets } of await setsByDay(db, keys, span).execute())
    sums.add(work[index] ?? [], movements[index]?.name ?? '', weekAt(day), sets)
}

/** Adds up the work of names that nobody described, by what their sessions say; answers the sets that none says anything of. */
async function addWritten(
  { db }: View,
  span: Span,
  logged: readonly LoggedMovement[],
  sums: MuscleSums,
  weekAt: WeekAt,
): Promise<Answer['unassigned']> {
  const { keys, movements } = namesOf(logged)
  const read = new Map<string, Work[]>()
  const unassigned = new Map<string, number>()
  for (const { index, day, sets, muscles } of await setsWithMuscles(db, keys, span).execute()) {
    const work = read.get(muscles) ?? writtenWork(JSON.parse(muscles))
    read.set(muscles, work)
    const name = movements[index]?.name ?? ''
    if (work.length > 0) sums.add(work, name, weekAt(day), sets)
    else unassigned.set(name, (unassigned.get(name) ?? 0) + sets)
  }
  return [...unassigned]
    .map(([name, sets]) => ({ name, sets }))
    .sort((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1))
}

/** The weeks of a span and the days in it that had training. */
async function weeksOf({ db, settings, today }: View, span: Span): Promise<{ weeks: number[]; days: number[] }> {
  const rows = await sessionsIn(db, span).select('day').distinct().orderBy('day').execute()
  const days = rows.map(({ day }) => day)
  const log = await logExtent(db)
  const [first, last] = [days[0], days.at(-1)]
  if (!log || first === undefined || last === undefined) return { weeks: [], days }
  return { weeks: weeksBetween(extentOf(span, { first, last }, log, today), days, settings.weekStart), days }
}

/**
 * Working sets of each muscle in each week of a span: a whole one for what works most, a share for what helps. Of exercises
 * that nobody described, the muscles that were written in the session count.
 */
export async function muscles(view: View, span: Span): Promise<Answer> {
  const { settings } = view
  const { weeks, days } = await weeksOf(view, span)
  const places = new Map(weeks.map((week, place) => [week, place]))
  const weekAt: WeekAt = (day) => places.get(weekOf(day, settings.weekStart)) ?? 0
  const sums = createMuscleSums(weeks.length, new Set(days.map(weekAt)).size)
  const logged = await loggedMovements(view.db)
  await addKnown(
    view,
    span,
    logged.filter(({ facts }) => facts !== null),
    sums,
    weekAt,
  )
  const unassigned = await addWritten(
    view,
    span,
    logged.filter(({ facts }) => facts === null),
    sums,
    weekAt,
  )
  return {
    weeks: weeks.map(dayAt),
    muscles: sums.result(settings),
    unassigned,
    secondaryShare: settings.secondaryShare,
  }
}
