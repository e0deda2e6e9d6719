import { z } from 'zod'
import { labelSchema } from '#shared/domain/text.ts'

const day = z.iso.date()

/** Which sessions count: local days, both ends included; a program and a phase of it; deload weeks or not. */
export const spanSchema = z.strictObject({
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  program: labelSchema.nullable().default(null),
  phase: z.int().nullable().default(null),
  deloads: z.enum(['with', 'without']).default('with'),
})
export type Span = z.output<typeof spanSchema>
