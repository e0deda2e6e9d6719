import { z } from 'zod'
import { ask, nothing, query } from './route.ts'
import { settingsSchema } from './settings.ts'

/** Why a backup was made. */
export const backupKindSchema = z.enum(['automatic', 'by-hand', 'before-restore', 'before-migration', 'before-update'])
export type BackupKind = z.output<typeof backupKindSchema>

/** One backup: a database that was checked before it got its name. `sessions` is null where its name does not say it. */
export const backupSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  kind: backupKindSchema,
  createdAt: z.iso.datetime(),
  bytes: z.int(),
  sessions: z.int().nullable(),
})
export type Backup = z.output<typeof backupSchema>

/** An archive that was written and read back. `differing` counts session files that hold something else than the log. */
const archiveReportSchema = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  sessions: z.int(),
  entries: z.int(),
  differing: z.int(),
})
export type ArchiveReport = z.output<typeof archiveReportSchema>

const lineSchema = z.strictObject({ id: z.string(), date: z.string(), focus: z.string().nullable() })
/** How many sessions, and the newest of them. */
const someSchema = z.strictObject({ count: z.int(), sessions: z.array(lineSchema) })
export type SomeSessions = z.output<typeof someSchema>
const spanSchema = z.strictObject({
  sessions: z.int(),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
})
export type LogSpan = z.output<typeof spanSchema>

/** What a restore would change, checked to the last byte; nothing is changed yet. */
export const restorePreviewSchema = z.strictObject({
  source: z.strictObject({
    path: z.string(),
    kind: z.enum(['backup', 'archive']),
    createdAt: z.iso.datetime().nullable(),
    /** Of an archive: the version of the app that wrote it. */
    appVersion: z.string().nullable(),
    bytes: z.int(),
  }),
  now: spanSchema,
  after: spanSchema,
  same: z.int(),
  comeBack: someSchema,
  goAway: someSchema,
  differ: someSchema,
  /** Settings that are others; the values as JSON. */
  settings: z.array(z.strictObject({ name: settingsSchema.keyof(), now: z.string(), after: z.string() })),
  /** The workout that runs afterwards: none, the one that runs now, or the one of the backup. */
  draft: z.enum(['none', 'now', 'backup']),
  /** Open edits of sessions that are not there afterwards: they stay in the backup of the state of now. */
  lostEdits: z.int(),
})
export type RestorePreview = z.output<typeof restorePreviewSchema>

const taskSchema = z.enum(['backup', 'archive', 'open', 'restore'])
export type BackupTask = z.output<typeof taskSchema>

/** The one task that runs, waits for an answer, or was done last. */
const backupStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('running'), task: taskSchema, done: z.int(), total: z.int() }),
  z.strictObject({ state: z.literal('backedUp'), backup: backupSchema }),
  z.strictObject({ state: z.literal('archived'), report: archiveReportSchema }),
  z.strictObject({ state: z.literal('preview'), job: z.string(), preview: restorePreviewSchema }),
  z.strictObject({ state: z.literal('restored'), message: z.string() }),
  z.strictObject({ state: z.literal('cancelled'), task: taskSchema }),
  z.strictObject({ state: z.literal('failed'), task: taskSchema, code: z.string(), message: z.string() }),
])
export type BackupStatus = z.output<typeof backupStatusSchema>

const backupListSchema = z.strictObject({
  /** Newest first. */
  backups: z.array(backupSchema),
  /** Where backups go now, and where they should go. */
  folder: z.string(),
  wanted: z.string(),
  /** Why the last automatic backup failed, or went somewhere else. */
  problem: z.string().nullable(),
})
export type BackupList = z.output<typeof backupListSchema>

const path = z.string().min(1).max(4096)
const chosen = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('cancelled') }),
  z.strictObject({ status: z.literal('unavailable') }),
  z.strictObject({ status: z.literal('chosen'), path: z.string() }),
])

const sourceSchema = z.discriminatedUnion('from', [
  /** A backup of the list. */
  z.strictObject({ from: z.literal('backup'), name: z.string().min(1).max(200) }),
  /** A file that `backups.chooseSource` answered. */
  z.strictObject({ from: z.literal('path'), path }),
  /** A file that was sent with `import.upload`. */
  z.strictObject({ from: z.literal('upload'), upload: z.uuid() }),
])

/** One task at a time: each that begins one rejects with `BACKUP_BUSY` while another is under way. */
export const backupRoutes = {
  'backups.list': query(nothing, backupListSchema),
  'backups.status': query(nothing, backupStatusSchema),
  /** Begins a backup; `backups.status` tells how it goes. */
  'backups.make': ask(nothing, backupStatusSchema),
  /** Asks the person where an archive goes. `unavailable`: then it goes into the exports folder of the user data. */
  'backups.chooseTarget': ask(nothing, chosen),
  /** Begins to write an archive to a path that `backups.chooseTarget` answered, or to the exports folder. */
  'backups.archive': ask(z.strictObject({ target: path.nullable() }), backupStatusSchema),
  'backups.chooseSource': ask(nothing, chosen),
  /** Begins to read and check a backup or an archive; a preview comes of it. */
  'backups.open': ask(z.strictObject({ source: sourceSchema }), backupStatusSchema),
  /** Puts the log back to the state of the preview: the app closes and opens again, and other calls wait. */
  'backups.restore': ask(z.strictObject({ job: z.string() }), backupStatusSchema),
  /** Ends what is under way, gives a preview up, or forgets how the last task ended. A restore that has begun goes on. */
  'backups.cancel': ask(nothing, backupStatusSchema),
  /** Asks for the folder that backups go to from now on. */
  'backups.chooseFolder': ask(nothing, chosen),
  /** Lets backups go into the user data again. */
  'backups.forgetFolder': ask(nothing, z.null()),
  'backups.openFolder': ask(nothing, z.null()),
  /** Shows the archive that was written last. */
  'backups.reveal': ask(nothing, z.null()),
}

export const backupErrors = {
  BUSY: 'BACKUP_BUSY',
  CANCELLED: 'BACKUP_CANCELLED',
  /** The disk refused; the details are `{ errno }`. */
  DISK: 'BACKUP_DISK',
  /** What was copied is not sound. */
  UNSOUND: 'BACKUP_UNSOUND',
  /** No such backup, or no such file. */
  NOT_FOUND: 'BACKUP_NOT_FOUND',
  /** The path is none that the person chose. */
  NOT_CHOSEN: 'BACKUP_NOT_CHOSEN',
  /** There is no preview of that name to restore. */
  NOT_NOW: 'BACKUP_NOT_NOW',
  /** The file is neither a backup nor an archive. */
  FOREIGN: 'BACKUP_FOREIGN',
  /** It is one, but torn, changed or damaged. */
  DAMAGED: 'BACKUP_DAMAGED',
  /** It is of a newer version of the app. */
  NEWER: 'BACKUP_NEWER',
  /** Something stands where the archive would go; only `overwrite` replaces it. */
  EXISTS: 'BACKUP_EXISTS',
  /** The folder cannot take backups. */
  BAD_FOLDER: 'BACKUP_BAD_FOLDER',
} as const
