import { z } from 'zod'
import { daySchema } from '#shared/domain/local-date.ts'
import { sessionIdSchema, sessionSchema } from '#shared/domain/session.ts'
import { ask, command, nothing, query } from './route.ts'

const bySession = z.strictObject({ id: sessionIdSchema })

/** Which sessions to list; every given part must hold. Newest first. */
export const sessionFilterSchema = z.strictObject({
  program: z.string().max(500).nullable().default(null),
  phase: z.int().nullable().default(null),
  week: z.int().nullable().default(null),
  focus: z.string().nullable().default(null),
  /** Under any name of that movement. */
  exercise: z.string().max(500).nullable().default(null),
  from: daySchema.nullable().default(null),
  to: daySchema.nullable().default(null),
  deloads: z.enum(['with', 'without']).default('with'),
  text: z.string().max(200).nullable().default(null),
  limit: z.int().min(1).max(1_000_000).default(1000),
  offset: z.int().min(0).default(0),
})
export type SessionFilter = z.output<typeof sessionFilterSchema>

/** One line of the history. Volume in kilograms. */
export const sessionSummarySchema = z.strictObject({
  id: z.string(),
  date: z.string(),
  program: z.string().nullable(),
  phase: z.int().nullable(),
  week: z.int().nullable(),
  focus: z.string().nullable(),
  isDeloadWeek: z.boolean(),
  durationMinutes: z.number().nullable(),
  exercises: z.array(z.string()),
  workingSets: z.int(),
  volumeKg: z.number(),
  file: z.string(),
})
export type SessionSummary = z.output<typeof sessionSummarySchema>

/**
 * Where a saved session is, and whether its JSON copy is on disk: `pending` and `off` are not written yet, `different` was
 * changed by somebody else. `problem` says it in words.
 */
export const copiesSchema = z.strictObject({
  database: z.string(),
  file: z.string(),
  fileStatus: z.enum(['written', 'pending', 'off', 'different']),
  problem: z.string().nullable(),
})
export type Copies = z.output<typeof copiesSchema>

/** A saved session with its revision, its copies and the text of its JSON file. */
const storedSessionSchema = z.strictObject({
  session: sessionSchema,
  revision: z.int(),
  copies: copiesSchema,
  document: z.string(),
})
export type StoredSession = z.output<typeof storedSessionSchema>

/** What a save answers. */
export const savedSessionSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  exercises: z.int(),
  workingSets: z.int(),
  volumeKg: z.number(),
  /** False when it was saved already just so: then nothing was written and the revision stands. */
  changed: z.boolean(),
  copies: copiesSchema,
})
export type SavedSession = z.output<typeof savedSessionSchema>

export const sessionRoutes = {
  'sessions.list': query(
    sessionFilterSchema,
    z.strictObject({ total: z.int(), sessions: z.array(sessionSummarySchema) }),
  ),
  /** Programs and focuses to choose from, each once however it is written, the latest first. */
  'sessions.labels': query(nothing, z.strictObject({ programs: z.array(z.string()), focuses: z.array(z.string()) })),
  'sessions.get': query(bySession, storedSessionSchema),
  'sessions.delete': command(bySession, z.strictObject({ id: z.string(), trashedFile: z.string().nullable() })),
  'sessions.restore': command(bySession, savedSessionSchema),
  'sessions.openFile': ask(bySession, z.null()),
  'sessions.revealFile': ask(bySession, z.null()),
}

/** Failures of the sessions that the app reacts to. */
export const sessionErrors = {
  NOT_FOUND: 'SESSION_NOT_FOUND',
  INVALID: 'SESSION_INVALID',
  FILE_MISSING: 'SESSION_FILE_MISSING',
  /** It has moved on since the revision that was edited; the details are `{ revision }`. */
  CHANGED: 'SESSION_CHANGED',
  /** Its file would be larger than `MAX_SESSION_FILE_BYTES`. */
  TOO_LARGE: 'SESSION_TOO_LARGE',
  /** The content before could not be kept, so it stands. */
  NOT_REPLACED: 'SESSION_NOT_REPLACED',
} as const
