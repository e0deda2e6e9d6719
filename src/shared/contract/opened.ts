import { z } from 'zod'
import { ask, command, nothing, query } from './route.ts'

const recentFileSchema = z.strictObject({
  path: z.string(),
  /** Its name without the folders before it. */
  name: z.string(),
  kind: z.enum(['session', 'backup']),
})
export type RecentFile = z.output<typeof recentFileSchema>

export const openedRoutes = {
  /** The files that were opened last, newest first. */
  'opened.recent': query(nothing, z.array(recentFileSchema)),
  /** Opens one of them again: the window is told as of any file that is opened. */
  'opened.again': ask(z.strictObject({ path: z.string().max(4096) }), z.null()),
  /** Forgets them; the files stay. */
  'opened.forget': command(nothing, z.null()),
}

export const openedErrors = {
  /** A path that is none of the files that were opened last. */
  NOT_RECENT: 'OPENED_NOT_RECENT',
} as const
