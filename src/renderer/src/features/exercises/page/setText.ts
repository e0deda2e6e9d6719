import { type EffortScale, shownEffort } from '#renderer/lib/effort.ts'
import { formatInUnit, formatNumber } from '#renderer/lib/format.ts'
import { shownTechnique } from '#renderer/lib/technique.ts'
import { weightText } from '#renderer/ui/session/setText.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import { formatReps } from '#shared/notation/reps.ts'
import { formatTechnique } from '#shared/notation/technique.ts'

/** How a person reads sets. */
export interface Reading {
  unit: WeightUnit
  effortScale: EffortScale
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by)

function effortText(rpe: number | null, scale: EffortScale): string {
  if (rpe === null) return ''
  const effort = formatNumber(Number(shownEffort(String(rpe), scale)))
  return scale === 'rpe' ? `@${effort}` : t('workout.rirShort', { rir: effort })
}

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
  return joined([joined([first, effortText(set.rpe, effortScale)], ' '), ...rest], ' · ')
}

/** The set that a record or an estimate names: `80 kg × 5 @8`. */
export function markText({ weightKg, reps, rpe }: SetMark, { unit, effortScale }: Reading): string {
  const work = joined([weightKg === null ? '' : formatInUnit(weightKg, unit), formatNumber(reps)], ' × ')
  return joined([work, effortText(rpe, effortScale)], ' ')
}
