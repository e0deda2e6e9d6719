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

/** Whether a weight is better than another: more of it, of help less. */
export const isHeavier = (kg: number, than: number, mode: LoadMode): boolean =>
  mode === 'bodyweight-minus' ? kg < than : kg > than

/** The set with the heaviest weight (of assisted work the least help), then the most full repetitions, then the first. */
export function topSet(sets: readonly WorkingSet[], mode: LoadMode): TopSet | null {
  let top: TopSet | null = null
  for (const [index, set] of sets.entries()) {
    const weightKg = comparedKg(set.weightKg, mode)
    if (weightKg === null || !isLift(set)) continue
    const reps = fullReps(set)
    const isBetter =
      top === null || isHeavier(weightKg, top.weightKg, mode) || (weightKg === top.weightKg && reps > top.reps)
    if (isBetter) top = { place: index + 1, weightKg, reps }
  }
  return top
}
