import { z } from 'zod'
import { goalSchema } from '#shared/domain/goal.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { weightUnitSchema } from '#shared/domain/weight.ts'
import { query } from './route.ts'
import { trendSchema } from './trend.ts'

/**
 * Which rule a suggestion follows; docs/progression.md has them as a table. `start` has nothing to go by and suggests
 * no weight.
 */
const ruleSchema = z.enum([
  'start',
  'add-weight',
  'reps-first',
  'add-reps',
  'confirm',
  'repeat',
  'back-off',
  'deload',
  'return',
  'new-range',
])
export type ProgressionRule = z.output<typeof ruleSchema>

const numberOrNull = z.number().nullable()

/** The numbers a rule went by; those it did not look at are null. Kilograms, days, percent. */
const reasonSchema = z.strictObject({
  /** Of `start`: never done, done in deload weeks only, or nothing was counted. */
  lack: z.enum(['never', 'deloads', 'uncounted']).nullable(),
  /** Most and fewest repetitions (or seconds) of the sets that were judged. */
  lowest: numberOrNull,
  highest: numberOrNull,
  /** Mean of the ratings, and the rating of the last of the sets. */
  averageRpe: numberOrNull,
  lastRpe: numberOrNull,
  /** Sets at RPE 10. */
  hardSets: z.int(),
  /** Whether a set was judged bad, or as one still being learnt. */
  unclean: z.boolean(),
  /** How often in a row the top of the range was reached, or the bottom of it missed. */
  timesMet: z.int(),
  timesMissed: z.int(),
  /** Days since the newest time that counts: deload weeks are left out. */
  days: z.int().nullable(),
  /**
   * What there is less of in a deload week or after a break: weight, `help` for a step more help, repetitions because
   * nothing is loaded (`reps`) or because no such weight can be (`same`).
   */
  less: z.enum(['weight', 'help', 'reps', 'same']).nullable(),
  /** What is left of last time's working weight, or of `fittedKg` where that is told; of the repetitions where they are less. */
  percent: numberOrNull,
  /** In a deload week or after a break: the weight that another range would take. */
  fittedKg: numberOrNull,
  /** The next weight that can be loaded, and by how much it is more. */
  nextKg: numberOrNull,
  jumpPercent: numberOrNull,
})
export type ProgressionReason = z.output<typeof reasonSchema>

const alternativeSchema = z.strictObject({
  kind: z.enum(['goal', 'heavier', 'smaller-jump', 'more-reps', 'repeat', 'back-off']),
  weightKg: z.number().nullable(),
  min: z.int(),
  max: z.int(),
})
export type ProgressionAlternative = z.output<typeof alternativeSchema>

/**
 * What to do next of an exercise. `min` to `max` are repetitions, or seconds of a hold (`measure`); kilograms, of
 * body-weight work what is added or taken off. `unit` is the one in which the weights can be loaded. Where `barKg` is null
 * the equipment takes no plates and goes up by `stepKg`.
 */
export const suggestionSchema = z.strictObject({
  exercise: z.string(),
  rule: ruleSchema,
  weightKg: z.number().nullable(),
  measure: z.enum(['reps', 'seconds']),
  min: z.int().nullable(),
  max: z.int().nullable(),
  sets: z.int().nullable(),
  unit: weightUnitSchema,
  loadMode: loadModeSchema,
  equipment: z.string().nullable(),
  barKg: z.number().nullable(),
  stepKg: z.number(),
  range: z.strictObject({ min: z.int(), max: z.int(), from: z.enum(['goal', 'last-goal', 'history']) }).nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** What makes it less sure. */
  doubts: z.array(z.enum(['few', 'unrated', 'scattered', 'break', 'other-range'])),
  /** The sets it builds on, by place from 1, and what was done in them. */
  basis: z
    .strictObject({
      sessionId: z.string(),
      date: z.string(),
      sets: z.array(z.int()),
      weightKg: z.number().nullable(),
      amounts: z.array(z.int()),
    })
    .nullable(),
  reason: reasonSchema,
  alternatives: z.array(alternativeSchema).max(3),
  /** Kilograms moved each time, over the last times without deload weeks; null for fewer than three days. */
  volumeTrend: trendSchema.nullable(),
})
export type Suggestion = z.output<typeof suggestionSchema>

export const progressionRoutes = {
  /**
   * For each name, in the same order, what to do next; null for a blank name. Times before a local date count (null: all),
   * those of one session do not. `goals` are today's, by place; left out ones are none.
   */
  'progression.suggest': query(
    z.strictObject({
      names: z.array(z.string().max(500)).max(200),
      before: z.string().max(40).nullable().default(null),
      exceptSession: z.string().max(40).nullable().default(null),
      isDeloadWeek: z.boolean().default(false),
      goals: z.array(goalSchema.nullable()).max(200).default([]),
    }),
    z.array(suggestionSchema.nullable()),
  ),
}
