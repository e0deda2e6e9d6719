import { setImmediate as breathe } from 'node:timers/promises'
import { findMovement } from '#main/analytics/movements.ts'
import type { ReadDb } from '#main/db/schema.ts'
import { keysOf } from '#main/exercises/movement-graph.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import { countTimes } from '#main/totals/totals.repository.ts'
import type { MeasuredOccurrence } from '#shared/contract/history.ts'
import type { Output } from '#shared/contract/index.ts'
import type { MarkedE1rm } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import { type E1rmFormula, fullReps, setE1rmKg } from '#shared/domain/e1rm.ts'
import { type Loading, type LoadMode, loadKg } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { exerciseVolumeKg } from '#shared/domain/volume.ts'
import { byNewest, countPlaces, type Narrowing, recentPlaces } from './occurrence-places.repository.ts'
import { type PlacedOccurrence, readPlaced } from './occurrences.repository.ts'

interface Asked {
  name: string
  span: Span
  limit: number
  offset: number
}

/** The highest estimate of an occurrence and the set it is of; of equal ones the first. */
function bestE1rm(occurrence: PlacedOccurrence, formula: E1rmFormula, loading: Loading): MarkedE1rm | null {
  const { sessionId, date, position } = occurrence
  let best: MarkedE1rm | null = null
  for (const [index, set] of occurrence.exercise.workingSets.entries()) {
    const kg = setE1rmKg(formula, set, loading)
    if (kg === null || kg <= (best?.kg ?? 0)) continue
    const load = loadKg(set.weightKg, loading)
    const lifted = { weightKg: set.weightKg, loadKg: load === null ? null : roundTo(load, 4) }
    const mark = { sessionId, date, position, set: index + 1, ...lifted, reps: fullReps(set), rpe: set.rpe }
    best = { kg, set: mark }
  }
  return best
}

function measure(placed: PlacedOccurrence, formula: E1rmFormula, mode: LoadMode): MeasuredOccurrence {
  const { position: _, bodyWeightKg, ...occurrence } = placed
  const loading = { mode, bodyWeightKg }
  return {
    ...occurrence,
    volumeKg: exerciseVolumeKg(placed.exercise, loading),
    e1rm: bestE1rm(placed, formula, loading),
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
  const loadMode = movement.facts?.loadMode ?? 'external'
  const occurrences = ids.flatMap((id) => {
    const occurrence = placed.get(id)
    return occurrence ? [measure(occurrence, e1rmFormula, loadMode)] : []
  })
  return { exercise: movement.name, loadMode, total, occurrences }
}
