import { kgToPounds, poundsToKg, type WeightUnit } from '#shared/domain/weight.ts'

/** Whole parts of a unit, in which weights add up exactly: grams, or hundredths of a pound. */
export const toParts = (kg: number, unit: WeightUnit): number =>
  Math.round(unit === 'lb' ? kgToPounds(kg) * 100 : kg * 1000)

/** The kilograms of so many parts. */
export const fromParts = (parts: number, unit: WeightUnit): number =>
  unit === 'lb' ? poundsToKg(parts / 100) : parts / 1000
