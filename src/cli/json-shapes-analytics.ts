import { z } from 'zod'
import { fileSetSchema } from '#main/session-file/file-schema.ts'
import { analyticsRoutes } from '#shared/contract/analytics.ts'
import { exerciseProgressSchema } from '#shared/contract/exercise-progress.ts'
import { sessionSummarySchema } from '#shared/contract/sessions.ts'
import { maximaSchema } from '#shared/contract/set-mark.ts'

/** What `history` and `analytics` write with `--json`: stable, described in docs/cli.md. Dates are local, weights kilograms. */
const occurrenceSchema = z.strictObject({
  sessionId: z.string(),
  date: z.string(),
  phase: z.int().nullable(),
  week: z.int().nullable(),
  sets: z.array(fileSetSchema),
  volumeKg: z.number(),
  bestE1rmKg: z.number().nullable(),
})

/** `history`. */
export const occurrencesJsonSchema = z.strictObject({ exercise: z.string(), occurrences: z.array(occurrenceSchema) })

const { loadMode, formula, bodyWeightMissing, averages, repMaxes, records, e1rmTrend, volumeTrend } =
  exerciseProgressSchema.shape
const { longestTime, longestDistance, mostReps } = maximaSchema.shape

/** `analytics --exercise`: the document of `history` with what the whole span says of the exercise. */
export const exerciseJsonSchema = occurrencesJsonSchema.extend({
  loadMode,
  formula,
  bodyWeightMissing,
  averages,
  repMaxes,
  records,
  longestTime,
  longestDistance,
  mostReps,
  e1rmTrend,
  volumeTrend,
})

/** `analytics --last-sessions`; the means leave out sessions whose length nobody knows. */
export const lastSessionsJsonSchema = z.strictObject({
  sessions: z.array(sessionSummarySchema),
  averages: z.strictObject({
    workingSets: z.number().nullable(),
    volumeKg: z.number().nullable(),
    durationMinutes: z.number().nullable(),
  }),
})

/** `analytics --weekly-volume` of one week. */
export const weeklyVolumeJsonSchema = z.strictObject({
  phase: z.int(),
  week: z.int(),
  sessionCount: z.int(),
  totalVolumeKg: z.number(),
  exercises: z.array(z.strictObject({ name: z.string(), volumeKg: z.number(), workingSets: z.int() })),
})

/** `analytics --weekly-volume` of all weeks. */
export const programWeeksJsonSchema = analyticsRoutes['analytics.programWeeks'].output

const share = z.number().min(0).max(1).nullable()
const shares = { good: share, partial: share }
const { start, deload, workingSets } = analyticsRoutes['analytics.weeks'].output.shape.weeks.element.shape

/** `analytics --quality`; shares of repetitions from 0 to 1, null where there were none. */
export const qualityJsonSchema = z.strictObject({
  ...shares,
  weeks: z.array(
    z.strictObject({
      start,
      deload,
      workingSets,
      ...shares,
      techniqueSets: z.strictObject({ MyoReps: z.int(), DropSet: z.int(), LLP: z.int(), StaticHold: z.int() }),
    }),
  ),
})

/** The other questions write what the app itself is answered. */
export const prsJsonSchema = analyticsRoutes['analytics.records'].output
export const musclesJsonSchema = analyticsRoutes['analytics.muscles'].output
export const rpeJsonSchema = analyticsRoutes['analytics.rpe'].output
export const frequencyJsonSchema = analyticsRoutes['analytics.frequency'].output
export const weeksJsonSchema = analyticsRoutes['analytics.weeks'].output
export const phasesJsonSchema = analyticsRoutes['analytics.phases'].output
export const deloadsJsonSchema = analyticsRoutes['analytics.deloads'].output
export const yearJsonSchema = analyticsRoutes['analytics.year'].output
export const consistencyJsonSchema = analyticsRoutes['analytics.consistency'].output
