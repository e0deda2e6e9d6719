import { formatNumber } from '#renderer/lib/format.ts'
import { shownTechnique } from '#renderer/lib/technique.ts'
import type { FailureTechnique } from '#shared/domain/failure-technique.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { TypedWeight, WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { withUnit } from '#shared/messages/with-unit.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import { inUnit, techniqueInUnit } from '#shared/notation/in-unit.ts'
import { formatTechnique } from '#shared/notation/technique.ts'

interface Weighed {
  weightKg: number | null
  typedWeight: TypedWeight | null
}

/** A weight as a number in the person's unit; empty where none was written. */
export function weightNumber(of: Weighed, unit: WeightUnit): string {
  const { weightKg, typedWeight } = inUnit(of, unit)
  return weightKg === null ? '' : formatNumber(typedWeight?.value ?? weightKg, 4)
}

/** A failure technique with the weights of its drops in the person's unit: `dropset(60 × 5)`. */
export const techniqueText = (technique: FailureTechnique, unit: WeightUnit): string =>
  shownTechnique(formatTechnique(techniqueInUnit(technique, unit), unit))

/** Time, distance, heart rate and rest of a set. */
export const otherText = (set: WorkingSet): string =>
  [
    set.durationSeconds === null ? '' : formatDuration(set.durationSeconds),
    set.distanceMeters === null ? '' : formatDistance(set.distanceMeters),
    set.heartRateBpm === null ? '' : t('history.heartRate', { bpm: set.heartRateBpm }),
    set.restMinutes === null ? '' : t('history.rest', { minutes: formatNumber(set.restMinutes) }),
  ]
    .filter((part) => part !== '')
    .join(', ')

/** What was planned: `3 × 8–10 @ 75 kg, rest 3 min`. */
export function goalText(goal: Goal | null, unit: WeightUnit): string {
  if (!goal) return ''
  const { repRange, sets } = goal
  const reps = repRange && (repRange.min === repRange.max ? `${repRange.min}` : `${repRange.min}–${repRange.max}`)
  const weight = weightNumber(goal, unit)
  const main = [
    [sets === null ? null : String(sets), reps].filter(Boolean).join(' × '),
    weight && `@ ${withUnit(weight, unit)}`,
  ]
  const more = [
    goal.durationSeconds === null ? '' : formatDuration(goal.durationSeconds),
    goal.distanceMeters === null ? '' : formatDistance(goal.distanceMeters),
    goal.restMinutes === null ? '' : t('history.rest', { minutes: formatNumber(goal.restMinutes) }),
  ]
  return [main.filter(Boolean).join(' '), ...more].filter((part) => part !== '').join(', ')
}
