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
 * Bests that are no weight: the longest time of what was not counted, the longest distance, and the most full repetitions of work
 * with the body, with or without added weight, or with no weight at all. Of equal ones the first.
 */
export const maximaSchema = z.strictObject({
  longestTime: z.strictObject({ seconds: z.number(), set: setMarkSchema }).nullable(),
  longestDistance: z.strictObject({ meters: z.number(), set: setMarkSchema }).nullable(),
  mostReps: setMarkSchema.nullable(),
})
export type Maxima = z.output<typeof maximaSchema>

/** In how many sessions the body was lifted and not weighed: they have no estimate, and a volume of the added weight alone. */
export const bodyWeightMissingSchema = z.int()
