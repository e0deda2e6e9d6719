import { roundTo } from '#shared/domain/quantity.ts'
import type { WarmupSet } from '#shared/domain/warmup-set.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSetInput } from '#shared/domain/working-set.ts'
import { t } from '#shared/messages/index.ts'
import { formatDistance } from '#shared/notation/distance.ts'
import { formatDuration } from '#shared/notation/duration.ts'
import type { DistanceUnit, FoundSet, Place, Remark } from './reading.ts'
import { type Weighed, weigh } from './weigh.ts'

/** What was answered about the source of a set. */
export interface SetContext {
  /** Of weights and distances whose unit the file does not say. */
  unit: WeightUnit
  distanceUnit: DistanceUnit
  /** Kilograms from which on the weight is that of the lifter. */
  bodyWeightFrom: number
  /** Told each such weight. */
  noteBodyWeight(weight: Weighed): void
  warn(remark: Remark): void
}

type Placed = FoundSet & { place: Place }

const MANY_REPS = 1000
const MUCH_KG = 1500
/** Metres; yard and mile as agreed in 1959. */
const METERS: Record<DistanceUnit, number> = { m: 1, km: 1000, mi: 1609.344, yd: 0.9144, ft: 0.3048 }

/** A weight below zero is help, which no field says by itself: it is kept in words. */
function weightOf(
  { weight, place }: Placed,
  notes: string[],
  { unit, bodyWeightFrom, noteBodyWeight, warn }: SetContext,
): Weighed | null {
  if (!weight) return null
  if (weight.value < 0) {
    const found = `${weight.value} ${weight.unit ?? unit}`
    notes.push(found)
    warn({ ...place, severity: 'warning', code: 'weight', message: t('importData.remark.keptAsNote', { found }) })
    return null
  }
  const weighed = weigh(weight.value, weight.unit ?? unit)
  if (weighed.weightKg < bodyWeightFrom) return weighed
  noteBodyWeight(weighed)
  return { weightKg: 0, typedWeight: null }
}

const metersOf = ({ distance }: FoundSet, { distanceUnit }: SetContext): number | null =>
  distance && distance.value > 0 ? roundTo(distance.value * METERS[distance.unit ?? distanceUnit], 4) : null

const secondsOf = ({ seconds }: FoundSet): number | null => (seconds ? roundTo(seconds, 4) : null)

/** Reps as they are counted here; what is no whole number is kept in words. */
function repsOf({ reps, place }: Placed, notes: string[], { warn }: SetContext): number | null {
  if (reps === null || Number.isInteger(reps)) return reps
  notes.push(`${reps} reps`)
  warn({
    ...place,
    severity: 'warning',
    code: 'reps',
    message: t('importData.remark.keptAsNote', { found: `${reps} reps` }),
  })
  return null
}

const isRpe = (rpe: number): boolean => rpe >= 1 && rpe <= 10 && Number.isInteger(rpe * 2)

function rpeOf({ rpe, place }: Placed, notes: string[], { warn }: SetContext): number | null {
  if (rpe === null || isRpe(rpe)) return rpe
  notes.push(`RPE ${rpe}`)
  warn({
    ...place,
    severity: 'warning',
    code: 'rpe',
    message: t('importData.remark.keptAsNote', { found: `RPE ${rpe}` }),
  })
  return null
}

function doubt({ place }: Placed, reps: number, weightKg: number, { warn }: SetContext): void {
  if (reps > MANY_REPS)
    warn({ ...place, severity: 'warning', code: 'reps', message: t('importData.remark.manyReps', { reps }) })
  if (weightKg > MUCH_KG)
    warn({ ...place, severity: 'warning', code: 'weight', message: t('importData.remark.muchWeight', { weightKg }) })
}

const noted = (notes: readonly string[]): string | null => (notes.length > 0 ? notes.join('\n') : null)

/** A set of the work as the domain has it, not checked yet. */
export function buildWorkingSet(found: Placed, context: SetContext): WorkingSetInput {
  const notes = [...found.notes]
  const reps = repsOf(found, notes, context)
  const [durationSeconds, distanceMeters] = [secondsOf(found), metersOf(found, context)]
  const timed = durationSeconds !== null || distanceMeters !== null
  const weighed = weightOf(found, notes, context)
  doubt(found, reps ?? 0, weighed?.weightKg ?? 0, context)
  // Where nothing is lifted and nothing counted, a zero is how the source leaves the field empty.
  const hasLoad = weighed !== null && (weighed.weightKg > 0 || !timed || (reps ?? 0) > 0)
  return {
    ...(hasLoad ? weighed : { weightKg: null, typedWeight: null }),
    repCount: reps === null || (timed && reps === 0) ? null : { full: reps, partial: 0 },
    rpe: rpeOf(found, notes, context),
    durationSeconds,
    distanceMeters,
    heartRateBpm: found.heartRateBpm,
    notes: noted(notes),
  }
}

/** A warm-up as the domain has it, not checked yet; what only the work can have is kept in words. */
export function buildWarmupSet(found: Placed, context: SetContext): WarmupSet {
  const notes = [...found.notes]
  const reps = repsOf(found, notes, context)
  const [seconds, meters] = [secondsOf(found), metersOf(found, context)]
  if (seconds !== null) notes.push(formatDuration(seconds))
  if (meters !== null) notes.push(formatDistance(meters))
  if (found.rpe !== null) notes.push(`RPE ${found.rpe}`)
  if (found.heartRateBpm !== null) notes.push(`HR ${found.heartRateBpm}`)
  const weighed = weightOf(found, notes, context) ?? { weightKg: 0, typedWeight: null }
  doubt(found, reps ?? 0, weighed.weightKg, context)
  return { ...weighed, repCount: reps === 0 && notes.length > 0 ? null : reps, notes: noted(notes) }
}
