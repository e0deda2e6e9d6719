import { z } from 'zod'
import { e1rmFormulaSchema } from '#shared/domain/e1rm.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { exerciseProgressSchema } from './exercise-progress.ts'
import { nothing, query } from './route.ts'
import { bodyWeightMissingSchema, markedE1rmSchema, maximaSchema, setMarkSchema } from './set-mark.ts'
import { spanSchema } from './span.ts'
import { placeInProgramSchema, trainingSchema } from './training.ts'
import { trendSchema } from './trend.ts'

/** A calendar week from the day that the settings say it starts on; weeks without training are there too. */
const trainingWeekSchema = trainingSchema.extend({
  start: z.iso.date(),
  /** Whether it is over and the span has all of it: others are in no mean and no trend. */
  complete: z.boolean(),
  /** How much of the week was a deload. */
  deload: z.enum(['none', 'part', 'whole']),
  /** The weeks of programs it holds. */
  places: z.array(placeInProgramSchema),
})
export type TrainingWeek = z.output<typeof trainingWeekSchema>

/** Which time through a program it is, from 1; null where there is but one, and where several are taken together. */
const runSchema = z.int().nullable()

/** A week of a program as it was trained, whatever days it took. */
const programWeekSchema = trainingSchema.extend({
  ...placeInProgramSchema.shape,
  run: runSchema,
  from: z.string(),
  to: z.string(),
})
export type ProgramWeek = z.output<typeof programWeekSchema>

/** Working sets and volume (kg) of one exercise in a program week. */
const exerciseShareSchema = z.strictObject({
  name: z.string(),
  workingSets: z.int(),
  reps: z.int(),
  volumeKg: z.number(),
})

const targetSchema = z.strictObject({ min: z.number(), max: z.number() })

/** Sets of one muscle: `sets` has one number for each week, whole for primary work and a share for secondary. */
const muscleSetsSchema = z.strictObject({
  muscle: z.string(),
  sets: z.array(z.number()),
  /** Mean over the whole weeks that had any training; over the others where none is whole. */
  perWeek: z.number(),
  /** Null of cardio and mobility, unless a person gave them one. */
  target: targetSchema.nullable(),
  standing: z.enum(['below', 'within', 'above']).nullable(),
  exercises: z.array(z.strictObject({ name: z.string(), sets: z.number(), share: z.number() })),
})
export type MuscleSets = z.output<typeof muscleSetsSchema>

/**
 * The bests of one movement. Of assisted work the least help is the best weight; of equal weights that with the most reps, then
 * the first. `occurrences` are sessions.
 */
const exerciseRecordsSchema = z.strictObject({
  exercise: z.string(),
  loadMode: loadModeSchema,
  e1rm: markedE1rmSchema.nullable(),
  weight: setMarkSchema.nullable(),
  /** The most moved in one session, of those that can be compared: all with or all without a body weight. Kilograms. */
  volume: z.strictObject({ kg: z.number(), sessionId: z.string(), date: z.string() }).nullable(),
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

/** A phase of a program, each run of it by itself. `weeks` are those that were trained. */
const phaseSchema = trainingSchema.extend({
  program: z.string().nullable(),
  phase: z.int(),
  run: runSchema,
  from: z.string(),
  to: z.string(),
  weeks: z.int(),
  deloadWeeks: z.int(),
  /** Movements trained in it with their best estimate. */
  e1rms: z.array(z.strictObject({ exercise: z.string(), e1rm: markedE1rmSchema })),
})
export type PhaseTotals = z.output<typeof phaseSchema>

/** A deload with the training week before it and the one after it; null where there is none. */
const deloadSchema = z.strictObject({
  before: programWeekSchema.nullable(),
  deload: programWeekSchema,
  after: programWeekSchema.nullable(),
  /** Means of the best estimates of the movements trained both before and after, as after / before. */
  e1rmRatio: z.number().nullable(),
  exercises: z.int(),
})
export type Deload = z.output<typeof deloadSchema>

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
  /** Calendar weeks of a span, oldest first, and the trend of the volume of the complete ones with training. */
  'analytics.weeks': query(
    spanSchema,
    z.strictObject({ weeks: z.array(trainingWeekSchema), volumeTrend: trendSchema.nullable() }),
  ),
  /** Weeks of programs, newest first; a program that was run again has them again. */
  'analytics.programWeeks': query(spanSchema, z.array(programWeekSchema)),
  /**
   * One week of a program and what each exercise had in it, most volume first: of all runs together. A phase or week of null
   * are sessions that name none; a program of null is any.
   */
  'analytics.programWeek': query(
    z.strictObject({ program: spanSchema.shape.program, phase: z.int().nullable(), week: z.int().nullable() }),
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
      /** Kilograms a minute of each session whose length is known. */
      density: z.array(
        z.strictObject({ sessionId: z.string(), date: z.string(), kgPerMinute: z.number(), minutes: z.number() }),
      ),
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
