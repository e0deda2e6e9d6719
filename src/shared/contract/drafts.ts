import { z } from 'zod'
import { sessionIdSchema } from '#shared/domain/session.ts'
import { draftWorkoutSchema } from '#shared/draft/draft.ts'
import { command, nothing, query } from './route.ts'
import { savedSessionSchema } from './sessions.ts'

const byDraft = z.strictObject({ id: z.uuid() })

/**
 * A workout in the editor: a new one (`sessionId` null) or the edit of a saved session as it was at
 * `baseRevision`. `version` counts its changes; `startedAt` and `updatedAt` are instants (ISO 8601, UTC).
 */
const draftSchema = z.strictObject({
  id: z.uuid(),
  sessionId: z.string().nullable(),
  baseRevision: z.int().nullable(),
  version: z.int(),
  startedAt: z.string(),
  updatedAt: z.string(),
  workout: draftWorkoutSchema,
})
export type Draft = z.output<typeof draftSchema>

export const draftRoutes = {
  /** The workout that is running, if one is. */
  'drafts.current': query(nothing, draftSchema.nullable()),
  'drafts.get': query(byDraft, draftSchema),
  /** The edit of a session that is open and not finished, if one is. */
  'drafts.ofSession': query(z.strictObject({ sessionId: sessionIdSchema }), draftSchema.nullable()),
  /** Starts a workout, as a copy of a session's plan if one is named; the running one is answered if there is one. */
  'drafts.start': command(z.strictObject({ likeSession: sessionIdSchema.nullable().default(null) }), draftSchema),
  /** Opens a saved session in the editor; an edit already open is answered as it stands. */
  'drafts.edit': command(z.strictObject({ sessionId: sessionIdSchema }), draftSchema),
  /** Keeps the workout as it stands now; `version` must be the one last answered, else `DRAFT_STALE`. */
  'drafts.update': command(
    z.strictObject({ id: z.uuid(), version: z.int(), workout: draftWorkoutSchema }),
    z.strictObject({ version: z.int(), updatedAt: z.string() }),
  ),
  /** Says that everything typed was sent before, which is kept by now: commands are carried out one after the other. */
  'drafts.kept': command(nothing, z.null()),
  /**
   * Saves the draft as a session in both copies, then drops it. `DRAFT_INVALID` carries `issues` with cell paths;
   * `DRAFT_OUTDATED` says that the edited session was changed or deleted meanwhile, which only `overwrite` saves over.
   */
  'drafts.finish': command(z.strictObject({ id: z.uuid(), overwrite: z.boolean().default(false) }), savedSessionSchema),
  'drafts.discard': command(byDraft, z.null()),
}

/** Failures of the editor; the details of `INVALID` are `{ issues: DraftIssue[] }`. */
export const draftErrors = {
  NOT_FOUND: 'DRAFT_NOT_FOUND',
  STALE: 'DRAFT_STALE',
  INVALID: 'DRAFT_INVALID',
  OUTDATED: 'DRAFT_OUTDATED',
} as const
