import { formatNumber } from '#renderer/lib/format.ts'
import type { Goal } from '#shared/domain/goal.ts'
import type { TypedWeight, WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'

interface Weighed {
  weightKg: number | null
  typedWeight: TypedWeight | null
}

/** A weight as it was typed, with its unit where that is not the person's own. */
export function weightText({ weightKg, typedWeight }: Weighed, unit: WeightUnit): string {
  if (weightKg === null) return ''
  const typed = typedWeight ?? { value: weightKg, unit: 'kg' }
  const number = formatNumber(typed.value, 4)
  return typed.unit === unit ? number : `${number} ${typed.unit}`
}

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
export function goalText(goal: Goal | null): string {
  if (!goal) return ''
  const { repRange, sets } = goal
  const reps = repRange && (repRange.min === repRange.max ? `${repRange.min}` : `${repRange.min}–${repRange.max}`)
  const weight = weightText(goal, 'kg')
  const main = [
    [sets === null ? null : String(sets), reps].filter(Boolean).join(' × '),
    weight && `@ ${goal.typedWeight ? weight : `${weight} kg`}`,
  ]
  const more = [
    goal.durationSeconds === null ? '' : formatDuration(goal.durationSeconds),
    goal.distanceMeters === null ? '' : formatDistance(goal.distanceMeters),
    goal.restMinutes === null ? '' : t('history.rest', { minutes: formatNumber(goal.restMinutes) }),
  ]
  return [main.filter(Boolean).join(' '), ...more].filter((part) => part !== '').join(', ')
}
