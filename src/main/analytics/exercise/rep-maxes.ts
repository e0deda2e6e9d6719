import type { SetRow } from '#main/analytics/exercises.repository.ts'
import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { MarkedE1rm } from '#shared/contract/set-mark.ts'
import { E1RM_MAX_REPS, type E1rmFormula, loadForRepsKg } from '#shared/domain/e1rm.ts'
import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { comparedKg, isRecordable, outlifts, worthOf } from '#shared/domain/top-set.ts'
import { type DoneEntry, markSet } from './progress-points.ts'

interface RepMax {
  weightKg: number
  reps: number
  done: DoneEntry
  set: SetRow
}

/** Puts a set in the place of all that it outdoes. */
function compare(best: RepMax[], done: DoneEntry, set: SetRow, mode: LoadMode): void {
  const weightKg = comparedKg(set.weightKg, mode)
  if (weightKg === null || !isRecordable(weightKg, mode)) return
  const one = { weightKg, reps: set.reps, done, set }
  for (let place = Math.min(set.reps, E1RM_MAX_REPS) - 1; place >= 0; place -= 1) {
    const before = best[place]
    // What is no better for these repetitions is none for fewer of them.
    if (before && !outlifts(one, before, mode)) return
    best[place] = one
  }
}

/** The best estimate and what it is by. */
interface Estimated {
  formula: E1rmFormula
  e1rm: MarkedE1rm | null
}

/** A load as it is written with the body of the estimate: what is added, or the help. Null where it would be less than none. */
function asWritten(load: number, { set: { loadKg, weightKg } }: MarkedE1rm, mode: LoadMode): number | null {
  if (!isOfBody(mode)) return load
  const more = roundTo(worthOf(weightKg ?? 0, mode) + load - (loadKg ?? 0), 4)
  return worthOf(more, mode) < 0 ? null : worthOf(more, mode)
}

/**
 * For each number of full repetitions, from 1 on, the heaviest set of at least as many (of assisted work that with the least
 * help); of equal ones that with the most, then the first. Times are given oldest first.
 */
export function repMaxesOf(
  times: readonly DoneEntry[],
  mode: LoadMode,
  { formula, e1rm }: Estimated,
): ExerciseProgress['repMaxes'] {
  const best: RepMax[] = []
  for (const done of times) for (const set of done.sets) compare(best, done, set, mode)
  return best.map(({ done, set }, place) => {
    const reps = place + 1
    const load = e1rm && loadForRepsKg(formula, e1rm.kg, reps)
    return {
      reps,
      set: markSet(done, set, mode),
      predictedKg: e1rm && load !== null ? asWritten(load, e1rm, mode) : null,
    }
  })
}
