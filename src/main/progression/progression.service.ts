import type { ReadDb } from '#main/db/schema.ts'
import { recentOccurrences } from '#main/history/occurrences.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { Goal } from '#shared/domain/goal.ts'
import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'
import { dayOf, localDateSchema, toLocalDate } from '#shared/domain/local-date.ts'
import { gearOf, type Loads, loadsOf } from '#shared/progression/loads.ts'
import { type Asked, suggestNext } from '#shared/progression/suggest.ts'
import { type Work, workOf } from '#shared/progression/work.ts'
import { bodyWeightsOf, type Movement, movementsOf } from './progression.repository.ts'
import { usualRange } from './usual-range.ts'
import { volumeTrend } from './volume-trend.ts'

/** How many of the last times are read; deload weeks are left out. */
const TIMES = 12

interface Request {
  names: string[]
  /** A local date: only times before it count. Null, or no date: all up to today. */
  before: string | null
  exceptSession: string | null
  isDeloadWeek: boolean
  /** Today's goals, by place. */
  goals: (Goal | null)[]
}

/** What was done of one movement, newest first and without deload weeks, and what of it counts. */
interface Done {
  occurrences: readonly Occurrence[]
  works: readonly Work[]
}

/**
 * Whether the working weight was lighter than the bar, last time or mostly: then the bar is not counted in, or is another
 * one. A light set, or one light day, takes no bar away.
 */
function isBelowBar([last, ...before]: readonly Work[], barKg: number): boolean {
  const isBelow = ({ weightKg }: Work): boolean => weightKg !== null && weightKg < barKg
  return last !== undefined && (isBelow(last) || before.filter(isBelow).length > (before.length + 1) / 2)
}

/** The weights that can be loaded, made once for each kind of equipment. */
function createLoadsOf(settings: Settings) {
  const made = new Map<string, Loads>()
  return ({ equipment, loadMode }: Movement, works: readonly Work[], bodyWeightKg: number | null): Loads => {
    const usual = gearOf(equipment, loadMode, settings)
    const gear = usual.barKg !== null && isBelowBar(works, usual.barKg) ? { ...usual, barKg: null } : usual
    const key = JSON.stringify([gear, bodyWeightKg])
    const loads = made.get(key) ?? loadsOf(gear, settings, bodyWeightKg)
    made.set(key, loads)
    return loads
  }
}

/** Why none of the times, deload weeks among them, counts. */
function lackOf(occurrences: readonly Occurrence[], mode: LoadMode): Asked['lack'] {
  if (occurrences.length === 0) return 'never'
  return occurrences.some((occurrence) => workOf(occurrence, mode)) ? 'deloads' : 'uncounted'
}

/** The body weights of the sessions in which work with the own body was done. */
function bodyWeightsIn(db: ReadDb, found: readonly Occurrence[][], movements: readonly Movement[]) {
  const ofBody = found.filter((_, i) => isOfBody(movements[i]?.loadMode ?? 'external'))
  const sessions = new Set(ofBody.flatMap((some) => some.map(({ sessionId }) => sessionId)))
  return sessions.size === 0 ? new Map<string, number>() : bodyWeightsOf(db, [...sessions])
}

/** What the lifter weighed last, of the sessions that say it. */
const lastBodyWeight = (occurrences: readonly Occurrence[], bodyWeights: ReadonlyMap<string, number>): number | null =>
  occurrences.map(({ sessionId }) => bodyWeights.get(sessionId)).find((kg) => kg !== undefined) ?? null

/** Comes after every time of that day: what is dated ahead is still to be done. */
const endOfDay = (date: string): string => `${dayOf(date)}T24`

/**
 * For each name, in the same order, what to do next of that movement under any of its names; null for a blank name. The
 * last times of all names are read at once.
 */
export async function suggestAll(db: ReadDb, request: Request, now: Date): Promise<(Suggestion | null)[]> {
  const { names, exceptSession, isDeloadWeek, goals } = request
  const asOf = localDateSchema.safeParse(request.before).data
  const before = asOf ?? endOfDay(toLocalDate(now))
  const today = dayNumber(asOf ?? toLocalDate(now))
  const loadsFor = createLoadsOf(await readSettings(db))
  const movements = await movementsOf(db, names)
  const found = await recentOccurrences(db, names, TIMES, before, exceptSession, 'without')
  const dones = movements.map(({ loadMode }, i): Done => {
    const occurrences = found[i] ?? []
    return { occurrences, works: occurrences.flatMap((occurrence) => workOf(occurrence, loadMode) ?? []) }
  })
  const lacking = names.filter((_, i) => dones[i]?.works.length === 0)
  const withDeloads = await recentOccurrences(db, lacking, TIMES, before, exceptSession)
  const anyOf = new Map(lacking.map((name, i) => [name, withDeloads[i] ?? []]))
  const bodyWeights = await bodyWeightsIn(db, found, movements)

  return names.map((name, i): Suggestion | null => {
    const [done, movement] = [dones[i], movements[i]]
    if (name.trim() === '' || !done || !movement) return null
    const { occurrences, works } = done
    const [base] = works
    return {
      ...suggestNext({
        exercise: name.trim(),
        loads: loadsFor(movement, works, lastBodyWeight(occurrences, bodyWeights)),
        goal: goals[i] ?? null,
        isDeloadWeek,
        works,
        usual: usualRange(works),
        days: base ? today - dayNumber(base.occurrence.date) : null,
        lack: lackOf(anyOf.get(name) ?? [], movement.loadMode),
      }),
      volumeTrend: volumeTrend(occurrences, movement.loadMode, bodyWeights),
    }
  })
}
