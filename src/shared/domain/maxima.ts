import { fullReps } from './e1rm.ts'
import type { LoadMode } from './load-mode.ts'
import { countedReps, type WorkingSet } from './working-set.ts'

/** What there can be a most of beside weight: seconds, metres and full repetitions. */
export type MaximumKind = 'time' | 'distance' | 'reps'

/** The most of one kind in an exercise, and the set it is of by its place there, 1 for the first. */
export interface Maximum {
  kind: MaximumKind
  value: number
  place: number
}

/** Repetitions say how good a set was where the body was moved, with or without more, or nothing was loaded. */
function repsOf(set: WorkingSet, mode: LoadMode): number {
  const isOfBody = mode === 'none' || mode === 'bodyweight-plus' || (set.weightKg ?? 0) === 0
  return isOfBody ? fullReps(set) : 0
}

/** How much of each kind a set has. A time is a best only of what was not counted: slow repetitions are no long hold. */
const amountsOf = (set: WorkingSet, mode: LoadMode): Record<MaximumKind, number> => ({
  time: countedReps(set) === 0 ? (set.durationSeconds ?? 0) : 0,
  distance: set.distanceMeters ?? 0,
  reps: repsOf(set, mode),
})

/** The longest time, the longest distance and the most full repetitions with the body, or with no weight; of equal ones the first set. */
export function maximaOf(sets: readonly WorkingSet[], mode: LoadMode): Maximum[] {
  const found = new Map<MaximumKind, Maximum>()
  for (const [index, set] of sets.entries())
    for (const [kind, value] of Object.entries(amountsOf(set, mode)) as [MaximumKind, number][])
      if (value > (found.get(kind)?.value ?? 0)) found.set(kind, { kind, value, place: index + 1 })
  return [...found.values()]
}
