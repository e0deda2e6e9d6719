import { type Reading, withEffort } from '#renderer/lib/markText.ts'
import { techniqueText, weightNumber } from '#renderer/ui/session/setText.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import { formatReps } from '#shared/notation/reps.ts'

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by)

/** A working set in a few signs, its weights as numbers in the person's unit: `80 × 8+2 @9 · myo(3, 3)`. */
export function setText(set: WorkingSet, { unit, effortScale }: Reading): string {
  const { durationSeconds: seconds, distanceMeters: meters, failureTechnique: technique } = set
  const work = joined([weightNumber(set, unit), formatReps(set)], ' × ')
  const parts = [
    work,
    seconds === null ? '' : formatDuration(seconds),
    meters === null ? '' : formatDistance(meters),
    technique === null ? '' : techniqueText(technique, unit),
  ]
  const [first = '', ...rest] = parts.filter((part) => part !== '')
  return joined([withEffort(first, set.rpe, effortScale), ...rest], ' · ')
}
