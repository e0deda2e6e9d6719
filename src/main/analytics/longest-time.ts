import type { ExerciseProgress } from '#shared/contract/exercise-progress.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { type DoneEntry, markSet } from './progress-points.ts'

/**
 * The set that took longest of those that were timed and not counted: a hold, a run; of equal ones the first. Times are
 * given oldest first.
 */
export function longestTimeOf(times: readonly DoneEntry[], mode: LoadMode): ExerciseProgress['longestTime'] {
  let longest: ExerciseProgress['longestTime'] = null
  for (const done of times)
    for (const set of done.sets)
      if (set.seconds !== null && !set.counted && set.seconds > (longest?.seconds ?? 0))
        longest = { seconds: set.seconds, set: markSet(done, set, mode) }
  return longest
}
