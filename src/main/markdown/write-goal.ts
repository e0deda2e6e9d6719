import type { Goal } from '#shared/domain/goal.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import { formatWeight } from '#shared/notation/weight.ts'

function weightOf({ weightKg, typedWeight }: Goal): string | null {
  if (weightKg === null) return null
  return typedWeight ? formatWeight({ weightKg, typedWeight }, 'kg') : `${weightKg} kg`
}

const setsOf = ({ sets }: Goal): string | null => (sets === null ? null : `${sets} ${sets === 1 ? 'set' : 'sets'}`)

function repsOf({ repRange }: Goal): string | null {
  if (!repRange) return null
  const { min, max } = repRange
  return `${min === max ? min : `${min}-${max}`} ${max === 1 ? 'rep' : 'reps'}`
}

const isGiven = (part: string | null): part is string => part !== null

/** What is planned, as `parseGoal` reads it: `75 kg x 3 sets x 8-10 reps`; null where only a rest is. */
export function formatGoal(goal: Goal): string | null {
  const time = goal.durationSeconds === null ? null : formatDuration(goal.durationSeconds)
  const way = goal.distanceMeters === null ? null : formatDistance(goal.distanceMeters)
  const parts = [weightOf(goal), setsOf(goal), repsOf(goal)].filter(isGiven)
  if (parts.length === 0) return way !== null && time !== null ? `${way} in ${time}` : (way ?? time)
  // Where no reps are planned, the time or else the distance of each set stands in their place.
  const each = goal.repRange ? null : (time ?? way)
  const more = [
    time !== null && time !== each ? `time ${time}` : null,
    way !== null && way !== each ? `distance ${way}` : null,
  ].filter(isGiven)
  return [[...parts, each].filter(isGiven).join(' x '), ...more].join(', ')
}
