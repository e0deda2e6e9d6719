import type { ArchiveReport, BackupKind, RestorePreview } from '#shared/contract/backups.ts'

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
