import { z } from 'zod'
import { UPLOAD_PIECE_BYTES } from '#shared/domain/upload-piece.ts'
import { weightUnitSchema } from '#shared/domain/weight.ts'
import { nameMatchSchema } from './exercises.ts'
import {
  countsSchema,
  distanceUnitSchema,
  importFileSchema,
  importFormatSchema,
  remarkSchema,
  skipReasonSchema,
} from './import-source.ts'
import { ask, command, nothing, query } from './route.ts'

/** What the person says where a file leaves something open; what is not said is as the preview guesses. */
export const importAnswersSchema = z.strictObject({
  units: z
    .array(
      z.strictObject({
        source: z.string(),
        weight: weightUnitSchema.nullable(),
        distance: distanceUnitSchema.nullable(),
      }),
    )
    .max(10_000)
    .default([]),
  /** Exercises whose weight column holds, or does not hold, the weight of the lifter. */
  bodyWeights: z
    .array(z.strictObject({ name: z.string(), isBodyWeight: z.boolean() }))
    .max(10_000)
    .default([]),
  /** Exercises that are another name of a movement, or with null one of their own. */
  names: z
    .array(z.strictObject({ name: z.string(), movement: z.string().nullable() }))
    .max(10_000)
    .default([]),
  /** Saved sessions that other content is saved over. */
  replace: z.union([z.literal('all'), z.array(z.string()).max(100_000)]).default([]),
})
export type ImportAnswers = z.output<typeof importAnswersSchema>

/** A file that does not say its units: a guess with its reason, and what holds now. */
const unitQuestionSchema = z.strictObject({
  source: z.string(),
  weight: z.strictObject({ guess: weightUnitSchema, why: z.string(), answer: weightUnitSchema }).nullable(),
  distance: z.strictObject({ guess: distanceUnitSchema, answer: distanceUnitSchema }).nullable(),
})

/** An exercise done with the own body whose weight column may hold the weight of the lifter instead of a load. */
const bodyWeightQuestionSchema = z.strictObject({
  name: z.string(),
  sets: z.int(),
  minKg: z.number(),
  maxKg: z.number(),
  answer: z.boolean(),
})

/** A session that is saved with other content; `diff` has a line for each line that goes (`-`) or comes (`+`). */
const changeSchema = z.strictObject({
  id: z.string(),
  date: z.string(),
  focus: z.string().nullable(),
  source: z.string(),
  line: z.int(),
  diff: z.array(z.strictObject({ sign: z.enum([' ', '-', '+']), text: z.string() })),
  replace: z.boolean(),
})
export type ImportChange = z.output<typeof changeSchema>

/** What an import would do. Lists that can be long are cut; their counts are whole. */
export const importPreviewSchema = z.strictObject({
  files: z.array(importFileSchema),
  fileCount: z.int(),
  refusedCount: z.int(),
  formats: z.array(countsSchema.extend({ format: importFormatSchema, files: z.int() })),
  years: z.array(countsSchema.extend({ year: z.string() })),
  totals: countsSchema.extend({
    new: z.int(),
    duplicates: z.int(),
    changed: z.int(),
    failed: z.int(),
  }),
  units: z.array(unitQuestionSchema),
  bodyWeights: z.array(bodyWeightQuestionSchema),
  names: z.array(nameMatchSchema),
  remarks: z.array(remarkSchema),
  errorCount: z.int(),
  warningCount: z.int(),
  skipped: z.array(
    z.strictObject({
      reason: skipReasonSchema,
      count: z.int(),
      places: z.array(z.strictObject({ source: z.string(), line: z.int() })),
    }),
  ),
  changes: z.array(changeSchema),
})
export type ImportPreview = z.output<typeof importPreviewSchema>

/** What an import did. `failed` counts the sessions that could not be saved, `pending` the files that are still owed. */
const importReportSchema = z.strictObject({
  batch: z.string().nullable(),
  imported: z.int(),
  replaced: z.int(),
  duplicates: z.int(),
  changed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  pending: z.int(),
})
export type ImportReport = z.output<typeof importReportSchema>

/** What became of an undone batch. Sessions that were edited since are kept. */
export const undoReportSchema = z.strictObject({
  batch: z.string(),
  removed: z.int(),
  restored: z.int(),
  kept: z.array(z.strictObject({ id: z.string(), date: z.string(), focus: z.string().nullable() })),
})
export type UndoReport = z.output<typeof undoReportSchema>

const progressSchema = z.strictObject({ done: z.int(), total: z.int() })

/** The import that is under way, or the last one until it is closed. */
const importStatusSchema = z.strictObject({
  job: z.string(),
  phase: z.enum(['reading', 'preview', 'saving', 'writing', 'undoing', 'done', 'undone', 'cancelled', 'failed']),
  progress: progressSchema.nullable(),
  preview: importPreviewSchema.nullable(),
  /** The answers that hold in the preview. */
  answers: importAnswersSchema.nullable(),
  report: importReportSchema.nullable(),
  undone: undoReportSchema.nullable(),
  error: z.string().nullable(),
})
export type ImportStatus = z.output<typeof importStatusSchema>

export const batchSchema = z.strictObject({
  id: z.string(),
  createdAt: z.string(),
  formats: z.array(importFormatSchema),
  sources: z.array(z.string()),
  sourceCount: z.int(),
  added: z.int(),
  replaced: z.int(),
  undoneAt: z.string().nullable(),
})
export type ImportBatch = z.output<typeof batchSchema>

const job = z.strictObject({ job: z.string() })

export const importRoutes = {
  /** Asks the person for files or a folder. `unavailable` where the host has no dialogs: then the page reads them itself. */
  'import.choose': ask(
    z.strictObject({ what: z.enum(['files', 'folder']) }),
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({ status: z.literal('unavailable') }),
      z.strictObject({ status: z.literal('chosen'), paths: z.array(z.string()) }),
    ]),
  ),
  /**
   * Keeps a piece of a file that the page has, such as a dropped one, until its import is closed. `offset` counts the bytes
   * before it: a piece that is sent again takes its own place, one that leaves a gap is refused (`IMPORT_UPLOAD_GAP`).
   */
  'import.upload': command(
    z.strictObject({
      upload: z.uuid().lowercase(),
      file: z.int().min(0).max(99_999),
      name: z.string().min(1).max(1000),
      offset: z.int().min(0),
      base64: z.base64().max(Math.ceil(UPLOAD_PIECE_BYTES / 3) * 4),
    }),
    z.null(),
  ),
  /** Begins to read files, folders and globs, or what was uploaded, or the raw text of logs that are saved (`reread`). */
  'import.open': command(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('paths'), paths: z.array(z.string().min(1)).min(1).max(100_000) }),
      z.strictObject({ from: z.literal('upload'), upload: z.uuid().lowercase() }),
      z.strictObject({ from: z.literal('reread') }),
    ]),
    importStatusSchema,
  ),
  'import.status': query(nothing, importStatusSchema.nullable()),
  /** Answers what the preview asks; the next status has the preview as it is then. */
  'import.answer': command(job.extend({ answers: importAnswersSchema }), importStatusSchema),
  /** Saves what the preview shows as one batch. */
  'import.run': command(job, importStatusSchema),
  /** Ends the work under way; nothing of it is kept. */
  'import.cancel': ask(job, importStatusSchema),
  /** Forgets the import; what it saved stays. */
  'import.close': command(job, z.null()),
  /** Batches, the latest first. */
  'import.batches': query(nothing, z.array(batchSchema)),
  /** Takes a whole batch back: what it added goes to the trash, what it replaced is as it was. */
  'import.undo': command(z.strictObject({ batch: z.string() }), importStatusSchema),
}

export const importErrors = {
  /** Another import is under way. */
  BUSY: 'IMPORT_BUSY',
  /** There is no such import, or not in that phase. */
  NOT_NOW: 'IMPORT_NOT_NOW',
  TOO_LARGE: 'IMPORT_TOO_LARGE',
  /** A piece of a file does not follow on what is there. */
  UPLOAD_GAP: 'IMPORT_UPLOAD_GAP',
  /** Nothing was uploaded under that id, or it was given up. */
  NO_UPLOAD: 'IMPORT_UPLOAD_NOT_FOUND',
  /** A path that the person did not choose. */
  NOT_CHOSEN: 'IMPORT_NOT_CHOSEN',
  NO_BATCH: 'IMPORT_BATCH_NOT_FOUND',
  /** Ended by the person; nothing of it is kept. */
  CANCELLED: 'IMPORT_CANCELLED',
} as const
