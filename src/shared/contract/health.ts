import { z } from 'zod'
import { ask, command, nothing, query } from './route.ts'

/** Something the app found and did about the two copies, in words. */
const noticeSchema = z.strictObject({
  code: z.enum([
    'quarantined',
    'imported',
    'rewritten',
    'trashed',
    'different',
    'database-rebuilt',
    'pending',
    'backup',
    'restored',
    'not-restored',
  ]),
  message: z.string(),
  file: z.string().nullable(),
})
export type Notice = z.output<typeof noticeSchema>

const healthSchema = z.strictObject({
  version: z.string(),
  dataDir: z.string(),
  database: z.string(),
  sessionsDir: z.string(),
  sessions: z.int(),
  pendingFiles: z.int(),
  pendingProblem: z.string().nullable(),
  /** What the app and the command line found and did, until the person has dismissed it. */
  notices: z.array(noticeSchema),
})
export type Health = z.output<typeof healthSchema>

export const healthRoutes = {
  'health.get': query(nothing, healthSchema),
  /** Tries to write every file that is owed; answers how many are still owed. */
  'health.retryFiles': command(nothing, z.strictObject({ pendingFiles: z.int() })),
  'health.openDataFolder': ask(nothing, z.null()),
  'health.dismissNotices': command(nothing, z.null()),
}
