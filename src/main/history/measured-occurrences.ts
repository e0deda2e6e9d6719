import { setImmediate as breathe } from 'node:timers/promises'
import { findMovement, modeOf } from '#main/analytics/movements.ts'
import { toMark } from '#main/analytics/records/marks.repository.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { keysOf } from '#main/exercises/movement-graph.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import { countTimes } from '#main/totals/totals.repository.ts'
import type { MeasuredOccurrence } from '#shared/contract/history.ts'
import type { Output } from '#shared/contract/index.ts'
import type { MarkedE1rm } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import { bestE1rm, type E1rmFormula, fullReps } from '#shared/domain/e1rm.ts'
import type { Loading, LoadMode } from '#shared/domain/load-mode.ts'
import { exerciseVolumeKg } from '#shared/domain/volume.ts'
import { byNewest, countPlaces, type Narrowing, recentPlaces } from './occurrence-places.repository.ts'
import { type PlacedOccurrence, readPlaced } from './occurrences.repository.ts'

interface Asked {
  name: string
  span: Span
  limit: number
  offset: number
}

/** The highest estimate of an occurrence with the set it is of. */
function markedE1rm(placed: PlacedOccurrence, formula: E1rmFormula, loading: Loading): MarkedE1rm | null {
  const { workingSets } = placed.exercise
  const best = bestE1rm(formula, workingSets, loading)
  const set = best && workingSets[best.place - 1]
  return best && set
    ? { kg: best.kg, set: toMark({ ...placed, ...set, set: best.place, reps: fullReps(set) }, loading.mode) }
    : null
}

function measure(placed: PlacedOccurrence, formula: E1rmFormula, mode: LoadMode): MeasuredOccurrence {
  const { position: _, bodyWeightKg, ...occurrence } = placed
  const loading = { mode, bodyWeightKg }
  return {
    ...occurrence,
    volumeKg: exerciseVolumeKg(placed.exercise, loading),
    e1rm: markedE1rm(placed, formula, loading),
  }
}

const isWholeLog = ({ from, to, program, phase, deloads }: Span): boolean =>
  from === null && to === null && program === null && phase === null && deloads === 'with'

/** How many times there are of what the log keeps no count of. */
async function countOneByOne(db: ReadDb, keys: string[], narrowing: Narrowing): Promise<number> {
  // This and what was read before may take their time; whoever else waits goes in between.
  await breathe()
  const counts = await countPlaces(db, keys, narrowing).execute()
  return counts.reduce((sum, { times }) => sum + (times ?? 0), 0)
}

/** The ids of one page of the times under any of these keys, newest first, and how many there are in all. */
async function pageOf(db: ReadDb, keys: string[], { span, limit, offset }: Asked) {
  const narrowing: Narrowing = { before: null, exceptSession: null, span }
  const newest = await recentPlaces(db, keys, offset + limit, narrowing).execute()
  return {
    ids: newest
      .sort(byNewest)
      .slice(offset, offset + limit)
      .map(({ id }) => id),
    total: (isWholeLog(span) ? await countTimes(db, keys) : null) ?? (await countOneByOne(db, keys, narrowing)),
  }
}

/**
 * A page of the times that a movement was done under any of its names, newest first, with its numbers by the formula of the
 * settings and the load mode of the movement; `exercise` is what the movement is called. Only times with a working set count.
 * Rejects with `ANALYTICS_UNKNOWN_EXERCISE` where neither the log nor the catalogue has such a name.
 */
export async function measuredOccurrences(db: ReadDb, asked: Asked): Promise<Output<'history.occurrences'>> {
  const movement = await findMovement({ db }, asked.name)
  const { e1rmFormula } = await readSettings(db)
  const { ids, total } = await pageOf(db, keysOf(movement), asked)
  const placed = await readPlaced(db, ids)
  const loadMode = modeOf(movement)
  const occurrences = ids.flatMap((id) => {
    const occurrence = placed.get(id)
    return occurrence ? [measure(occurrence, e1rmFormula, loadMode)] : []
  })
  return { exercise: movement.name, loadMode, total, occurrences }
}
