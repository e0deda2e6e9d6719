import { keysOf } from '#main/exercises/movement-graph.ts'
import type { ExerciseProgress, ProgressPoint } from '#shared/contract/exercise-progress.ts'
import type { Maxima } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'
import { alike } from './alike.ts'
import { cues, entries, estimates, unweighedTimes, workingSets } from './exercises.repository.ts'
import { readMarks } from './marks.repository.ts'
import { findMaxima, toMaxima } from './maxima.ts'
import { findMovement, modeOf } from './movements.ts'
import { averagesOf } from './progress-averages.ts'
import { type DoneEntry, pointOf, type Session } from './progress-points.ts'
import { repMaxesOf } from './rep-maxes.ts'
import { sessionOrder } from './sessions.repository.ts'
import { everything } from './span.repository.ts'
import { trendOf } from './trend.ts'
import type { View } from './view.ts'
import { volumeTrendOf } from './volume-trend.ts'

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
async function recordSessions({ db, settings }: View, keys: string[], mode: LoadMode): Promise<Set<number>> {
  const order = await sessionOrder(db)
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

/** The course of the estimates, deload weeks left out. */
const estimatesTrend = (points: readonly ProgressPoint[]) =>
  trendOf(
    points.flatMap(({ date, e1rm, isDeloadWeek }) =>
      e1rm === null || isDeloadWeek ? [] : [{ day: dayNumber(date), value: e1rm.kg }],
    ),
  )

/** The longest time and distance and the most repetitions, with their sets. */
async function maximaOf({ db }: View, keys: string[], { span, mode }: { span: Span; mode: LoadMode }): Promise<Maxima> {
  const found = await findMaxima(db, keys, { days: span, has: () => true, order: await sessionOrder(db) })
  const { time, distance, reps } = found
  const marks = await readMarks(
    db,
    [time, distance, reps].map((best) => ({ at: best?.at ?? 0, mode })),
  )
  return toMaxima(found, { time: marks[0] ?? null, distance: marks[1] ?? null, reps: marks[2] ?? null })
}

/** One movement over a span; several times in one session are one point. Rejects with `ANALYTICS_UNKNOWN_EXERCISE`. */
export async function progress(view: View, { name, span }: { name: string; span: Span }): Promise<ExerciseProgress> {
  const movement = await findMovement(view, name)
  const [keys, mode] = [keysOf(movement), modeOf(movement)]
  const done = await readDone(view, keys, span)
  const records = await recordSessions(view, keys, mode)
  const sessions = bySession(done).map((session) => {
    const { row, bodyWeightKg } = session[0].entry
    return { point: pointOf(session, mode, records.has(row)), isWeighed: bodyWeightKg !== null }
  })
  const points = sessions.map(({ point }) => point)
  const moved = sessions.filter(({ point }) => point.volumeKg > 0)
  const comparable = alike(moved, mode, ({ isWeighed }) => isWeighed).map(({ point }) => point)
  return {
    exercise: movement.name,
    loadMode: mode,
    formula: view.settings.e1rmFormula,
    points,
    bodyWeightMissing: isOfBody(mode) ? sessions.filter(({ isWeighed }) => !isWeighed).length : 0,
    e1rmTrend: estimatesTrend(points),
    volumeTrend: volumeTrendOf(
      sessions.map(({ point, isWeighed }) => ({ ...point, isWeighed })),
      mode,
    ),
    repMaxes: repMaxesOf(done, mode),
    ...(await maximaOf(view, keys, { span, mode })),
    averages: averagesOf(
      done.flatMap((one) => one.sets),
      points,
      comparable,
    ),
    cues: await cuesOf(view, keys, span),
  }
}
