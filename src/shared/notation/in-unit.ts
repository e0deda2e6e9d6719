import type { FailureTechnique } from '#shared/domain/failure-technique.ts'
import { roundTo } from '#shared/domain/quantity.ts'
import { kgToPounds, type TypedWeight, type WeightUnit } from '#shared/domain/weight.ts'

interface Weighed {
  weightKg: number | null
  typedWeight: TypedWeight | null
}

/**
 * The same with its weight as somebody would have typed it in `unit`: what was typed in it stays, any other weight is
 * rounded to two decimals. For reading and for taking over; what was saved is never changed.
 */
export function inUnit<T extends Weighed>(of: T, unit: WeightUnit): T {
  const { weightKg, typedWeight } = of
  if (weightKg === null || (typedWeight?.unit ?? 'kg') === unit) return of
  if (unit === 'kg') return { ...of, weightKg: roundTo(weightKg, 2), typedWeight: null }
  return { ...of, typedWeight: { value: kgToPounds(weightKg), unit } }
}

/** The same for the drops of a failure technique. */
export function techniqueInUnit(technique: FailureTechnique, unit: WeightUnit): FailureTechnique {
  if (technique.type !== 'DropSet') return technique
  return { ...technique, drops: technique.drops.map((drop) => inUnit(drop, unit)) }
}
