import type { SetMark } from '#shared/contract/set-mark.ts'
import { E1RM_MAX_REPS } from '#shared/domain/e1rm.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { comparedKg, worthOf } from '#shared/domain/top-set.ts'
import { isSameWeight } from '#shared/progression/work.ts'

/** What is looked at of `ExerciseProgress`. */
interface Done {
  loadMode: LoadMode
  repMaxes: readonly { set: SetMark }[]
  points: readonly { topSet: SetMark | null }[]
}

export interface MostReps {
  set: SetMark
  /** Whether it is the most for sure: above what rep maxes count to, sets under the top set of a session may have had more. */
  isExact: boolean
}

/** The set of the most full repetitions at a weight or more (of assisted work, at that help or less); null where there is none. */
export function mostRepsAt({ loadMode, repMaxes, points }: Done, weightKg: number): MostReps | null {
  const kgOf = (set: SetMark): number | null => comparedKg(set.weightKg, loadMode)
  const isAt = (set: SetMark): boolean => isSameWeight(kgOf(set), weightKg)
  const isAbove = (set: SetMark): boolean => {
    const kg = kgOf(set)
    return kg !== null && !isAt(set) && worthOf(kg, loadMode) > worthOf(weightKg, loadMode)
  }
  const topSets = points.flatMap(({ topSet }) => topSet ?? [])
  const most = [...repMaxes.map(({ set }) => set), ...topSets]
    .filter((set) => set.reps > 0 && (isAt(set) || isAbove(set)))
    .reduce<SetMark | null>((best, set) => (best && best.reps >= set.reps ? best : set), null)
  return most && { set: most, isExact: most.reps < E1RM_MAX_REPS || !topSets.some(isAbove) }
}
