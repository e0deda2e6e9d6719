import { z } from 'zod'
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
  batch: z.null(),
  sessions: z.array(loggedSessionSchema),
  problems: z.array(problemSchema),
})

export const validateJsonSchema = z.strictObject({ valid: z.boolean(), problems: z.array(problemSchema) })

const { id, date, phase, week, focus, isDeloadWeek, exercises, workingSets, volumeKg, file } =
  sessionSummarySchema.shape

export const sessionsJsonSchema = z.array(
  z.object({ id, date, phase, week, focus, isDeloadWeek, exercises, workingSets, volumeKg, file }),
)

export const openJsonSchema = z.strictObject({ file: z.string() })

/** `config list`: every setting; `config get` and `config set`: the one that was named. */
export const settingsJsonSchema = settingsSchema.partial()

/** What any command writes instead when it failed. */
export const errorJsonSchema = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })
