import { z } from 'zod'
import { daySchema } from '#shared/domain/local-date.ts'
import { labelSchema } from '#shared/domain/text.ts'

/**
 * Which sessions count: local days, both ends included; a program, however it is written (`labelKey`), and a phase of it;
 * deload weeks or not. Null leaves nothing out: a program of null is no filter, not sessions without one.
 */
export const spanSchema = z.strictObject({
  from: daySchema.nullable().default(null),
  to: daySchema.nullable().default(null),
  program: labelSchema.nullable().default(null),
  phase: z.int().nullable().default(null),
  deloads: z.enum(['with', 'without']).default('with'),
})
export type Span = z.output<typeof spanSchema>
