import { z } from 'zod'

/**
 * One working set and where it is: what a record or an estimate names. `set` counts from 1; kilograms; `loadKg` is what
 * was lifted, with the body where it counts, null where the body was not weighed; `reps` are full ones, of the weaker side
 * where both were trained and counted apart.
 */
export const setMarkSchema = z.strictObject({
  sessionId: z.string(),
  date: z.string(),
  /** Place of the exercise in the session, from 1. */
  position: z.int(),
  set: z.int(),
  weightKg: z.number().nullable(),
  loadKg: z.number().nullable(),
  reps: z.int(),
  rpe: z.number().nullable(),
})
export type SetMark = z.output<typeof setMarkSchema>

/** An estimated maximum and the set it came from. Kilograms. */
export const markedE1rmSchema = z.strictObject({ kg: z.number(), set: setMarkSchema })
export type MarkedE1rm = z.output<typeof markedE1rmSchema>

/**
 * Bests by weight. Of assisted work the least help is the best weight; of equal weights that with the most reps, then the
 * first. `volume` is the most moved in one session, of those that can be compared: all with or all without a body weight.
 */
export const liftRecordsSchema = z.strictObject({
  e1rm: markedE1rmSchema.nullable(),
  weight: setMarkSchema.nullable(),
  volume: z.strictObject({ kg: z.number(), sessionId: z.string(), date: z.string() }).nullable(),
})
export type LiftRecords = z.output<typeof liftRecordsSchema>

/**
 * Bests that are no weight: the longest time of what was not counted, the longest distance, and the most full repetitions of work
 * with the body, with or without added weight, or with no weight at all. Of equal ones the first.
 */
export const maximaSchema = z.strictObject({
  longestTime: z.strictObject({ seconds: z.number(), set: setMarkSchema }).nullable(),
  longestDistance: z.strictObject({ meters: z.number(), set: setMarkSchema }).nullable(),
  mostReps: setMarkSchema.nullable(),
})
export type Maxima = z.output<typeof maximaSchema>

/** The bests of what was never done. */
export const noRecords: LiftRecords & Maxima = {
  ...{ e1rm: null, weight: null, volume: null },
  ...{ longestTime: null, longestDistance: null, mostReps: null },
}

/** In how many sessions the body was lifted and not weighed: they have no estimate, and a volume of the added weight alone. */
export const bodyWeightMissingSchema = z.int()
