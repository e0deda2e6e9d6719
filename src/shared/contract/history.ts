import { z } from 'zod'
import { exerciseSchema } from '#shared/domain/exercise.ts'
import { query } from './route.ts'

/** The last time an exercise was done before a given local date. */
const occurrenceSchema = z.strictObject({
  sessionId: z.string(),
  date: z.string(),
  phase: z.int().nullable(),
  week: z.int().nullable(),
  isDeloadWeek: z.boolean(),
  exercise: exerciseSchema,
})
export type Occurrence = z.output<typeof occurrenceSchema>

export const historyRoutes = {
  /** For each name asked, in the same order: its last occurrence, or null. */
  'history.last': query(
    z.strictObject({
      names: z.array(z.string().max(500)).max(200),
      before: z.string().max(40).nullable().default(null),
      exceptSession: z.string().max(40).nullable().default(null),
    }),
    z.array(occurrenceSchema.nullable()),
  ),
}
