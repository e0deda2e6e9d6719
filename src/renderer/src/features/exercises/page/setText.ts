import { type Reading, withEffort } from '#renderer/lib/markText.ts'
import { shownTechnique } from '#renderer/lib/technique.ts'
import { weightText } from '#renderer/ui/session/setText.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import { formatReps } from '#shared/notation/reps.ts'
import { formatTechnique } from '#shared/notation/technique.ts'

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by)

/** A working set in a few signs: `80 × 8+2 @9 · myo(3, 3)`. */
export function setText(set: WorkingSet, { unit, effortScale }: Reading): string {
  const { durationSeconds: seconds, distanceMeters: meters, failureTechnique: technique } = set
  const work = joined([weightText(set, unit), formatReps(set)], ' × ')
  const parts = [
    work,
    seconds === null ? '' : formatDuration(seconds),
    meters === null ? '' : formatDistance(meters),
    technique === null ? '' : shownTechnique(formatTechnique(technique, unit)),
  ]
  const [first = '', ...rest] = parts.filter((part) => part !== '')
  return joined([withEffort(first, set.rpe, effortScale), ...rest], ' · ')
}
