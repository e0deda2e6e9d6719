import type { bests } from '#main/analytics/exercises.repository.ts'
import type { LoggedMovement } from '#main/analytics/movements.ts'
import { sessionNames } from '#main/analytics/sessions.repository.ts'
import type { ReadDb } from '#main/db/schema.ts'
import type { LiftRecords, Maxima, SetMark } from '#shared/contract/set-mark.ts'
import { isOfBody } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { isRecordable, worthOf } from '#shared/domain/top-set.ts'
import { alike } from './alike.ts'
import { type Best, outdoes } from './best.ts'
import { readMarks } from './marks.repository.ts'
import { toMaxima } from './maxima.ts'

/** A time a movement was done. */
type DoneRow = Awaited<ReturnType<ReturnType<typeof bests>['execute']>>[number]

const SET_BESTS = ['estimate', 'weight', 'time', 'distance', 'reps'] as const
/** The bests that a set makes. */
type SetBests = Partial<Record<(typeof SET_BESTS)[number], Best>>

/** The bests of a movement, and the sessions it was done in, by their ids in `session_totals`. */
export interface Found {
  bests: SetBests
  volume: Best | null
  rows: readonly number[]
}

/** The sessions of the log: their places in time, and those that do not say what the body weighed, by their rows. */
export interface Sessions {
  order: readonly number[]
  unweighed: ReadonlySet<number>
}

type Mode = LoggedMovement['mode']

/** The better of the two. */
const better = (one: Best, best: Best | null | undefined, order: readonly number[]): Best =>
  best && !outdoes(one, best, order) ? best : one

/** The session in which most was moved, of those that can be compared, the first of equal ones; null where no load is known. */
function mostVolume(volumes: ReadonlyMap<number, number>, mode: Mode, { order, unweighed }: Sessions): Best | null {
  const moved = [...volumes].filter(([, kg]) => kg > 0)
  if (isOfBody(mode)) moved.sort(([a], [b]) => (order[a] ?? 0) - (order[b] ?? 0))
  let most: Best | null = null
  for (const [row, kg] of alike(moved, mode, ([row]) => !unweighed.has(row)))
    most = better({ value: kg, row, at: 0 }, most, order)
  return most
}

/**
 * The bests by weight of the times of a movement, in any order: of equal ones the earliest, of equal weights that with the most
 * repetitions. Of assisted work the least help is the best weight.
 */
export function findRecords(times: readonly DoneRow[], mode: Mode, sessions: Sessions): Found {
  const { order } = sessions
  const bests: SetBests = {}
  const volumes = new Map<number, number>()
  for (const { row, kg, at, topKg, topReps, topAt, volumeKg } of times) {
    const before = volumes.get(row)
    volumes.set(row, before === undefined ? volumeKg : roundTo(before + volumeKg, 4))
    if (kg !== null) bests.estimate = better({ value: kg, row, at }, bests.estimate, order)
    if (topKg === null || !isRecordable(topKg, mode)) continue
    bests.weight = better({ value: worthOf(topKg, mode), reps: topReps ?? 0, row, at: topAt }, bests.weight, order)
  }
  return { bests, volume: mostVolume(volumes, mode, sessions), rows: [...volumes.keys()] }
}

type SetMarks = Partial<Record<keyof SetBests, SetMark | null>>
/** What was found, and the load mode of its movement. */
type Told = Pick<Found, 'bests' | 'volume'> & { mode: Mode }

/** The sets that made the bests, movement by movement. */
async function marksOf(db: ReadDb, found: readonly Told[]): Promise<SetMarks[]> {
  const marks = found.map((): SetMarks => ({}))
  for (const kind of SET_BESTS) {
    const asked = found.map(({ bests, mode }) => ({ at: bests[kind]?.at ?? 0, mode }))
    const read = await readMarks(db, asked)
    for (const [place, ofMovement] of marks.entries()) ofMovement[kind] = read[place] ?? null
  }
  return marks
}

/** Bests as they are told, each with its place, in the order given. */
export async function tellRecords(db: ReadDb, found: readonly Told[]): Promise<(LiftRecords & Maxima)[]> {
  const marks = await marksOf(db, found)
  const sessions = await sessionNames(
    db,
    found.flatMap(({ volume }) => volume?.row ?? []),
  )
  return found.map(({ bests: { estimate, ...bests }, volume }, place) => {
    const { estimate: set, weight = null, ...others } = marks[place] ?? {}
    const session = sessions.get(volume?.row ?? 0)
    return {
      e1rm: estimate && set ? { kg: estimate.value, set } : null,
      weight,
      volume: volume && session ? { kg: volume.value, sessionId: session.sessionId, date: session.date } : null,
      ...toMaxima(bests, others),
    }
  })
}
