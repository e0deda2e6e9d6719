import { z } from 'zod'
import { e1rmFormulaSchema } from '#shared/domain/e1rm.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import {
  bodyWeightMissingSchema,
  liftRecordsSchema,
  markedE1rmSchema,
  maximaSchema,
  setMarkSchema,
} from './set-mark.ts'
import { trendSchema } from './trend.ts'

/** One session in which a movement was done, once or several times. `topSet` has the heaviest weight (of assisted work the least help), then the most reps. */
const progressPointSchema = z.strictObject({
  sessionId: z.string(),
  date: z.string(),
  phase: z.int().nullable(),
  week: z.int().nullable(),
  isDeloadWeek: z.boolean(),
  workingSets: z.int(),
  reps: z.int(),
  volumeKg: z.number(),
  topSet: setMarkSchema.nullable(),
  e1rm: markedE1rmSchema.nullable(),
  /** Whether that estimate was the highest until then in the whole log. */
  isRecord: z.boolean(),
  /** Whether its volume is in the mean and can be the most: of work with the body, only like is compared with like. */
  isComparable: z.boolean(),
  /** Whether it is what `e1rmTrend` and `volumeTrend` were drawn through. */
  inTrend: z.strictObject({ e1rm: z.boolean(), volume: z.boolean() }),
})
export type ProgressPoint = z.output<typeof progressPointSchema>

/** One movement over a span, oldest first. */
export const exerciseProgressSchema = z.strictObject({
  exercise: z.string(),
  loadMode: loadModeSchema,
  formula: e1rmFormulaSchema,
  points: z.array(progressPointSchema),
  bodyWeightMissing: bodyWeightMissingSchema,
  e1rmTrend: trendSchema.nullable(),
  /** Of work with the body, of the sessions that say what it weighed or of those that do not, whichever are more. */
  volumeTrend: trendSchema.nullable(),
  /**
   * For 1 to 12 full reps the heaviest set of at least as many, of equal ones that with the most; fewer where there are none.
   * `predictedKg` is the weight that the best estimate foretells for the count, as it is written: of work with the body with
   * the body weight of that estimate, and null where it takes help, or none is needed.
   */
  repMaxes: z.array(z.strictObject({ reps: z.int(), set: setMarkSchema, predictedKg: z.number().nullable() })),
  /** Of the span, as `analytics.records` has them. */
  records: liftRecordsSchema,
  ...maximaSchema.shape,
  /** Means over the working sets of the span, volume over the sessions that can be compared; null where there is none. */
  averages: z.strictObject({
    weightKg: z.number().nullable(),
    reps: z.number().nullable(),
    rpe: z.number().nullable(),
    restMinutes: z.number().nullable(),
    setsPerSession: z.number().nullable(),
    volumeKg: z.number().nullable(),
  }),
  /** Form cues and how long they were in use. */
  cues: z.array(z.strictObject({ text: z.string(), first: z.string(), last: z.string(), times: z.int() })),
})
export type ExerciseProgress = z.output<typeof exerciseProgressSchema>
