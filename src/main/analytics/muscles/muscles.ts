import { setsByDay, setsWithMuscles, spanOnce } from '#main/analytics/exercises.repository.ts'
import { loggedMovements } from '#main/analytics/movements.ts'
import { leftOutDays, logExtent } from '#main/analytics/sessions.repository.ts'
import { sessionsIn } from '#main/analytics/span.repository.ts'
import type { View } from '#main/analytics/view.ts'
import { isToCome, weekRange } from '#main/analytics/weeks/week-range.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayAt, weekOf } from '#shared/domain/calendar.ts'
import { createMuscleSums, type MuscleSums } from './muscle-sums.ts'
import { workOf, writtenWork } from './muscle-work.ts'

type Answer = Output<'analytics.muscles'>
type WrittenRow = Awaited<ReturnType<ReturnType<typeof setsWithMuscles>['execute']>>[number]

/** The weeks of an answer; `counted` are the places of those that means are of, `at` finds that of the week a day is in. */
interface Weeks {
  starts: number[]
  counted: number[]
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

/** Adds up the work of a movement whose muscles nobody said, by what its sessions say; answers the sets that none says anything of. */
function addWritten(rows: readonly WrittenRow[], name: string, sums: MuscleSums, weeks: Weeks): number {
  let unassigned = 0
  for (const [muscles, some] of Map.groupBy(rows, (row) => row.muscles)) {
    const work = writtenWork(JSON.parse(muscles))
    if (work.length > 0) sums.add(work, name, byWeek(some, weeks))
    else unassigned += some.reduce((sum, { sets }) => sum + sets, 0)
  }
  return unassigned
}

/** The weeks of a span; null where nothing was trained in it. */
async function weeksOf(view: View, span: Span): Promise<Weeks | null> {
  const rows = await sessionsIn(view.db, span)
    .select(['day', 'is_deload_week as deload'])
    .distinct()
    .orderBy('day')
    .execute()
  if (rows.length === 0) return null
  const days = rows.map(({ day }) => day)
  const leftOut = await leftOutDays(view.db, span)
  const { starts, isComplete } = weekRange({ days, leftOut }, span, await logExtent(view.db, view.today), view)
  const places = new Map(starts.map((start, place) => [start, place]))
  const at = (day: number): number => places.get(weekOf(day, view.settings.weekStart)) ?? 0
  const trained = [...new Set(days.map(at))]
  const deloadDays = [...leftOut, ...rows.flatMap(({ day, deload }) => (deload === 1 ? [day] : []))]
  const deloads = new Set(deloadDays.map((day) => weekOf(day, view.settings.weekStart)))
  const complete = trained.filter((place) => isComplete(starts[place] ?? 0))
  const usual = complete.filter((place) => !deloads.has(starts[place] ?? 0))
  const begun = trained.filter((place) => !isToCome(starts[place] ?? 0, view.today))
  return { starts, counted: [usual, complete, begun, trained].find((some) => some.length > 0) ?? [], at }
}

/**
 * Working sets of each muscle in each week of a span: a whole one for what works most, a share for what helps. Of exercises
 * whose muscles nobody said, those count that were written in the session; what is left is `unassigned`.
 */
export async function muscles(view: View, span: Span): Promise<Answer> {
  const { db, settings } = view
  const { secondaryShare } = settings
  const weeks = await weeksOf(view, span)
  if (!weeks) return { weeks: [], muscles: [], unassigned: [], secondaryShare }
  const sums = createMuscleSums(weeks.starts.length, weeks.counted)
  const unassigned: Answer['unassigned'] = []
  const { days, has } = await spanOnce(db, span)
  for (const { name, keys, facts } of await loggedMovements(db)) {
    const work = facts ? workOf(facts, secondaryShare) : []
    if (work.length > 0) {
      const rows = (await setsByDay(db, keys, days).execute()).filter(({ row }) => has(row))
      if (rows.length > 0) sums.add(work, name, byWeek(rows, weeks))
    } else {
      const rows = (await setsWithMuscles(db, keys, days).execute()).filter(({ row }) => has(row))
      const sets = addWritten(rows, name, sums, weeks)
      if (sets > 0) unassigned.push({ name, sets })
    }
  }
  unassigned.sort((a, b) => b.sets - a.sets || (a.name < b.name ? -1 : 1))
  return { weeks: weeks.starts.map(dayAt), muscles: sums.result(settings), unassigned, secondaryShare }
}
