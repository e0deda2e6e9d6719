import { z } from 'zod'
import { comparisonSchema } from '#shared/contract/comparison.ts'

const { database, folder, findings, repairs, ...counts } = comparisonSchema.shape

/** `verify`: the two copies beside each other; with `--repair` as they are afterwards, and what was done of the repairs. */
export const verifyJsonSchema = z.strictObject({
  ...counts,
  database,
  folder,
  findings,
  repairs: z.array(repairs.element.extend({ done: z.boolean() })),
})

/** `rebuild`. */
export const rebuildJsonSchema = z.strictObject({
  from: z.enum(['json', 'database']),
  sessions: z.int(),
  files: z.int(),
  /** Where the database is kept that was there before; null where it stayed. */
  kept: z.string().nullable(),
  /** What was found and done, in words. */
  notices: z.array(z.string()),
  isWell: z.boolean(),
})
