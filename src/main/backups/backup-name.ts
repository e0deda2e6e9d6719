import { type BackupKind, backupKindSchema } from '#shared/contract/backups.ts'

/** What the name of a backup says. */
export interface NamedBackup {
  name: string
  kind: BackupKind
  at: Date
  /** Null where the name does not say it. */
  sessions: number | null
}

const NAME =
  /^(?<kind>[a-z]+(?:-[a-z]+)?)-(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)(?:-(?<sessions>\d{1,9})-sessions)?(?:-\d{1,6})?\.db$/

/** The name of a backup: why and when (UTC) it was made, and how many sessions are in it. */
export const backupName = (kind: BackupKind, at: Date, sessions: number): string =>
  `${kind}-${at.toISOString().replace(/[:.]/g, '-')}-${sessions}-sessions.db`

/** Reads the name of a file; null where it is none that the app gives to backups. */
export function parseBackupName(name: string): NamedBackup | null {
  const { kind, stamp = '', sessions } = NAME.exec(name)?.groups ?? {}
  const known = backupKindSchema.safeParse(kind)
  const at = new Date(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z'))
  if (!known.success || Number.isNaN(at.getTime())) return null
  return { name, kind: known.data, at, sessions: sessions === undefined ? null : Number(sessions) }
}
