import { z } from 'zod'
import { markedE1rmSchema } from './set-mark.ts'
import { placeInProgramSchema, trainingSchema } from './training.ts'

/** Which time through a program it is, from 1; null where there is but one, and where several are taken together. */
export const runSchema = z.int().nullable()

/** A week of a program as it was trained, whatever days it took. */
export const programWeekSchema = trainingSchema.extend({
  ...placeInProgramSchema.shape,
  run: runSchema,
  from: z.string(),
  to: z.string(),
  /** Whether it is not over: it began in the last seven days and no other has begun. */
  isRunning: z.boolean(),
})
export type ProgramWeek = z.output<typeof programWeekSchema>

/** Working sets and volume (kg) of one exercise in a program week. */
export const exerciseShareSchema = z.strictObject({
  name: z.string(),
  workingSets: z.int(),
  reps: z.int(),
  volumeKg: z.number(),
})

/** A phase of a program, each run of it by itself and whole, whatever days were asked for. `weeks` are those that were trained. */
export const phaseSchema = trainingSchema.extend({
  program: z.string().nullable(),
  phase: z.int(),
  run: runSchema,
  from: z.string(),
  to: z.string(),
  weeks: z.int(),
  deloadWeeks: z.int(),
  /** Whether it is not over: the program has not gone on to another, and it was trained in the last eight weeks. */
  isRunning: z.boolean(),
  /** Movements trained in it with their best estimate. */
  e1rms: z.array(z.strictObject({ exercise: z.string(), e1rm: markedE1rmSchema })),
})
export type PhaseTotals = z.output<typeof phaseSchema>

/** A deload with the training week before it and the one after it; null where there is none that is over. */
export const deloadSchema = z.strictObject({
  before: programWeekSchema.nullable(),
  deload: programWeekSchema,
  after: programWeekSchema.nullable(),
  /** Means of the best estimates of the movements trained both before and after, as after / before. */
  e1rmRatio: z.number().nullable(),
  exercises: z.int(),
})
export type Deload = z.output<typeof deloadSchema>
