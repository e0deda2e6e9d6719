import type { ArchiveReport, BackupKind, RestorePreview } from '#shared/contract/backups.ts'
import type { Failure } from '#shared/errors.ts'
import type { Language } from '#shared/messages/index.ts'

/** Makes a backup; with `unless`, only where the log is another than in that backup. */
interface BackupOrder {
  do: 'backup'
  database: string
  folder: string
  kind: BackupKind
  unless: string | null
  now: Date
}

/** Writes an archive; `tempDir` takes a copy of the database for a moment. */
interface ArchiveOrder {
  do: 'archive'
  database: string
  sessionsDir: string
  target: string
  tempDir: string
  appVersion: string
  now: Date
}

/** Makes the state of a backup or an archive in a folder. */
interface PrepareOrder {
  do: 'prepare'
  path: string
  name: string
  folder: string
  live: string
  sessionsDir: string
}

/** Backs the live log up, which is closed, and carries its drafts into the state that takes its place. */
interface SealOrder {
  do: 'seal'
  live: string
  made: string
  folder: string
  now: Date
}

export type Order = BackupOrder | ArchiveOrder | PrepareOrder | SealOrder

/** What comes of an order. */
export interface Results {
  /** The path of the backup; null where there was nothing new. */
  backup: string | null
  archive: ArchiveReport
  prepare: RestorePreview
  /** The path of the backup. */
  seal: string
}

/** What the thread is started with. */
export interface WorkerStart {
  order: Order
  language: Language
}

/** What is said to the thread: to end. */
export type ToWorker = { do: 'quit' }

/** What the thread tells. */
export type FromWorker =
  | { tells: 'progress'; done: number; total: number }
  | { tells: 'result'; result: Results[Order['do']] }
  | { tells: 'failure'; failure: Failure }
  | { tells: 'error'; error: unknown }
