import { z } from 'zod'
import { daySchema } from '#shared/domain/local-date.ts'
import { rule } from '#shared/domain/rule.ts'
import { ask, command, nothing, query } from './route.ts'

/** What the log is written as: json and markdown are a folder of one file per session, the others one file. */
export const exportFormatSchema = z.enum(['json', 'csv', 'csv-strong', 'csv-hevy', 'markdown', 'jsonl'])
export type ExportFormat = z.output<typeof exportFormatSchema>

const day = daySchema.nullable().default(null)

/** A format and a range of local days, both ends included; null is open. */
const selectionShape = { format: exportFormatSchema, from: day, to: day }
const inOrder = [
  ({ from, to }: { from: string | null; to: string | null }): boolean => from === null || to === null || from <= to,
  rule('exportData.errors.rangeOrder', ['to']),
] as const

export const exportSelectionSchema = z.strictObject(selectionShape).refine(...inOrder)
export type ExportSelection = z.output<typeof exportSelectionSchema>

/** `target` is a path that `export.chooseTarget` answered, or null for the exports folder of the user data. */
export const exportRequestSchema = z
  .strictObject({
    ...selectionShape,
    target: z.string().min(1).max(4096).nullable().default(null),
    overwrite: z.boolean().default(false),
  })
  .refine(...inOrder)
export type ExportRequest = z.output<typeof exportRequestSchema>

/** What an export wrote: one file, or a folder with so many. `losses` says in words what the format could not hold. */
export const exportReportSchema = z.strictObject({
  format: exportFormatSchema,
  path: z.string(),
  kind: z.enum(['file', 'folder']),
  files: z.int(),
  sessions: z.int(),
  losses: z.array(z.string()),
})
export type ExportReport = z.output<typeof exportReportSchema>

const progressShape = { format: exportFormatSchema, path: z.string(), done: z.int(), total: z.int() }

/** The export that runs, or how the last one ended. `done` and `total` count sessions. */
const exportStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('running'), ...progressShape }),
  z.strictObject({ state: z.literal('done'), report: exportReportSchema }),
  z.strictObject({ state: z.literal('cancelled') }),
  z.strictObject({ state: z.literal('failed'), code: z.string(), message: z.string() }),
])
export type ExportStatus = z.output<typeof exportStatusSchema>

export const exportRoutes = {
  /** How many sessions an export would hold, and what its format would lose of them, in words. */
  'export.preview': query(
    exportSelectionSchema,
    z.strictObject({ sessions: z.int(), kind: z.enum(['file', 'folder']), losses: z.array(z.string()) }),
  ),
  /**
   * Asks the person where to: a file, or a folder. `unavailable` where the host has no dialogs: then the export goes into
   * the exports folder of the user data (`target` null). `replace` says that the person agreed to replace that file.
   */
  'export.chooseTarget': ask(
    z.strictObject({ format: exportFormatSchema }),
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({ status: z.literal('unavailable') }),
      z.strictObject({ status: z.literal('chosen'), path: z.string(), replace: z.boolean() }),
    ]),
  ),
  /** Starts an export and answers at once; `export.status` tells how it goes. One at a time (`EXPORT_RUNNING`). */
  'export.start': command(exportRequestSchema, exportStatusSchema),
  'export.status': query(nothing, exportStatusSchema),
  /** Ends the export that runs, so that nothing of it stays; answers how it ended. */
  'export.cancel': ask(nothing, exportStatusSchema),
  /** Opens what the last export wrote in the system's viewer for it. */
  'export.open': ask(nothing, z.null()),
  /** Shows what the last export wrote in the system's file manager. */
  'export.reveal': ask(nothing, z.null()),
}

export const exportErrors = {
  /** There is no session to export. */
  EMPTY: 'EXPORT_EMPTY',
  /** Something else stands where a file would go; only `overwrite` replaces it. */
  EXISTS: 'EXPORT_EXISTS',
  /** Something that is no file stands there; nothing replaces it. */
  IN_THE_WAY: 'EXPORT_IN_THE_WAY',
  /** The disk refused; the details are `{ errno }`. */
  DISK: 'EXPORT_DISK',
  RUNNING: 'EXPORT_RUNNING',
  /** The target is none that the person chose. */
  NOT_CHOSEN: 'EXPORT_NOT_CHOSEN',
  CANCELLED: 'EXPORT_CANCELLED',
  /** No export is done whose file could be shown. */
  NONE_DONE: 'EXPORT_NONE_DONE',
} as const
