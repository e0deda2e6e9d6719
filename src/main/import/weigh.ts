import { roundTo } from '#shared/domain/quantity.ts'
import { poundsToKg, type TypedWeight, type WeightUnit } from '#shared/domain/weight.ts'

/** A weight as the domain keeps it. */
export interface Weighed {
  weightKg: number
  typedWeight: TypedWeight | null
}

/** Steps that people load or read off a scale; what is this near to one was computed from it. */
const STEPS = [0.25, 0.1]
const NOISE = 1e-6

/** The value that float noise hides: 149.99999999999997 is 150; null where no step is near enough. */
function snapped(value: number): number | null {
  for (const step of STEPS) {
    const near = roundTo(Math.round(value / step) * step, 2)
    if (Math.abs(value - near) < NOISE) return near
  }
  return null
}

const inPounds = (value: number): Weighed => ({ weightKg: poundsToKg(value), typedWeight: { value, unit: 'lb' } })
const inKg = (value: number): Weighed => ({ weightKg: value, typedWeight: null })

/** The exact ratio, for finding a value of the other unit behind the noise of a conversion. */
const KG_IN_LB = 0.45359237

/**
 * A weight without float noise: 13.6077711 kg were 30 lb, 220.462262 lb were 100 kg, 74.99999999999999 is 75. A weight that
 * is near no step stays what it is, rounded to the domain's four decimals.
 */
export function weigh(value: number, unit: WeightUnit): Weighed {
  const near = snapped(value)
  if (near !== null) return unit === 'kg' ? inKg(near) : inPounds(near)
  const other = snapped(unit === 'kg' ? value / KG_IN_LB : value * KG_IN_LB)
  if (other !== null) return unit === 'kg' ? inPounds(other) : inKg(other)
  return unit === 'kg' ? inKg(roundTo(value, 4)) : inPounds(roundTo(value, 4))
}
