import { z } from 'zod'
import { notesSchema } from './text.ts'
import { typedWeightAgrees, weightFields } from './weight.ts'

/** A set before the work. `repCount` null means it was done by feel. It never counts towards volume. */
export const warmupSetSchema = z
  .strictObject({
    ...weightFields,
    repCount: z.int().min(0).max(9999).nullable().default(null),
    notes: notesSchema,
  })
  .refine(...typedWeightAgrees)
export type WarmupSet = z.output<typeof warmupSetSchema>
