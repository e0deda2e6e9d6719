import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { formatDistance } from './distance.ts'
import { formatDuration } from './duration.ts'
import { formatReps } from './reps.ts'
import { formatTechnique } from './technique.ts'
import { formatWeight } from './weight.ts'

const weightOf = ({ weightKg, typedWeight }: WorkingSet | WarmupSet): string =>
  weightKg === null ? '' : formatWeight({ weightKg, typedWeight }, 'kg')

const joined = (parts: (string | null | false)[], by: string): string => parts.filter(Boolean).join(by)

/** Weight and work, `80 x 8+2` or `25 x 30s`; a weight alone carries its unit, for a bare number would be repetitions. */
function loadOf(set: WorkingSet): string {
  const weight = weightOf(set)
  const work = formatReps(set) || (set.durationSeconds === null ? '' : formatDuration(set.durationSeconds))
  if (work === '') return weight === '' || set.typedWeight ? weight : `${weight} kg`
  return joined([weight, work], ' x ')
}

/** A working set on one line, as people write it at the gym: `80 x 8+2 RPE 10 good myo(3, 3) - note`. */
export function formatSet(set: WorkingSet): string {
  const isCounted = formatReps(set) !== ''
  return joined(
    [
      loadOf(set),
      isCounted && set.durationSeconds !== null && formatDuration(set.durationSeconds),
      set.distanceMeters !== null && formatDistance(set.distanceMeters),
      set.heartRateBpm !== null && `HR ${set.heartRateBpm}`,
      set.rpe !== null && `RPE ${set.rpe}`,
      set.repQuality,
      set.failureTechnique && formatTechnique(set.failureTechnique, 'kg'),
      set.notes && `- ${set.notes}`,
    ],
    ' ',
  )
}

/** A warm-up set on one line: `40 x feel - note`. */
export const formatWarmup = (set: WarmupSet): string =>
  joined([`${weightOf(set)} x ${set.repCount ?? 'feel'}`, set.notes && `- ${set.notes}`], ' ')
