import { roundTo } from '#shared/domain/quantity.ts'
import { poundsToKg, type TypedWeight, type WeightUnit } from '#shared/domain/weight.ts'

/** A weight as the domain keeps it. */
export interface Weighed {
  weightKg: number
  typedWeight: TypedWeight | null
}

/** Steps that people load or read off a scale; what is this near to one was computed from it. */
const STEPS = [0.25, 0.1] as const
const [QUARTER] = STEPS
const NOISE = 1e-6

/** How near a value with many decimals is to a step that was rounded on its way through the other unit. */
const ROUNDING = 5e-4

/** The value that float noise hides: 149.99999999999997 is 150; null where no step is near enough. */
function snapped(value: number, noise = NOISE): number | null {
  for (const step of STEPS) {
    const near = roundTo(Math.round(value / step) * step, 2)
    if (Math.abs(value - near) < noise) return near
  }
  return null
}

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0

/** The load of the other unit that was cut to the decimals of a value: 45.3592 kg were 100 lb; null where there is none. */
function loadBehind(value: number, ratio: number): number | null {
  const decimals = decimalsOf(value)
  const load = Math.round(value / ratio / QUARTER) * QUARTER
  // Discs of 0.125 make three decimals too.
  if (decimals < 3 || Number.isInteger(value * 8)) return null
  return roundTo(load * ratio, decimals) === value ? load : null
}

const inPounds = (value: number): Weighed => ({ weightKg: poundsToKg(value), typedWeight: { value, unit: 'lb' } })
const inKg = (value: number): Weighed => ({ weightKg: value, typedWeight: null })

/** The exact ratio, for finding a value of the other unit behind the noise of a conversion. */
const KG_IN_LB = 0.45359237

/**
 * A weight without float noise: 13.6077711 and 13.6078 kg were 30 lb, 220.462262 lb were 100 kg, 74.99999999999999 and
 * 74.9998 are 75. A weight that is near no step stays what it is, rounded to the domain's four decimals. Nothing has no unit.
 */
export function weigh(value: number, unit: WeightUnit): Weighed {
  if (value === 0) return inKg(0)
  const [inOwn, inOther] = unit === 'kg' ? [inKg, inPounds] : [inPounds, inKg]
  const near = snapped(value)
  if (near !== null) return near === 0 ? inKg(0) : inOwn(near)
  // What one of the other unit is in this one.
  const ratio = unit === 'kg' ? KG_IN_LB : 1 / KG_IN_LB
  const other = snapped(value / ratio) ?? loadBehind(value, ratio)
  if (other !== null) return inOther(other)
  const rounded = decimalsOf(value) >= 4 ? snapped(value, ROUNDING) : null
  return inOwn(rounded ?? roundTo(value, 4))
}
