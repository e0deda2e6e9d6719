import { z } from 'zod'
import { bodyWeightKgSchema } from '#shared/domain/body-weight.ts'
import { e1rmFormulaSchema } from '#shared/domain/e1rm.ts'
import { quantity } from '#shared/domain/quantity.ts'
import { rule } from '#shared/domain/rule.ts'
import { labelSchema, wellFormed } from '#shared/domain/text.ts'
import { weightUnitSchema } from '#shared/domain/weight.ts'
import { command, nothing, query } from './route.ts'
import { updateChannelSchema } from './updates.ts'

/** Working sets of a muscle in a week, from and to, that a person aims at. */
const setTargetSchema = z
  .strictObject({ min: quantity(0, 100), max: quantity(0, 100) })
  .refine(({ min, max }) => min <= max, rule('rules.setTargetOrder', ['max']))
export type SetTarget = z.output<typeof setTargetSchema>

/** One step of the warm-up: so many percent of the first working weight, so many times. */
const rampStepSchema = z.strictObject({ percent: quantity(1, 100), reps: z.int().min(1).max(50) })
export type RampStep = z.output<typeof rampStepSchema>

/** Plates of one weight and how many pairs of them a person owns. Kilograms. */
const platesSchema = z.strictObject({ weightKg: quantity(0.05, 100), pairs: z.int().min(1).max(50) })
export type Plates = z.output<typeof platesSchema>

/** Everything a person can set. `theme` and `language` 'system' follow the operating system. */
export const settingsSchema = z.strictObject({
  userId: wellFormed(200).min(1),
  userName: wellFormed(200),
  unit: weightUnitSchema,
  weekStart: z.enum(['monday', 'sunday', 'saturday']),
  effortScale: z.enum(['rpe', 'rir']),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de']),
  jsonExport: z.boolean(),
  automaticBackups: z.boolean(),
  /** Whether the system says that a planned rest is over. */
  restNotice: z.boolean(),
  /** Where backups go; null: the user data. Of the page it takes only what a person chose in a dialog. */
  backupFolder: wellFormed(4096).min(1).nullable(),
  /** Whether the app asks for updates by itself, once a day. */
  automaticUpdateChecks: z.boolean(),
  updateChannel: updateChannelSchema,
  e1rmFormula: e1rmFormulaSchema,
  /** What a new workout notes as the weight of the body. */
  bodyWeightKg: bodyWeightKgSchema.nullable(),
  /** What a working set counts for a muscle that only helps. */
  secondaryShare: quantity(0, 1),
  setTarget: setTargetSchema,
  /** Targets of single muscles; the others have `setTarget`. */
  muscleTargets: z.record(labelSchema, setTargetSchema),
  warmupRamp: z.array(rampStepSchema).max(10),
  /** Weight of the empty bar by equipment. */
  bars: z.record(labelSchema, quantity(0, 100)),
  /** Null: the usual plates of the unit. */
  plates: z.array(platesSchema).max(30).nullable(),
  /** Smallest step of the weight by equipment that takes no plates. */
  steps: z.record(labelSchema, quantity(0.05, 50)),
})
export type Settings = z.output<typeof settingsSchema>

/** What holds until somebody sets something else. */
export const defaultSettings: Settings = {
  userId: '1',
  userName: '',
  unit: 'kg',
  weekStart: 'monday',
  effortScale: 'rpe',
  theme: 'system',
  language: 'system',
  jsonExport: true,
  automaticBackups: true,
  restNotice: true,
  backupFolder: null,
  automaticUpdateChecks: false,
  updateChannel: 'stable',
  e1rmFormula: 'epley',
  bodyWeightKg: null,
  secondaryShare: 0.5,
  setTarget: { min: 10, max: 20 },
  muscleTargets: {},
  warmupRamp: [
    { percent: 50, reps: 5 },
    { percent: 75, reps: 3 },
    { percent: 90, reps: 1 },
  ],
  bars: {},
  plates: null,
  steps: {},
}

export const settingsRoutes = {
  'settings.get': query(nothing, settingsSchema),
  'settings.update': command(settingsSchema.omit({ backupFolder: true }).partial(), settingsSchema),
}
