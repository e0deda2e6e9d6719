import { z } from 'zod'

/** What can be imported, by the names of the command line. */
export const importFormatSchema = z.enum([
  'markdown',
  'json',
  'jsonl',
  'csv',
  'csv-strong',
  'csv-hevy',
  'csv-fitnotes',
  'fitnotes-db',
  'csv-fitnotes-ios',
  'csv-stronglifts',
  'csv-jefit',
  'csv-liftosaur',
  'csv-fitbod',
  'csv-flexify',
  'csv-liftlog',
  'legacy-db',
])
export type ImportFormat = z.output<typeof importFormatSchema>

/** Why a row is no set and was left out. */
export const skipReasonSchema = z.enum([
  'restTimer',
  'planned',
  'allZero',
  'definition',
  'bodyWeight',
  'unknownSection',
])
export type SkipReason = z.output<typeof skipReasonSchema>

export const distanceUnitSchema = z.enum(['km', 'mi', 'm'])
export type DistanceUnit = z.output<typeof distanceUnitSchema>

export const remarkSchema = z.strictObject({
  source: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
})
export type ImportRemark = z.output<typeof remarkSchema>

export const countsSchema = z.strictObject({ sessions: z.int(), workingSets: z.int(), warmupSets: z.int() })

/** One file of an import. `refused` says why nothing of it is imported; days are local. */
export const importFileSchema = countsSchema.extend({
  source: z.string(),
  format: importFormatSchema.nullable(),
  refused: z.string().nullable(),
  rows: z.int(),
  badRows: z.int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  leftColumns: z.array(z.string()),
})
export type ImportFile = z.output<typeof importFileSchema>
