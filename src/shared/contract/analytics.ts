import { z } from 'zod'
import { e1rmFormulaSchema } from '#shared/domain/e1rm.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { exerciseProgressSchema } from './exercise-progress.ts'
import { nothing, query } from './route.ts'
import { bodyWeightMissingSchema, liftRecordsSchema, markedE1rmSchema, maximaSchema } from './set-mark.ts'
import { spanSchema } from './span.ts'
import { placeInProgramSchema, trainingSchema } from './training.ts'
import { trendSchema } from './trend.ts'

/** A calendar week from the day that the settings say it starts on; weeks without training are there too. */
const trainingWeekSchema = trainingSchema.extend({
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
const weekMeanSchema = z.strictObject({
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
const latestWeekSchema = z.strictObject({
  start: z.iso.date(),
  state: z.enum(['over', 'running', 'cut', 'deload']),
  /** Of a running week: the mean of its days until now in the weeks of the trend; null where none of its days is over. */
  sameDays: weekMeanSchema.nullable(),
})

/** Which time through a program it is, from 1; null where there is but one, and where several are taken together. */
const runSchema = z.int().nullable()

/** A week of a program as it was trained, whatever days it took. */
const programWeekSchema = trainingSchema.extend({
  ...placeInProgramSchema.shape,
  run: runSchema,
  from: z.string(),
  to: z.string(),
  /** Whether it is not over: it began in the last seven days and no other has begun. */
  isRunning: z.boolean(),
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

/** A phase of a program, each run of it by itself and whole, whatever days were asked for. `weeks` are those that were trained. */
const phaseSchema = trainingSchema.extend({
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
