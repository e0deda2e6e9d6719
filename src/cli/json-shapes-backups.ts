import { z } from 'zod'
import { backupSchema, restorePreviewSchema } from '#shared/contract/backups.ts'

/** `backup`: one backup more, or with `--out` an archive. */
export const backupJsonSchema = z.strictObject({
  kind: z.enum(['backup', 'archive']),
  path: z.string(),
  bytes: z.int(),
  sessions: z.int(),
  /** Session files that hold something else than the log: an archive has the sessions of the log. */
  differing: z.int(),
})

/** `backup --list`, newest first. */
export const backupsJsonSchema = z.array(backupSchema)

/** `restore`: what is other, and the backup of what was there before; null on a dry run. */
export const restoreJsonSchema = restorePreviewSchema.extend({
  restored: z.boolean(),
  backup: z.string().nullable(),
})
