import { cues, entries, estimates, unweighedTimes, workingSets } from '#main/analytics/exercises.repository.ts'
import { findMovement, modeOf } from '#main/analytics/movements.ts'
import { findMaxima } from '#main/analytics/records/maxima.ts'
import { findRecords, tellRecords } from '#main/analytics/records/records-of.ts'
import { sessionOrder } from '#main/analytics/sessions.repository.ts'
import { everything } from '#main/analytics/span.repository.ts'
import { trendOf } from '#main/analytics/trend.ts'
import type { View } from '#main/analytics/view.ts'
import { keysOf } from '#main/exercises/movement-graph.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import { type Maxima, noRecords } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'
import { averagesOf } from './progress-averages.ts'
import { type DoneEntry, pointsOf, type Session } from './progress-points.ts'
import { repMaxesOf } from './rep-maxes.ts'
import { volumesTrend } from './volume-trend.ts'

/** A movement: its names and how it is loaded. */
interface Asked {
  keys: string[]
  mode: LoadMode
}

/** The times it was done in a span; `order` has the place in time of each session of the log. */
interface Times {
  span: Span
  done: readonly DoneEntry[]
  order: readonly number[]
}

type Bests = Pick<ExerciseProgress, 'records' | keyof Maxima>

/** Every time a movement was done in a span, oldest first, with its sets. */
async function readDone({ db, settings }: View, keys: string[], span: Span): Promise<DoneEntry[]> {
  const sets = Map.groupBy(await workingSets(db, keys, span).execute(), ({ exerciseId }) => exerciseId)
  const found = await entries(db, keys, span, settings.e1rmFormula).execute()
  return found.map((entry) => ({ entry, sets: sets.get(entry.exerciseId) ?? [] }))
}

function bySession(done: readonly DoneEntry[]): Session[] {
  const sessions = Map.groupBy(done, ({ entry }) => entry.row)
  return [...sessions.values()].flatMap(([first, ...others]): Session[] => (first ? [[first, ...others]] : []))
}

/**
 * The sessions, by their ids in `session_totals`, whose estimate was the highest until then in the whole log. After times when
 * the body that was lifted was not weighed, the first estimate is none: nobody knows what it is compared with.
 */
async function recordSessions(
  { db, settings }: View,
  { keys, mode }: Asked,
  order: readonly number[],
): Promise<Set<number>> {
  const placeOf = ({ row }: { row: number }): number => order[row] ?? 0
  const found = await estimates(db, keys, everything, settings.e1rmFormula).execute()
  const inTime = found.sort((a, b) => placeOf(a) - placeOf(b))
  const unweighed = isOfBody(mode) ? (await unweighedTimes(db, keys, everything).execute()).map(placeOf) : []
  const records = new Set<number>()
  let highest = 0
  for (const { row, kg } of inTime) {
    if (kg <= highest) continue
    if (highest > 0 || !unweighed.some((place) => place < placeOf({ row }))) records.add(row)
    highest = kg
  }
  return records
}

async function cuesOf({ db }: View, keys: string[], span: Span): Promise<ExerciseProgress['cues']> {
  const found = new Map<string, ExerciseProgress['cues'][number]>()
  for (const { date, cues: written } of await cues(db, keys, span).execute()) {
    // Only `toExerciseRow` writes this column.
    for (const text of new Set(JSON.parse(written) as string[])) {
      const before = found.get(text)
      found.set(text, { text, first: before?.first ?? date, last: date, times: (before?.times ?? 0) + 1 })
    }
  }
  return [...found.values()].sort((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0))
}

/** The course of the estimates. */
const estimatesTrend = (points: readonly ProgressPoint[]) =>
  trendOf(
    points.flatMap(({ date, e1rm, inTrend }) =>
      e1rm && inTrend.e1rm ? [{ day: dayNumber(date), value: e1rm.kg }] : [],
    ),
  )

/** The bests of the times of a movement, with their sets. */
async function recordsOf({ db }: View, { keys, mode }: Asked, { span, done, order }: Times): Promise<Bests> {
  const times = done.map(({ entry }) => entry)
  const unweighed = new Set(times.flatMap(({ row, bodyWeightKg }) => (bodyWeightKg === null ? [row] : [])))
  const { bests, volume } = findRecords(times, mode, { order, unweighed })
  const maxima = await findMaxima(db, keys, { days: span, has: () => true, order })
  const [told = noRecords] = await tellRecords(db, [{ bests: { ...bests, ...maxima }, volume, mode }])
  const { longestTime, longestDistance, mostReps, ...records } = told
  return { records, longestTime, longestDistance, mostReps }
}

/** One movement over a span; several times in one session are one point. Rejects with `ANALYTICS_UNKNOWN_EXERCISE`. */
export async function progress(view: View, { name, span }: { name: string; span: Span }): Promise<ExerciseProgress> {
  const movement = await findMovement(view, name)
  const asked = { keys: keysOf(movement), mode: modeOf(movement) }
  const { keys, mode } = asked
  const formula = view.settings.e1rmFormula
  const done = await readDone(view, keys, span)
  const order = await sessionOrder(view.db)
  const bests = await recordsOf(view, asked, { span, done, order })
  const sessions = bySession(done)
  const points = pointsOf(sessions, mode, await recordSessions(view, asked, order))
  return {
    exercise: movement.name,
    loadMode: mode,
    formula,
    points,
    bodyWeightMissing: isOfBody(mode) ? sessions.filter(([{ entry }]) => entry.bodyWeightKg === null).length : 0,
    e1rmTrend: estimatesTrend(points),
    volumeTrend: volumesTrend(points.filter(({ inTrend }) => inTrend.volume)),
    repMaxes: repMaxesOf(done, mode, { formula, e1rm: bests.records.e1rm }),
    ...bests,
    averages: averagesOf(
      done.flatMap((one) => one.sets),
      points,
    ),
    cues: await cuesOf(view, keys, span),
  }
}
