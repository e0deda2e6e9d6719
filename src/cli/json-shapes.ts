import { z } from 'zod'
import { exportReportSchema } from '#shared/contract/export.ts'
import { batchSchema, importPreviewSchema, undoReportSchema } from '#shared/contract/import.ts'
import { suggestionSchema } from '#shared/contract/progression.ts'
import { copiesSchema, sessionSummarySchema } from '#shared/contract/sessions.ts'
import { settingsSchema } from '#shared/contract/settings.ts'

/** The JSON documents that `--json` writes: stable, described in docs/cli.md. Dates are local, volumes kilograms. */
const problemSchema = z.strictObject({
  source: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  code: z.string(),
  message: z.string(),
})

const loggedSessionSchema = z.strictObject({
  id: z.string(),
  date: z.string(),
  focus: z.string().nullable(),
  database: z.string().nullable(),
  file: z.string().nullable(),
  fileStatus: copiesSchema.shape.fileStatus.nullable(),
  source: z.string(),
  warnings: z.array(z.string()),
  session: z.looseObject({ dataModelVersion: z.string() }).optional(),
})

export const logJsonSchema = z.strictObject({
  imported: z.int(),
  skipped: z.int(),
  duplicates: z.int(),
  failed: z.int(),
  /** What `import --undo` takes back; null where nothing was saved. */
  batch: z.string().nullable(),
  sessions: z.array(loggedSessionSchema),
  problems: z.array(problemSchema),
})

const { formats, years, units, bodyWeights, names, skipped, changes } = importPreviewSchema.shape

export const importJsonSchema = logJsonSchema.extend({
  replaced: z.int(),
  /** Saved sessions whose source has other content now and that were left as they are. */
  changed: z.int(),
  /** On a dry run: how many sessions would be imported or replaced. */
  toImport: z.int().optional(),
  formats,
  years,
  units,
  bodyWeights,
  names,
  skippedRows: skipped,
  changes,
  ignored: z.array(z.strictObject({ source: z.string(), message: z.string() })),
})

/** `import --undo`. */
export const undoJsonSchema = undoReportSchema

/** `import --batches`. */
export const batchesJsonSchema = z.array(batchSchema)

export const validateJsonSchema = z.strictObject({ valid: z.boolean(), problems: z.array(problemSchema) })

const { id, date, phase, week, focus, isDeloadWeek, exercises, workingSets, volumeKg, file } =
  sessionSummarySchema.shape

export const sessionsJsonSchema = z.array(
  z.object({ id, date, phase, week, focus, isDeloadWeek, exercises, workingSets, volumeKg, file }),
)

export const openJsonSchema = z.strictObject({ file: z.string() })

/** `config list`: every setting; `config get` and `config set`: the one that was named. */
export const settingsJsonSchema = settingsSchema.partial()

/** `export`: where it went and what the format could not hold. */
export const exportJsonSchema = exportReportSchema

/** `suggest`: the next weight and reps, the rule with its numbers, and the sets it builds on. */
export const suggestJsonSchema = suggestionSchema

/** What any command writes instead when it failed. */
export const errorJsonSchema = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })
