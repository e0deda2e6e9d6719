import { z } from 'zod'
import { e1rmFormulaSchema } from '#shared/domain/e1rm.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { exerciseProgressSchema } from './exercise-progress.ts'
import { deloadSchema, exerciseShareSchema, phaseSchema, programWeekSchema, runSchema } from './program-week.ts'
import { nothing, query } from './route.ts'
import { bodyWeightMissingSchema, liftRecordsSchema, maximaSchema } from './set-mark.ts'
import { spanSchema } from './span.ts'
import { latestWeekSchema, trainingWeekSchema, weekMeanSchema } from './training-week.ts'
import { trendSchema } from './trend.ts'

const targetSchema = z.strictObject({ min: z.number(), max: z.number() })

/** Sets of one muscle: `sets` has one number for each week, whole for primary work and a share for secondary. */
const muscleSetsSchema = z.strictObject({
  muscle: z.string(),
  sets: z.array(z.number()),
  /** Mean over the whole weeks that had any training and no deload; over the others where there is none. */
  perWeek: z.number(),
  /** Null of what has no common target (see `isTargeted`), unless a person gave it one. */
  target: targetSchema.nullable(),
  standing: z.enum(['below', 'within', 'above']).nullable(),
  exercises: z.array(z.strictObject({ name: z.string(), sets: z.number(), share: z.number() })),
})
export type MuscleSets = z.output<typeof muscleSetsSchema>

/** The bests of one movement. `occurrences` are sessions. */
const exerciseRecordsSchema = z.strictObject({
  exercise: z.string(),
  loadMode: loadModeSchema,
  ...liftRecordsSchema.shape,
  ...maximaSchema.shape,
  occurrences: z.int(),
  bodyWeightMissing: bodyWeightMissingSchema,
  lastDate: z.string(),
})
export type ExerciseRecords = z.output<typeof exerciseRecordsSchema>

/** Mean rating of a session's rated sets. */
const sessionRpeSchema = z.strictObject({
  sessionId: z.string(),
  date: z.string(),
  isDeloadWeek: z.boolean(),
  mean: z.number(),
  sets: z.int(),
})

const daySchema = z.strictObject({
  date: z.iso.date(),
  sessions: z.int(),
  workingSets: z.int(),
  volumeKg: z.number(),
  isDeload: z.boolean(),
  /** 0 nothing, 1 to 4 by the quarter of the person's own training days its volume is in; sets where no load is known. */
  level: z.int().min(0).max(4),
})

export const analyticsRoutes = {
  /** Programs and phases there are, newest first, and the first and last day of the log; null for an empty one. */
  'analytics.scope': query(
    nothing,
    z.strictObject({
      first: z.iso.date().nullable(),
      last: z.iso.date().nullable(),
      sessions: z.int(),
      phases: z.array(
        z.strictObject({ program: z.string().nullable(), phase: z.int(), from: z.string(), to: z.string() }),
      ),
    }),
  ),
  /**
   * Calendar weeks of a span, oldest first, the trend of their volume, and their mean. Both are of the weeks `inTrend`; where none
   * is, the mean is `of` all complete weeks with training, or of all with training.
   */
  'analytics.weeks': query(
    spanSchema,
    z.strictObject({
      weeks: z.array(trainingWeekSchema),
      volumeTrend: trendSchema.nullable(),
      mean: weekMeanSchema.extend({ of: z.enum(['usual', 'complete', 'all']) }).nullable(),
      latest: latestWeekSchema.nullable(),
    }),
  ),
  /** Weeks of programs trained in a span, whole and newest first; a program that was run again has them again. */
  'analytics.programWeeks': query(spanSchema, z.array(programWeekSchema)),
  /**
   * One week of a program and what each exercise had in it, most volume first: of all runs together. A phase or week of null
   * are sessions that name none; a program of null is any. With a run it is that week of `programWeeks` alone, and a program of
   * null are sessions that name none.
   */
  'analytics.programWeek': query(
    z.strictObject({
      program: spanSchema.shape.program,
      phase: z.int().nullable(),
      week: z.int().nullable(),
      run: runSchema.optional(),
    }),
    z.strictObject({ week: programWeekSchema.nullable(), exercises: z.array(exerciseShareSchema) }),
  ),
  /** Working sets of each muscle in each calendar week; muscles with a target of their own are there without a set, too. */
  'analytics.muscles': query(
    spanSchema,
    z.strictObject({
      weeks: z.array(z.iso.date()),
      muscles: z.array(muscleSetsSchema),
      /** Names whose muscles are not known, with their sets. */
      unassigned: z.array(z.strictObject({ name: z.string(), sets: z.int() })),
      secondaryShare: z.number(),
    }),
  ),
  /** How hard sets were. */
  'analytics.rpe': query(
    spanSchema,
    z.strictObject({
      distribution: z.array(z.strictObject({ rpe: z.number(), sets: z.int() })),
      unrated: z.int(),
      sessions: z.array(sessionRpeSchema),
      trend: trendSchema.nullable(),
    }),
  ),
  /** The bests of every movement, those of the latest records first. */
  'analytics.records': query(
    spanSchema,
    z.strictObject({ formula: e1rmFormulaSchema, exercises: z.array(exerciseRecordsSchema) }),
  ),
  'analytics.phases': query(spanSchema, z.array(phaseSchema)),
  'analytics.deloads': query(spanSchema, z.array(deloadSchema)),
  /** Every day of a year. `thresholds` are the volumes (or sets) from which levels 2, 3 and 4 begin. */
  'analytics.year': query(
    z.strictObject({ year: z.int().min(1).max(9999) }),
    z.strictObject({
      by: z.enum(['volume', 'sets']),
      thresholds: z.array(z.number()).length(3),
      days: z.array(daySchema),
      years: z.array(z.int()),
    }),
  ),
  /** How steadily one trains. Streaks count weeks in a row with training; the running week breaks none. */
  'analytics.consistency': query(
    spanSchema,
    z.strictObject({
      /** Complete weeks outside pauses; all of them where none is complete. */
      weeks: z.int(),
      weeksTrained: z.int(),
      /** Mean over those weeks. */
      sessionsPerWeek: z.number(),
      /** Stretches of more than eight weeks without any training, oldest first: nobody missed them. */
      pauses: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), weeks: z.int() })),
      /** Sessions dated after tomorrow, which count nowhere here. */
      ignoredFuture: z.int(),
      longestStreak: z.int(),
      currentStreak: z.int(),
      /** Sessions on each day of the week, from the day that a week starts on. */
      weekdays: z.array(z.int()).length(7),
      /** Kilograms a minute of each session whose length is known and can be right. */
      density: z.array(
        z.strictObject({
          sessionId: z.string(),
          date: z.string(),
          isDeloadWeek: z.boolean(),
          kgPerMinute: z.number(),
          minutes: z.number(),
        }),
      ),
      /** Sessions that are not in `density` because their length cannot be right. */
      implausibleLengths: z.int(),
    }),
  ),
  /** How often a movement is trained. Null name: any training. */
  'analytics.frequency': query(
    z.strictObject({ name: z.string().max(500).nullable(), span: spanSchema }),
    z.strictObject({
      exercise: z.string().nullable(),
      occurrences: z.int(),
      /** Mean over the complete weeks outside pauses. */
      perWeek: z.number(),
      /** Occurrences dated after tomorrow, which count nowhere here. */
      ignoredFuture: z.int(),
      lastDate: z.string().nullable(),
      daysSince: z.int().nullable(),
      weeks: z.array(z.strictObject({ start: z.iso.date(), occurrences: z.int(), workingSets: z.int() })),
    }),
  ),
  /** One movement over a span. Fails with `ANALYTICS_UNKNOWN_EXERCISE`, its details `{ proposals }`. */
  'analytics.exercise': query(z.strictObject({ name: z.string().max(500), span: spanSchema }), exerciseProgressSchema),
}

/** Failures of analytics. */
export const analyticsErrors = {
  /** Details: `{ proposals }`, names of exercises that are near, nearest first. */
  UNKNOWN_EXERCISE: 'ANALYTICS_UNKNOWN_EXERCISE',
  /** What works the numbers out stopped, and stopped again when it was started anew. */
  STOPPED: 'ANALYTICS_STOPPED',
  /** The app is closing. */
  CLOSING: 'ANALYTICS_CLOSING',
} as const
