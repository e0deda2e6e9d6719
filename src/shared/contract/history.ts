import { z } from 'zod'
import { exerciseSchema } from '#shared/domain/exercise.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { query } from './route.ts'
import { markedE1rmSchema } from './set-mark.ts'
import { spanSchema } from './span.ts'

/** One time an exercise was done. */
const occurrenceSchema = z.strictObject({
  sessionId: z.string(),
  date: z.string(),
  phase: z.int().nullable(),
  week: z.int().nullable(),
  isDeloadWeek: z.boolean(),
  exercise: exerciseSchema,
})
export type Occurrence = z.output<typeof occurrenceSchema>

/** One time with its numbers; kilograms. */
const measuredOccurrenceSchema = occurrenceSchema.extend({
  focus: z.string().nullable(),
  volumeKg: z.number(),
  e1rm: markedE1rmSchema.nullable(),
})
export type MeasuredOccurrence = z.output<typeof measuredOccurrenceSchema>

export const historyRoutes = {
  /** For each name asked, in the same order: its last occurrence, in a deload week or not, or null. */
  'history.last': query(
    z.strictObject({
      names: z.array(z.string().max(500)).max(200),
      before: z.string().max(40).nullable().default(null),
      exceptSession: z.string().max(40).nullable().default(null),
      deloads: spanSchema.shape.deloads,
    }),
    z.array(occurrenceSchema.nullable()),
  ),
  /**
   * Every time a movement was done under any of its names, newest first by date, then start, then place in the session. Fails
   * with `ANALYTICS_UNKNOWN_EXERCISE`, its details `{ proposals }`.
   */
  'history.occurrences': query(
    z.strictObject({
      name: z.string().max(500),
      span: spanSchema,
      limit: z.int().min(1).max(100_000).default(50),
      offset: z.int().min(0).default(0),
    }),
    z.strictObject({
      exercise: z.string(),
      loadMode: loadModeSchema,
      total: z.int(),
      occurrences: z.array(measuredOccurrenceSchema),
    }),
  ),
}
