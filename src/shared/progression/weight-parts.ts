import { kgToPounds, poundsToKg, type WeightUnit } from '#shared/domain/weight.ts'

/** Whole parts of a unit, in which weights add up exactly: grams, or hundredths of a pound. */
export const toParts = (kg: number, unit: WeightUnit): number =>
  Math.round(unit === 'lb' ? kgToPounds(kg) * 100 : kg * 1000)

/** The kilograms of so many parts. */
export const fromParts = (parts: number, unit: WeightUnit): number =>
  unit === 'lb' ? poundsToKg(parts / 100) : parts / 1000

/** What weights are made of: tenths and eighths of a kilogram, quarters of a pound. */
const MADE_OF: Record<WeightUnit, readonly number[]> = { kg: [100, 125], lb: [25] }

/** Whether things of so many parts are made in this unit: 12.5 kg are, and 27.56 lb, which are the same, are not. */
export const isRound = (parts: number, unit: WeightUnit): boolean => MADE_OF[unit].some((part) => parts % part === 0)
