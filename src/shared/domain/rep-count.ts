import { z } from 'zod'

const reps = z.int().min(0).max(9999)

/** Repetitions over the full and over a partial range of motion. */
export const repCountSchema = z.strictObject({ full: reps, partial: reps })
export type RepCount = z.output<typeof repCountSchema>

/** Repetitions of each side, where the sides were counted apart. */
export const unilateralRepCountSchema = z.strictObject({ left: repCountSchema, right: repCountSchema })
export type UnilateralRepCount = z.output<typeof unilateralRepCountSchema>

/** Full and partial repetitions together. */
export const totalReps = (count: RepCount): number => count.full + count.partial
