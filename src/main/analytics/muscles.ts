import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, weekOf } from '#shared/domain/calendar.ts'
import { setsByDay, setsWithMuscles } from './exercises.repository.ts'
import { type LoggedMovement, loggedMovements } from './movements.ts'
import { createMuscleSums, type MuscleSums } from './muscle-sums.ts'
import { workOf, writtenWork } from './muscle-work.ts'
import { logExtent } from './sessions.repository.ts'
import { sessionsIn } from './span.repository.ts'
import type { View } from './view.ts'
import { extentOf, weeksBetween } from './week-range.ts'

type Answer = Output<'analytics.muscles'>
/** The weeks of an answer; `at` finds the place of the week that a day is in. */
interface Weeks {
  starts: number[]
  trained: number
  at(day: number): number
}

/** The sets of some days, added up week by week. */
function byWeek(rows: readonly { day: number; sets: number }[], weeks: Weeks): number[] {
  const sums = weeks.starts.map(() => 0)
  for (const { day, sets } of rows) {
    const place = weeks.at(day)
    sums[place] = (sums[place] ?? 0) + sets
  }
  return sums
}

/** Adds up the work of a movement that nobody described, by what its sessions say; answers the sets that none says anything of. */
async function addWritten(
  { db }: View,
  span: Span,
  { name, keys }: LoggedMovement,
  sums: MuscleSums,
  weeks: Weeks,
): Promise<number> {
  const rows = await setsWithMuscles(db, keys, span).execute()
  let unassigned = 0
  for (const [muscles, some] of Map.groupBy(rows, (row) => row.muscles)) {
    const work = writtenWork(JSON.parse(muscles))
    if (work.length > 0) sums.add(work, name, byWeek(some, weeks))
    else unassigned += some.reduce((sum, { sets }) => sum + sets, 0)
  }
  return unassigned
}

/** The weeks of a span; null where nothing was trained in it. */
async function weeksOf({ db, settings: { weekStart }, today }: View, span: Span): Promise<Weeks | null> {
  const rows = await sessionsIn(db, span).select('day').distinct().orderBy('day').execute()
  const days = rows.map(({ day }) => day)
  const log = await logExtent(db)
  const [first, last] = [days[0], days.at(-1)]
  if (!log || first === undefined || last === undefined) return null
  const starts = weeksBetween(extentOf(span, { first, last }, log, today), days, weekStart)
  const places = new Map(starts.map((start, place) => [start, place]))
  const at = (day: number): number => places.get(weekOf(day, weekStart)) ?? 0
  return { starts, trained: new Set(days.map(at)).size, at }
}

/**
 * Working sets of each muscle in each week of a span: a whole one for what works most, a share for what helps. Of exercises
 * that nobody described, the muscles that were written in the session count.
 */
export async function muscles(view: View, span: Span): Promise<Answer> {
  const { db, settings } = view
  const { secondaryShare } = settings
  const weeks = await weeksOf(view, span)
  if (!weeks) return { weeks: [], muscles: [], unassigned: [], secondaryShare }
  const sums = createMuscleSums(weeks.starts.length, weeks.trained)
  const unassigned: Answer['unassigned'] = []
  for (const movement of await loggedMovements(db)) {
    const { name, keys, facts } = movement
    if (facts) {
      const rows = await setsByDay(db, keys, span).execute()
      if (rows.length > 0) sums.add(workOf(facts, secondaryShare), name, byWeek(rows, weeks))
    } else {
      const sets = await addWritten(view, span, movement, sums, weeks)
      if (sets > 0) unassigned.push({ name, sets })
    }
  }
  unassigned.sort((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1))
  return { weeks: weeks.starts.map(dayAt), muscles: sums.result(settings), unassigned, secondaryShare }
}
