import { z } from 'zod'
import { rule } from './rule.ts'

/** Rounds away binary float noise: 0.1 + 0.2 becomes 0.3. */
export const roundTo = (value: number, digits: number): number =>
  // Most numbers are whole ones, and writing a number out is slow.
  Number.isInteger(value) ? value + 0 : Number(value.toFixed(digits))

/** A measured number from `min` to `max` with at most four decimals, so that its text reads back to itself. */
export const quantity = (min: number, max: number) =>
  z
    .number()
    .min(min)
    .max(max)
    .refine((value) => roundTo(value, 4) === value, rule('rules.fourDecimals'))
