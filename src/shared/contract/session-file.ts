import { z } from 'zod'
import { sessionIdSchema, sessionSchema } from '#shared/domain/session.ts'
import { MAX_SESSION_FILE_BYTES } from '#shared/domain/session-file-limit.ts'
import { ask, command, nothing, query } from './route.ts'
import { savedSessionSchema } from './sessions.ts'

/** A file as bytes in base64, which takes 4 characters for 3 bytes, with the name it had. */
const fileInput = z.strictObject({
  name: z.string().max(1000),
  base64: z.base64().max(Math.ceil(MAX_SESSION_FILE_BYTES / 3) * 4),
})

/** What was found in a session file: a session to look at, or why it is none. */
const filePreviewSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('session'),
    name: z.string(),
    path: z.string().nullable(),
    base64: z.string(),
    format: z.string(),
    session: sessionSchema,
    warnings: z.array(z.string()),
    /** How it compares with what is saved already. */
    known: z.enum(['new', 'same', 'different']),
  }),
  z.strictObject({
    status: z.literal('refused'),
    name: z.string(),
    path: z.string().nullable(),
    reason: z.string(),
    problems: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  }),
])
export type FilePreview = z.output<typeof filePreviewSchema>

export const sessionFileRoutes = {
  /** Asks the person for a file. `unavailable` where the host has no dialogs: then the page reads the file itself. */
  'sessionFile.choose': ask(
    nothing,
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      z.strictObject({ status: z.literal('unavailable') }),
      z.strictObject({ status: z.literal('chosen'), preview: filePreviewSchema }),
    ]),
  ),
  'sessionFile.preview': query(fileInput, filePreviewSchema),
  /** The file that a saved session was written to, as it is on disk now. */
  'sessionFile.ofSession': query(z.strictObject({ id: sessionIdSchema }), filePreviewSchema),
  /**
   * Saves the session of a previewed file; one that is saved already is answered as it is. Other content of a saved session
   * is refused (`SESSION_FILE_DIFFERS`), or with `replace` saved as its next revision.
   */
  'sessionFile.import': command(fileInput.extend({ replace: z.boolean().default(false) }), savedSessionSchema),
}

export const sessionFileErrors = {
  REFUSED: 'SESSION_FILE_REFUSED',
  DIFFERS: 'SESSION_FILE_DIFFERS',
  UNREADABLE: 'SESSION_FILE_UNREADABLE',
} as const
