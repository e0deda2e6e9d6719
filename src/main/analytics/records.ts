import type { ReadDb } from '#main/db/schema.ts'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { Output } from '#shared/contract/index.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { isRecordable } from '#shared/domain/top-set.ts'
import { alike } from './alike.ts'
import { type Best, outdoes } from './best.ts'
import { bests, spanOnce } from './exercises.repository.ts'
import { readMarks } from './marks.repository.ts'
import { findMaxima, toMaxima } from './maxima.ts'
import { type LoggedMovement, loggedMovements } from './movements.ts'
import { sessionNames, sessionOrder, unweighedSessions } from './sessions.repository.ts'
import type { View } from './view.ts'

type BestRow = Awaited<ReturnType<ReturnType<typeof bests>['execute']>>[number]

const SET_BESTS = ['estimate', 'weight', 'time', 'distance', 'reps'] as const
/** The bests that a set makes. */
type SetBests = Partial<Record<(typeof SET_BESTS)[number], Best>>

/** What is found of one movement; `volumes` are the kilograms of each session, by its id in `session_totals`. */
interface Found {
  movement: LoggedMovement
  bests: SetBests
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
const better = (one: Best, best: Best | null | undefined, order: readonly number[]): Best =>
  best && !outdoes(one, best, order) ? best : one

/** Looks through the times of a movement. */
function lookThrough(movement: LoggedMovement, rows: readonly BestRow[], order: readonly number[]): Found {
  const bests: SetBests = {}
  const volumes = new Map<number, number>()
  for (const { row, kg, at, topKg, topReps, topAt, volumeKg } of rows) {
    const before = volumes.get(row)
    volumes.set(row, before === undefined ? volumeKg : roundTo(before + volumeKg, 4))
    if (kg !== null) bests.estimate = better({ value: kg, row, at }, bests.estimate, order)
    const worth = worthOf(topKg, movement.mode)
    if (worth !== null) bests.weight = better({ value: worth, reps: topReps ?? 0, row, at: topAt }, bests.weight, order)
  }
  return { movement, bests, volumes }
}

/** The session in which most was moved, of those that can be compared, the first of equal ones; null where no load is known. */
function mostVolume({ volumes, movement }: Omit<Found, 'bests'>, { order, unweighed }: Sessions): Best | null {
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

const latestRecord = ({ e1rm, weight, volume, longestTime, longestDistance, mostReps }: ExerciseRecords): string =>
  [e1rm?.set, weight, volume, longestTime?.set, longestDistance?.set, mostReps].reduce<string>(
    (latest, one) => (one && one.date > latest ? one.date : latest),
    '',
  )

function byLatestRecord(a: ExerciseRecords, b: ExerciseRecords): number {
  const [mine, its] = [latestRecord(a), latestRecord(b)]
  if (mine !== its) return mine > its ? -1 : 1
  return a.exercise < b.exercise ? -1 : 1
}

type SetMarks = Partial<Record<keyof SetBests, SetMark | null>>

/** The sets that made the bests, movement by movement. */
async function marksOf(db: ReadDb, found: readonly Summary[]): Promise<SetMarks[]> {
  const marks = found.map((): SetMarks => ({}))
  for (const kind of SET_BESTS) {
    const asked = found.map(({ bests, movement: { mode } }) => ({ at: bests[kind]?.at ?? 0, mode }))
    const read = await readMarks(db, asked)
    for (const [place, ofMovement] of marks.entries()) ofMovement[kind] = read[place] ?? null
  }
  return marks
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
    if (rows.length === 0) continue
    const seen = lookThrough(movement, rows, order)
    const maxima = await findMaxima(db, movement.keys, { days, has, order })
    found.push(summaryOf({ ...seen, bests: { ...seen.bests, ...maxima } }, { order, unweighed }))
  }
  const marks = await marksOf(db, found)
  const sessions = await sessionNames(
    db,
    found.flatMap(({ latest, volume }) => [latest, volume?.row ?? 0]),
  )
  const exercises = found.map(({ movement, bests: { estimate, ...bests }, volume, ...one }, place): ExerciseRecords => {
    const { estimate: set, weight = null, ...others } = marks[place] ?? {}
    const session = sessions.get(volume?.row ?? 0)
    return {
      exercise: movement.name,
      loadMode: movement.mode,
      e1rm: estimate && set ? { kg: estimate.value, set } : null,
      weight,
      volume: volume && session ? { kg: volume.value, sessionId: session.sessionId, date: session.date } : null,
      ...toMaxima(bests, others),
      occurrences: one.occurrences,
      bodyWeightMissing: one.bodyWeightMissing,
      lastDate: sessions.get(one.latest)?.date ?? '',
    }
  })
  return { formula, exercises: exercises.sort(byLatestRecord) }
}
