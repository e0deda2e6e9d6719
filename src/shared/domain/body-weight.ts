import { quantity } from './quantity.ts'

/** What a body weighs, in kilograms. */
export const bodyWeightKgSchema = quantity(10, 700)
