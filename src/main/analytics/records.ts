import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/span.ts'
import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { isRecordable } from '#shared/domain/top-set.ts'
import { alike } from './alike.ts'
import { type Best, outdoes } from './best.ts'
import { bests, spanOnce } from './exercises.repository.ts'
import { readMarks } from './marks.repository.ts'
import { type LoggedMovement, loggedMovements } from './movements.ts'
import { sessionNames, sessionOrder, unweighedSessions } from './sessions.repository.ts'
import type { View } from './view.ts'

type BestRow = Awaited<ReturnType<ReturnType<typeof bests>['execute']>>[number]

/** What is found of one movement; `volumes` are the kilograms of each session, by its id in `session_totals`. */
interface Found {
  movement: LoggedMovement
  estimate: Best | null
  weight: Best | null
  volumes: Map<number, number>
}

/** The sessions of the log: their places in time, and those that do not say what the body weighed, by their rows. */
interface Sessions {
  order: readonly number[]
  unweighed: ReadonlySet<number>
}

/** How good a weight is, more being better; null for one that is none. */
function worthOf(kg: number | null, mode: LoadMode): number | null {
  if (kg === null || !isRecordable(kg, mode)) return null
  return mode === 'bodyweight-minus' ? -kg : kg
}

/** The better of the two. */
const better = (one: Best, best: Best | null, order: readonly number[]): Best =>
  best !== null && !outdoes(one, best, order) ? best : one

/** Looks through the times of a movement. */
function lookThrough(movement: LoggedMovement, rows: readonly BestRow[], order: readonly number[]): Found {
  const found: Found = { movement, estimate: null, weight: null, volumes: new Map() }
  for (const { row, kg, at, topKg, topReps, topAt, volumeKg } of rows) {
    const before = found.volumes.get(row)
    found.volumes.set(row, before === undefined ? volumeKg : roundTo(before + volumeKg, 4))
    if (kg !== null) found.estimate = better({ value: kg, row, at }, found.estimate, order)
    const worth = worthOf(topKg, movement.mode)
    if (worth !== null) found.weight = better({ value: worth, reps: topReps ?? 0, row, at: topAt }, found.weight, order)
  }
  return found
}

/** The session in which most was moved, of those that can be compared, the first of equal ones; null where no load is known. */
function mostVolume({ volumes, movement }: Found, { order, unweighed }: Sessions): Best | null {
  const moved = [...volumes].filter(([, kg]) => kg > 0)
  if (isOfBody(movement.mode)) moved.sort(([a], [b]) => (order[a] ?? 0) - (order[b] ?? 0))
  let most: Best | null = null
  for (const [row, kg] of alike(moved, movement.mode, ([row]) => !unweighed.has(row)))
    most = better({ value: kg, row, at: 0 }, most, order)
  return most
}

function latestOf(rows: Iterable<number>, order: readonly number[]): number {
  let latest = -1
  for (const row of rows) if ((order[row] ?? 0) > (order[latest] ?? -1)) latest = row
  return latest
}

/** What is told of a movement; `latest` is the row of the last session in which it was done. */
interface Summary extends Omit<Found, 'volumes'> {
  volume: Best | null
  occurrences: number
  bodyWeightMissing: number
  latest: number
}

function summaryOf({ volumes, ...found }: Found, sessions: Sessions): Summary {
  const { order, unweighed } = sessions
  const rows = [...volumes.keys()]
  return {
    ...found,
    volume: mostVolume({ volumes, ...found }, sessions),
    occurrences: rows.length,
    bodyWeightMissing: isOfBody(found.movement.mode) ? rows.filter((row) => unweighed.has(row)).length : 0,
    latest: latestOf(rows, order),
  }
}

const latestRecord = ({ e1rm, weight, volume }: ExerciseRecords): string =>
  [e1rm?.set.date, weight?.date, volume?.date].reduce<string>((a, b = '') => (b > a ? b : a), '')

function byLatestRecord(a: ExerciseRecords, b: ExerciseRecords): number {
  const [mine, its] = [latestRecord(a), latestRecord(b)]
  if (mine !== its) return mine > its ? -1 : 1
  return a.exercise < b.exercise ? -1 : 1
}

/** The bests of every movement in a span, those of the latest records first. Of equal ones the earliest is the record, of equal weights that with the most reps. */
export async function records({ db, settings }: View, span: Span): Promise<Output<'analytics.records'>> {
  const formula = settings.e1rmFormula
  const order = await sessionOrder(db)
  const unweighed = await unweighedSessions(db)
  const { days, has } = await spanOnce(db, span)
  const found: Summary[] = []
  for (const movement of await loggedMovements(db)) {
    const rows = (await bests(db, movement.keys, days, formula).execute()).filter(({ row }) => has(row))
    if (rows.length > 0) found.push(summaryOf(lookThrough(movement, rows, order), { order, unweighed }))
  }
  const marksOf = (best: 'estimate' | 'weight') =>
    readMarks(
      db,
      found.map(({ [best]: one, movement: { mode } }) => ({ at: one?.at ?? 0, mode })),
    )
  const [estimates, weights] = [await marksOf('estimate'), await marksOf('weight')]
  const sessions = await sessionNames(
    db,
    found.flatMap(({ latest, volume }) => [latest, volume?.row ?? 0]),
  )
  const exercises = found.map(({ movement, estimate, volume, ...one }, place): ExerciseRecords => {
    const set = estimates[place]
    const session = sessions.get(volume?.row ?? 0)
    return {
      exercise: movement.name,
      loadMode: movement.mode,
      e1rm: estimate && set ? { kg: estimate.value, set } : null,
      weight: weights[place] ?? null,
      volume: volume && session ? { kg: volume.value, sessionId: session.sessionId, date: session.date } : null,
      occurrences: one.occurrences,
      bodyWeightMissing: one.bodyWeightMissing,
      lastDate: sessions.get(one.latest)?.date ?? '',
    }
  })
  return { formula, exercises: exercises.sort(byLatestRecord) }
}
