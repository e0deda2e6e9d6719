import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { formatDistance } from './distance.ts'
import { formatDuration } from './duration.ts'
import { formatReps } from './reps.ts'
import { formatTechnique } from './technique.ts'
import { formatWeight } from './weight.ts'

const weightOf = ({ weightKg, typedWeight }: WorkingSet | WarmupSet): string =>
  weightKg === null ? '' : formatWeight({ weightKg, typedWeight }, 'kg')

/** The same with its unit: beside a time or a distance a bare number might count how often. */
const weightInKg = (set: WorkingSet): string => (set.typedWeight ? weightOf(set) : `${weightOf(set)} kg`)

const joined = (parts: (string | null | false)[], by: string): string => parts.filter(Boolean).join(by)

const timeOf = ({ durationSeconds }: WorkingSet): string | null =>
  durationSeconds === null ? null : formatDuration(durationSeconds)
const wayOf = ({ distanceMeters }: WorkingSet): string | null =>
  distanceMeters === null ? null : formatDistance(distanceMeters)

/** Time and distance behind what was counted or loaded, where they need their names. */
const named = (time: string | null, way: string | null): string =>
  joined([time !== null && `time ${time}`, way !== null && `distance ${way}`], ' ')

/** What was done with a weight, or below a weight without one: `80 x 8+2`, `25 kg x 30s`, `no weight x 12`. */
function loadedWork(set: WorkingSet): string {
  const reps = formatReps(set)
  const [time, way] = [timeOf(set), wayOf(set)]
  const isTimed = reps === '' && (time !== null || way !== null)
  const bare = isTimed && set.weightKg !== null ? weightInKg(set) : weightOf(set)
  const load = set.weightKg === null ? 'no weight' : bare
  if (!isTimed) return joined([`${load} x ${reps || 'uncounted'}`, named(time, way)], ' ')
  return joined([`${load} x ${time ?? way}`, time !== null && named(null, way)], ' ')
}

/** What was done without a weight: `12 reps`, `L8 R7`, `20:00 2.5 km`. */
function bareWork(set: WorkingSet): string {
  const reps = formatReps(set)
  const [time, way] = [timeOf(set), wayOf(set)]
  if (reps === '') return joined([time, way], ' ') || 'uncounted'
  const words = set.repCount ? `${reps} ${reps === '1' ? 'rep' : 'reps'}` : reps
  return joined([words, named(time, way)], ' ')
}

const techniqueOf = ({ failureTechnique }: WorkingSet): string | null =>
  failureTechnique && formatTechnique(failureTechnique, 'kg').replaceAll(' lbx', ' lb x ')

/**
 * A working set without its note, that `parseSetLine` reads back to the same set: `80 x 8+2 RPE 10 good myo(3, 3)`. Below
 * a set with a weight, one without it says so.
 */
export const formatWork = (set: WorkingSet, isBelowWeight: boolean): string =>
  joined(
    [
      set.weightKg !== null || isBelowWeight ? loadedWork(set) : bareWork(set),
      set.heartRateBpm !== null && `HR ${set.heartRateBpm}`,
      set.rpe !== null && `RPE ${set.rpe}`,
      set.repQuality,
      techniqueOf(set),
      set.restMinutes !== null && `rested ${set.restMinutes} min`,
    ],
    ' ',
  )

const withNote = (text: string, notes: string | null): string => joined([text, notes && `- ${notes}`], ' ')

/** A working set on one line, as people write it at the gym: `80 x 8+2 RPE 10 good myo(3, 3) - note`. */
export const formatSet = (set: WorkingSet): string => withNote(formatWork(set, false), set.notes)

/** A warm-up set without its note: `40 x feel`. */
export const formatWarmupWork = (set: WarmupSet): string => `${weightOf(set)} x ${set.repCount ?? 'feel'}`

/** A warm-up set on one line: `40 x feel - note`. */
export const formatWarmup = (set: WarmupSet): string => withNote(formatWarmupWork(set), set.notes)
