import { z } from 'zod'
import { quantity, roundTo } from './quantity.ts'
import { rule } from './rule.ts'

/** The two units people load a bar in. */
export const weightUnitSchema = z.enum(['kg', 'lb'])
export type WeightUnit = z.output<typeof weightUnitSchema>

/** Kilograms in one international pound, exact since 1959 (NIST Special Publication 811, appendix B.8). */
const KG_PER_LB = 0.45359237

/** Kilograms of so many pounds, rounded to a tenth of a gram. */
export const poundsToKg = (pounds: number): number => roundTo(pounds * KG_PER_LB, 4)

/** Pounds in so many kilograms as they are written, with two decimals. What is rounded any further is made by `inUnit`. */
export const kgToPounds = (kg: number): number => roundTo(kg / KG_PER_LB, 2)

/**
 * Kilograms as a number in a unit, for what is rounded where it is shown: as exact as kilograms are kept, so that it is rounded
 * only once. What was typed in pounds is just that again.
 */
export function inUnit(kg: number, unit: WeightUnit): number {
  if (unit === 'kg') return kg
  const written = kgToPounds(kg)
  return poundsToKg(written) === kg ? written : roundTo(kg / KG_PER_LB, 4)
}

/** Kilograms; everything is computed in them and rounded only for display. */
export const weightKgSchema = quantity(0, 5000)

/** What the person typed, kept beside the kilograms where it was not kilograms. */
export const typedWeightSchema = z.strictObject({ value: quantity(0, 11_000), unit: z.literal('lb') })
export type TypedWeight = z.output<typeof typedWeightSchema>

/** The fields of everything that must carry a weight. */
export const weightFields = { weightKg: weightKgSchema, typedWeight: typedWeightSchema.nullable().default(null) }

interface Weighed {
  weightKg: number | null
  typedWeight: TypedWeight | null
}

/** Arguments for `refine`: a typed weight is the same weight as the kilograms beside it. */
export const typedWeightAgrees = [
  ({ weightKg, typedWeight }: Weighed): boolean => typedWeight === null || poundsToKg(typedWeight.value) === weightKg,
  rule('rules.typedWeightDiffers', ['typedWeight']),
] as const
