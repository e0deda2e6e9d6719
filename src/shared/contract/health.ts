import { z } from 'zod'
import { sessionIdSchema } from '#shared/domain/session.ts'
import { comparisonSchema, sideSchema } from './comparison.ts'
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

/** Long work on the two copies. `rebuildFiles` and `rebuildDatabase` make that copy anew from the other. */
const healthTaskSchema = z.enum(['check', 'repair', 'rebuildFiles', 'rebuildDatabase'])
export type HealthTask = z.output<typeof healthTaskSchema>

/** A comparison as a screen shows it: of long lists the first, `more` says how many there are besides. */
const checkedSchema = z.strictObject({
  at: z.iso.datetime(),
  comparison: comparisonSchema,
  moreFindings: z.int(),
  moreRepairs: z.int(),
})
export type Checked = z.output<typeof checkedSchema>

/** The work that runs, or how the last ended, and the last comparison. `done` and `total` count files or sessions. */
const healthStatusSchema = z.strictObject({
  task: healthTaskSchema.nullable(),
  state: z.enum(['idle', 'running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Why it failed, in words. */
  error: z.string().nullable(),
  /** What a repair or a rebuild did, in words. */
  report: z.array(z.string()),
  checked: checkedSchema.nullable(),
})
export type HealthStatus = z.output<typeof healthStatusSchema>

const keptPlaceSchema = z.enum(['trash', 'quarantine'])
export type KeptPlace = z.output<typeof keptPlaceSchema>

/** Something that was moved away and is kept; `keptAt` is null where its name does not say it. */
const keptSchema = z.strictObject({
  place: keptPlaceSchema,
  name: z.string(),
  path: z.string(),
  bytes: z.int(),
  keptAt: z.iso.datetime().nullable(),
  kind: z.enum(['session', 'database', 'folder', 'other']),
  session: z
    .strictObject({
      id: z.string(),
      date: z.string(),
      focus: z.string().nullable(),
      exercises: z.array(z.string()),
      /** How it stands to the log: not in it, in it just so, in it with other content. */
      known: z.enum(['new', 'same', 'different']),
    })
    .nullable(),
})
export type Kept = z.output<typeof keptSchema>

/** A name in one folder, never a path. */
const fileName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\0]+$/)
  .refine((name) => name !== '.' && name !== '..')
const keptRef = z.strictObject({ place: keptPlaceSchema, name: fileName })

/** Days that something was in the trash. */
const trashDaysSchema = z.int().min(0).max(36_500)

export const healthRoutes = {
  'health.get': query(nothing, healthSchema),
  /** Tries to write every file that is owed; answers how many are still owed. */
  'health.retryFiles': command(nothing, z.strictObject({ pendingFiles: z.int() })),
  'health.openDataFolder': ask(nothing, z.null()),
  /** Shows the database, or the folder of session files, in the system's file manager. */
  'health.reveal': ask(z.strictObject({ what: z.enum(['database', 'sessions']) }), z.null()),
  'health.dismissNotices': command(nothing, z.null()),
  /** Begins long work and answers at once; `health.status` tells how it goes. One at a time (`HEALTH_RUNNING`). */
  'health.start': ask(z.strictObject({ task: healthTaskSchema }), healthStatusSchema),
  'health.status': query(nothing, healthStatusSchema),
  /** Ends the work that runs; what it did stays, nothing is half done. Answers how it ended. */
  'health.cancel': ask(nothing, healthStatusSchema),
  /** Settles a file that is not the session it is of, as the person chose. Rejects with `HEALTH_NO_DIFFERENCE`. */
  'health.resolve': command(z.strictObject({ id: sessionIdSchema, file: fileName, take: sideSchema }), z.null()),
  /** Sets a damaged database aside and opens the log anew, from the session files and what can be read of it. */
  'health.replaceDamaged': ask(nothing, z.null()),
  /** What was moved away, the latest first, in pages. */
  'health.kept': query(
    z.strictObject({
      place: keptPlaceSchema,
      limit: z.int().min(1).max(200).default(50),
      offset: z.int().min(0).default(0),
    }),
    z.strictObject({ total: z.int(), kept: z.array(keptSchema) }),
  ),
  'health.revealKept': ask(keptRef, z.null()),
  /** Saves a session that is kept. Rejects with `HEALTH_DIFFERS` where it is saved otherwise, unless it is to be replaced. */
  'health.restoreKept': command(
    keptRef.extend({ replace: z.boolean().default(false) }),
    z.strictObject({ id: z.string() }),
  ),
  /** Deletes for good what was moved to the trash at least so many days ago. */
  'health.emptyTrash': command(
    z.strictObject({ days: trashDaysSchema }),
    z.strictObject({ files: z.int(), bytes: z.int() }),
  ),
}

export const healthErrors = {
  RUNNING: 'HEALTH_RUNNING',
  CANCELLED: 'HEALTH_CANCELLED',
  EXPORT_OFF: 'HEALTH_EXPORT_OFF',
  OPEN: 'HEALTH_LOG_OPEN',
  NOT_REBUILT: 'HEALTH_NOT_REBUILT',
  NO_DIFFERENCE: 'HEALTH_NO_DIFFERENCE',
  NOT_KEPT: 'HEALTH_NOT_KEPT',
  NO_SESSION: 'HEALTH_NO_SESSION',
  DIFFERS: 'HEALTH_DIFFERS',
  CANNOT_EMPTY: 'HEALTH_CANNOT_EMPTY',
} as const
