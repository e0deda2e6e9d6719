import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import { E1RM_MAX_REPS } from '#shared/domain/e1rm.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { comparedKg, isHeavier, isRecordable } from '#shared/domain/top-set.ts'
import type { SetRow } from './exercises.repository.ts'
import { type DoneEntry, markSet } from './progress-points.ts'

interface RepMax {
  kg: number
  done: DoneEntry
  set: SetRow
}

/** Puts a set in the place of all that it outdoes. */
function compare(best: RepMax[], done: DoneEntry, set: SetRow, mode: LoadMode): void {
  const kg = comparedKg(set.weightKg, mode)
  if (kg === null || !isRecordable(kg, mode)) return
  for (let place = Math.min(set.reps, E1RM_MAX_REPS) - 1; place >= 0; place -= 1) {
    const before = best[place]
    // What is no better for these repetitions is none for fewer of them.
    if (before && !isHeavier(kg, before.kg, mode)) return
    best[place] = { kg, done, set }
  }
}

/**
 * For each number of full repetitions, from 1 on, the heaviest set of at least as many (of assisted work that with the least
 * help); of equal ones the first. Times are given oldest first.
 */
export function repMaxesOf(times: readonly DoneEntry[], mode: LoadMode): ExerciseProgress['repMaxes'] {
  const best: RepMax[] = []
  for (const done of times) for (const set of done.sets) compare(best, done, set, mode)
  return best.map(({ done, set }, place) => ({ reps: place + 1, set: markSet(done, set, mode) }))
}
