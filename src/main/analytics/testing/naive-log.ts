import catalogue from '#data/exercises.json' with { type: 'json' }
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'
import { estimateE1rmKg } from '#shared/domain/e1rm.ts'
import type { Exercise } from '#shared/domain/exercise.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { RepCount } from '#shared/domain/rep-count.ts'
import type { Session } from '#shared/domain/session.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'

/** The slow and plain way to every number, for comparison: straight from the sessions, without a database. */
export interface NaiveLog {
  sessions: readonly Session[]
  settings: Settings
  today: string
}

/** What a name stands for, by the catalogue alone; it is shown as it is written where nobody writes the catalogue's name. */
export interface NaiveMovement {
  name: string
  mode: string
  primary: readonly string[] | null
  secondary: readonly string[]
}

const found = new WeakMap<NaiveLog, Map<string, NaiveMovement>>()

/** What a name stands for; looked up once for each log. */
function movementOf(log: NaiveLog, name: string): NaiveMovement {
  const known = found.get(log) ?? new Map<string, NaiveMovement>()
  found.set(log, known)
  const movement = known.get(name) ?? lookUp(log, name)
  known.set(name, movement)
  return movement
}

function lookUp(log: NaiveLog, name: string): NaiveMovement {
  const key = exerciseKey(name)
  const known = catalogue.find((one) => [one.name, ...one.aliases].some((other) => exerciseKey(other) === key))
  const keys = known ? [known.name, ...known.aliases].map(exerciseKey) : [key]
  const written = inTime(log.sessions).flatMap(({ exercises }) => exercises.map((one) => one.name))
  const mine = written.filter((other) => keys.includes(exerciseKey(other)))
  const latest = mine.at(-1) ?? name
  if (!known) return { name: latest, mode: 'external', primary: null, secondary: [] }
  const isOwn = mine.some((other) => exerciseKey(other) === keys[0])
  const { loadMode, primaryMuscles, secondaryMuscles } = known
  return { name: isOwn ? known.name : latest, mode: loadMode, primary: primaryMuscles, secondary: secondaryMuscles }
}

export const inTime = (sessions: readonly Session[]): Session[] =>
  [...sessions].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))

export const dayOfSession = ({ date }: Session): string => date.slice(0, 10)

export function inSpan(log: NaiveLog, span: Span): Session[] {
  return inTime(log.sessions).filter((session) => {
    const day = dayOfSession(session)
    if (span.from !== null && day < span.from) return false
    if (span.to !== null && day > span.to) return false
    if (span.program !== null && session.program?.toLowerCase() !== span.program.toLowerCase()) return false
    if (span.phase !== null && session.phase !== span.phase) return false
    return span.deloads === 'with' || !session.isDeloadWeek
  })
}

const total = ({ full, partial }: RepCount): number => full + partial
export const round = (value: number): number => Number(value.toFixed(4))
export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

export function reps(set: WorkingSet): number {
  if (set.unilateralRepCount) return total(set.unilateralRepCount.left) + total(set.unilateralRepCount.right)
  return set.repCount ? total(set.repCount) : 0
}

export function partials(set: WorkingSet): number {
  const { unilateralRepCount: sides } = set
  return sides ? sides.left.partial + sides.right.partial : (set.repCount?.partial ?? 0)
}

export function fullOf(set: WorkingSet): number {
  const { unilateralRepCount: sides } = set
  if (!sides) return set.repCount?.full ?? 0
  const trained = [sides.left, sides.right].filter((side) => total(side) > 0)
  return trained.length === 0 ? 0 : Math.min(...trained.map(({ full }) => full))
}

export function load(kg: number | null, mode: string, body: number | null): number | null {
  if (mode === 'bodyweight-plus') return body === null ? kg : body + (kg ?? 0)
  if (mode === 'bodyweight-minus') return body === null ? null : Math.max(0, body - (kg ?? 0))
  return kg
}

/** What was lifted: unknown where nobody weighed the body. */
function lifted(kg: number | null, mode: string, body: number | null): number | null {
  return mode.startsWith('bodyweight') && body === null ? null : load(kg, mode, body)
}

/** Repetitions of a failure technique, each with the weight it was done with. */
export function extra(set: WorkingSet): { kg: number | null; reps: number }[] {
  const { failureTechnique: technique } = set
  if (technique?.type === 'MyoReps') return technique.miniSets.map((one) => ({ kg: set.weightKg, reps: total(one) }))
  if (technique?.type === 'LLP') return [{ kg: set.weightKg, reps: technique.partialReps }]
  if (technique?.type === 'DropSet') return technique.drops.map((one) => ({ kg: one.weightKg, reps: total(one.reps) }))
  return []
}

export function e1rm(set: WorkingSet, mode: string, body: number | null, formula: Settings['e1rmFormula']) {
  const kg = lifted(set.weightKg, mode, body)
  const done = fullOf(set)
  if (mode === 'none' || kg === null || kg <= 0 || done < 1 || done > 12) return null
  if (formula === 'epley') return done === 1 ? round(kg) : round(kg * (1 + done / 30))
  if (formula === 'brzycki') return round((kg * 36) / (37 - done))
  return estimateE1rmKg('rpe', kg, done, set.rpe)
}

/** One exercise of a session with working sets. */
export interface Done {
  session: Session
  exercise: Exercise
  position: number
  movement: NaiveMovement
}

export const done = (log: NaiveLog, sessions: readonly Session[]): Done[] =>
  sessions.flatMap((session) =>
    session.exercises.flatMap((exercise, index) =>
      exercise.workingSets.length === 0
        ? []
        : [{ session, exercise, position: index + 1, movement: movementOf(log, exercise.name) }],
    ),
  )

export function volume({ session: { bodyWeightKg }, exercise, movement: { mode } }: Done): number {
  const of = (kg: number | null, reps: number): number => (load(kg, mode, bodyWeightKg) ?? 0) * reps
  const sets = exercise.workingSets.map(
    (set) => of(set.weightKg, reps(set)) + sum(extra(set).map((one) => of(one.kg, one.reps))),
  )
  return round(sum(sets))
}

export function mark({ session, position, movement }: Done, set: WorkingSet, place: number): SetMark {
  const kg = lifted(set.weightKg, movement.mode, session.bodyWeightKg)
  return {
    sessionId: session.id,
    date: session.date,
    position,
    set: place,
    weightKg: set.weightKg,
    loadKg: kg === null ? null : round(kg),
    reps: fullOf(set),
    rpe: set.rpe,
  }
}
