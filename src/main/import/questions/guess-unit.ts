import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { type Weighed, weigh } from '../weigh.ts'

/** A unit that a column of weights is probably in, and the reason in words. */
export interface UnitGuess {
  unit: WeightUnit
  why: string
}

/** Loads of a 45 lb bar with pairs of 45, 25 and 10 lb plates, which no bar in kilograms weighs. */
const POUND_BARS = new Set([
  45, 65, 95, 115, 135, 155, 165, 185, 205, 225, 245, 255, 275, 295, 315, 335, 365, 405, 455, 495,
])
/** More than few people lift in kilograms. */
const HEAVY = 230

const isMultiple = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-9

/** How a weight speaks for pounds (above 0) or kilograms (below). */
function speaks(value: number): number {
  if (POUND_BARS.has(value)) return 2
  if (value > HEAVY) return 1
  if (isMultiple(value, 5)) return isMultiple(value, 10) ? 0 : 0.2
  // 62.5 and 14 are loads of small plates and dumb-bells in kilograms; dumb-bells in pounds go by fives.
  return isMultiple(value, 2.5) && value < 50 ? -0.3 : -1
}

/** The unit that whole numbers of the other one were converted to, told by the noise that left; null where there is none. */
function convertedUnit(values: readonly number[]): WeightUnit | null {
  for (const unit of ['kg', 'lb'] as const) {
    const isNoise = (value: number): boolean =>
      !isMultiple(value * 1000, 1) && isPounds(weigh(value, unit)) !== (unit === 'lb')
    if (values.some(isNoise)) return unit
  }
  return null
}

const isPounds = ({ typedWeight }: Weighed): boolean => typedWeight !== null

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole)

/**
 * Guesses the unit of weights whose file does not say it: bars and dumb-bells are loaded in other steps in pounds than in
 * kilograms. Where the weights say nothing, the unit that the person works in.
 */
export function guessUnit(values: readonly number[], usual: WeightUnit): UnitGuess {
  const converted = convertedUnit(values)
  if (converted) return { unit: converted, why: t('importData.units.converted', { unit: converted }) }
  const loads = [...new Set(values)].filter((value) => value > 0 && isMultiple(value, 0.25))
  if (loads.length < 3) return { unit: usual, why: t('importData.units.usual', { unit: usual }) }
  const fives = percent(loads.filter((value) => isMultiple(value, 5)).length, loads.length)
  const heaviest = Math.max(...loads)
  const sum = loads.reduce((total, value) => total + speaks(value), 0) / loads.length
  const unit = sum > 0 ? 'lb' : sum < 0 ? 'kg' : usual
  return { unit, why: t('importData.units.why', { fives, heaviest }) }
}
