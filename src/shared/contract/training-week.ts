import { z } from 'zod'
import { placeInProgramSchema, trainingSchema } from './training.ts'

/** A calendar week from the day that the settings say it starts on; weeks without training are there too. */
export const trainingWeekSchema = trainingSchema.extend({
  start: z.iso.date(),
  /** Whether it is over and the span has all of it: others are in no mean and no trend. */
  complete: z.boolean(),
  /** Whether the trend, and the mean of weeks, goes by it: it is complete, has training, and none of it was a deload. */
  inTrend: z.boolean(),
  /** How much of the week was a deload. */
  deload: z.enum(['none', 'part', 'whole']),
  /** The weeks of programs it holds. */
  places: z.array(placeInProgramSchema),
})
export type TrainingWeek = z.output<typeof trainingWeekSchema>

/** The mean of some weeks with training, and how many they are. Minutes are those of the weeks that have any. */
export const weekMeanSchema = z.strictObject({
  weeks: z.int(),
  sessions: z.number(),
  workingSets: z.number(),
  reps: z.number(),
  volumeKg: z.number(),
  /** Mean of all rated sets. */
  rpe: z.number().nullable(),
  minutes: z.number().nullable(),
})
export type WeekMean = z.output<typeof weekMeanSchema>

/** The last week that has begun. One that runs is compared with the same days of other weeks, a deload or a cut one with none. */
export const latestWeekSchema = z.strictObject({
  start: z.iso.date(),
  state: z.enum(['over', 'running', 'cut', 'deload']),
  /** Of a running week: the mean of its days until now in the weeks of the trend; null where none of its days is over. */
  sameDays: weekMeanSchema.nullable(),
})
