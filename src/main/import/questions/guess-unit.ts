import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { type Weighed, weigh } from '../weigh.ts'

/** A unit that a column of weights is probably in, and the reason in words. */
export interface UnitGuess {
  unit: WeightUnit
  why: string
}

/** Loads of a 45 lb bar with pairs of 45, 25 and 10 lb plates. */
const POUND_BARS = new Set([115, 135, 155, 165, 185, 205, 225, 245, 255, 275, 295, 315, 335, 365, 405, 455, 495])
/** The same with small plates: loads in kilograms too. */
const LIGHT_POUND_BARS = new Set([45, 65, 95])
/** More than few people lift in kilograms. */
const HEAVY = 320
/** Dumb-bells up to this come in steps of 1 to 3 in either unit. */
const LIGHT = 15
/** Evidence on average over the different weights, below which the person's own unit is the better guess. */
const CLEAR = 0.15
const EXAMPLES = 4

const isMultiple = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-9

/** How a weight speaks for pounds (above 0) or kilograms (below). */
function speaks(value: number): number {
  if (value <= LIGHT) return 0
  if (POUND_BARS.has(value)) return 2
  if (LIGHT_POUND_BARS.has(value)) return 0.5
  if (isMultiple(value, 5)) return value > HEAVY ? 1 : 0
  // 62.5 and 18 are loads of small plates and dumb-bells in kilograms; dumb-bells in pounds go by fives and halves of it.
  return isMultiple(value, 2.5) && value < 50 ? -0.3 : -1
}

const isPounds = ({ typedWeight }: Weighed): boolean => typedWeight !== null

/** The unit that whole numbers of the other one were converted to, told by the noise that left; null where there is none. */
function convertedUnit(values: readonly number[]): WeightUnit | null {
  for (const unit of ['kg', 'lb'] as const) {
    const isNoise = (value: number): boolean =>
      !isMultiple(value * 1000, 1) && isPounds(weigh(value, unit)) !== (unit === 'lb')
    if (values.some(isNoise)) return unit
  }
  return null
}

/** The weights that speak loudest for a unit. */
const examplesOf = (loads: readonly number[], unit: WeightUnit): string =>
  loads
    .filter((value) => (unit === 'lb' ? speaks(value) >= 1 : speaks(value) < 0))
    .sort((a, b) => Math.abs(speaks(b)) - Math.abs(speaks(a)) || a - b)
    .slice(0, EXAMPLES)
    .join(', ')

/**
 * Guesses the unit of weights whose file does not say it. What was saved from the same workouts before decides; else bars and
 * dumb-bells, which are loaded in other steps in pounds than in kilograms; where they do not tell clearly, the unit that the
 * person works in.
 */
export function guessUnit(values: readonly number[], usual: WeightUnit, saved: WeightUnit | null = null): UnitGuess {
  if (saved) return { unit: saved, why: t('importData.units.saved', { unit: saved }) }
  const converted = convertedUnit(values)
  if (converted) return { unit: converted, why: t('importData.units.converted', { unit: converted }) }
  const loads = [...new Set(values)].filter((value) => value > 0 && isMultiple(value, 0.25))
  const mean = loads.reduce((total, value) => total + speaks(value), 0) / Math.max(1, loads.length)
  const unit = mean > CLEAR ? 'lb' : mean < -CLEAR ? 'kg' : usual
  const examples = Math.abs(mean) > CLEAR ? examplesOf(loads, unit) : ''
  const key = examples === '' ? 'usual' : unit
  return { unit, why: t(`importData.units.${key}`, { unit, examples }) }
}
