import { fullReps } from './e1rm.ts'
import { isOfBody, type LoadMode } from './load-mode.ts'
import { countedReps, type WorkingSet } from './working-set.ts'

/** A set by its place in the exercise, 1 for the first, with the weight written and its full repetitions. */
export interface TopSet {
  place: number
  weightKg: number
  reps: number
}

/** A weight as it is compared: where the body is lifted, none written is none added or taken off. */
export const comparedKg = (weightKg: number | null, mode: LoadMode): number | null =>
  isOfBody(mode) ? (weightKg ?? 0) : weightKg

/** Whether a weight can be a record: none at all is one only where the body is lifted, and any says nothing of a hold. */
export const isRecordable = (kg: number, mode: LoadMode): boolean => mode !== 'none' && (kg > 0 || isOfBody(mode))

/** Whether something was lifted: a full repetition, or with a weight what nobody counted. */
const isLift = (set: WorkingSet): boolean => fullReps(set) > 0 || (set.weightKg !== null && countedReps(set) === 0)

/** A weight with its sign turned where it is help: more is better. */
export const worthOf = (kg: number, mode: LoadMode): number => (mode === 'bodyweight-minus' ? 0 - kg : kg)

/** What is compared of two sets; the weight is one that can be: see `comparedKg`. */
type Lift = Pick<TopSet, 'weightKg' | 'reps'>

/** Whether a set is better than another: heavier (of assisted work with less help), or as heavy with more full repetitions. */
export function outlifts(one: Lift, than: Lift, mode: LoadMode): boolean {
  const more = worthOf(one.weightKg, mode) - worthOf(than.weightKg, mode)
  return more > 0 || (more === 0 && one.reps > than.reps)
}

/** The set with the heaviest weight (of assisted work the least help), then the most full repetitions, then the first. */
export function topSet(sets: readonly WorkingSet[], mode: LoadMode): TopSet | null {
  let top: TopSet | null = null
  for (const [index, set] of sets.entries()) {
    const weightKg = comparedKg(set.weightKg, mode)
    if (weightKg === null || !isLift(set)) continue
    const one = { place: index + 1, weightKg, reps: fullReps(set) }
    if (top === null || outlifts(one, top, mode)) top = one
  }
  return top
}
