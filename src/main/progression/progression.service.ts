import type { ReadDb } from '#main/db/schema.ts'
import { recentOccurrences } from '#main/history/occurrences.repository.ts'
import { readSettings } from '#main/settings/settings.repository.ts'
import type { Occurrence } from '#shared/contract/history.ts'
import type { Suggestion } from '#shared/contract/progression.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { dayNumber } from '#shared/domain/calendar.ts'
import type { Goal } from '#shared/domain/goal.ts'
import { localDateSchema, toLocalDate } from '#shared/domain/local-date.ts'
import { gearOf, type Loads, loadsOf } from '#shared/progression/loads.ts'
import { type Asked, suggestNext } from '#shared/progression/suggest.ts'
import { workOf } from '#shared/progression/work.ts'
import { bodyWeightsOf, type Movement, movementsOf } from './progression.repository.ts'
import { usualRange } from './usual-range.ts'
import { volumeTrend } from './volume-trend.ts'

/** How many of the last times are read: enough for eight that are no deload. */
const TIMES = 12

interface Request {
  names: string[]
  /** A local date: only times before it count. Null: all, as of today. */
  before: string | null
  exceptSession: string | null
  isDeloadWeek: boolean
  /** Today's goals, by place. */
  goals: (Goal | null)[]
}

/** Whether lighter weights than the bar were lifted: then it is not counted in, or is another one. */
const isBelowBar = (occurrences: readonly Occurrence[], barKg: number): boolean =>
  occurrences.some(({ exercise }) =>
    exercise.workingSets.some(({ weightKg }) => weightKg !== null && weightKg > 0 && weightKg < barKg),
  )

/** The weights that can be loaded, made once for each kind of equipment. */
function createLoadsOf(settings: Settings): (movement: Movement, occurrences: readonly Occurrence[]) => Loads {
  const made = new Map<string, Loads>()
  return ({ equipment, loadMode }, occurrences) => {
    const usual = gearOf(equipment, loadMode, settings)
    const gear = usual.barKg !== null && isBelowBar(occurrences, usual.barKg) ? { ...usual, barKg: null } : usual
    const key = JSON.stringify(gear)
    const loads = made.get(key) ?? loadsOf(gear, settings)
    made.set(key, loads)
    return loads
  }
}

function lackOf(occurrences: readonly Occurrence[], counted: number): Asked['lack'] {
  if (occurrences.length === 0) return 'never'
  return counted > 0 ? 'deloads' : 'uncounted'
}

/** The body weights of the sessions in which work with the own body was done. */
function bodyWeightsIn(db: ReadDb, found: readonly Occurrence[][], movements: readonly Movement[]) {
  const isOfBody = (i: number): boolean => movements[i]?.loadMode.startsWith('bodyweight') ?? false
  const sessions = new Set(found.flatMap((some, i) => (isOfBody(i) ? some.map(({ sessionId }) => sessionId) : [])))
  return sessions.size === 0 ? new Map<string, number>() : bodyWeightsOf(db, [...sessions])
}

type Facts = Pick<Asked, 'exercise' | 'loads' | 'goal' | 'isDeloadWeek'> & { today: number }

function suggestOne(occurrences: readonly Occurrence[], { today, ...asked }: Facts) {
  const { loadMode } = asked.loads.gear
  const worked = occurrences.flatMap((occurrence) => workOf(occurrence, loadMode) ?? [])
  const works = worked.filter(({ occurrence }) => !occurrence.isDeloadWeek)
  const [newest] = occurrences
  return suggestNext({
    ...asked,
    works,
    usual: usualRange(works),
    days: newest ? today - dayNumber(newest.date) : null,
    lack: lackOf(occurrences, worked.length),
  })
}

/**
 * For each name, in the same order, what to do next of that movement under any of its names; null for a blank name. The
 * last times of all names are read at once.
 */
export async function suggestAll(db: ReadDb, request: Request, now: Date): Promise<(Suggestion | null)[]> {
  const { names, before, exceptSession, isDeloadWeek, goals } = request
  const loadsFor = createLoadsOf(await readSettings(db))
  const movements = await movementsOf(db, names)
  const found = await recentOccurrences(db, names, TIMES, before, exceptSession)
  const bodyWeights = await bodyWeightsIn(db, found, movements)
  const today = dayNumber(localDateSchema.safeParse(before).data ?? toLocalDate(now))

  return names.map((name, i): Suggestion | null => {
    const [occurrences, movement] = [found[i], movements[i]]
    if (name.trim() === '' || !occurrences || !movement) return null
    const loads = loadsFor(movement, occurrences)
    const facts = { exercise: name.trim(), loads, goal: goals[i] ?? null, isDeloadWeek, today }
    return {
      ...suggestOne(occurrences, facts),
      volumeTrend: volumeTrend(occurrences, movement.loadMode, bodyWeights),
    }
  })
}
