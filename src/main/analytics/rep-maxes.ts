import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { E1RM_MAX_REPS } from '#shared/domain/e1rm.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { comparedKg, isHeavier, isRecordable } from '#shared/domain/top-set.ts'
import { type MarkedRow, repsOf, toMark } from './marks.repository.ts'

/**
 * For each number of full repetitions, from 1 on, the heaviest set of at least as many (of assisted work that with the least
 * help); of equal ones the first. Sets are given oldest first.
 */
export function repMaxesOf(sets: readonly MarkedRow[], mode: LoadMode): ExerciseProgress['repMaxes'] {
  const best: { kg: number; set: MarkedRow }[] = []
  for (const set of sets) {
    const kg = comparedKg(set.weightKg, mode)
    if (kg === null || !isRecordable(kg, mode)) continue
    for (let place = Math.min(repsOf(set), E1RM_MAX_REPS) - 1; place >= 0; place -= 1) {
      const before = best[place]
      // What is no better for these repetitions is none for fewer of them.
      if (before && !isHeavier(kg, before.kg, mode)) break
      best[place] = { kg, set }
    }
  }
  return best.map(({ set }, place) => ({ reps: place + 1, set: toMark(set, mode) }))
}
