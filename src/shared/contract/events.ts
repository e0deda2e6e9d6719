import type { Action } from '#shared/actions.ts'
import type { FilePreview } from './session-file.ts'

/** What main announces. A `changed` event says that answers of that feature's routes may be old now. */
export type AppEvent =
  | { type: 'changed'; feature: 'sessions' | 'drafts' | 'settings' | 'health' | 'exercises' | 'backups' | 'opened' }
  | { type: 'action'; action: Action }
  | { type: 'fileOpened'; preview: FilePreview }
  /** Files that the system handed over are read by an import. */
  | { type: 'importOpened' }
  /** A file that the system handed over could not be opened, or is of no use here: in words. */
  | { type: 'notOpened'; reason: string }
  /** A start had these switches, which mean nothing. */
  | { type: 'notUnderstood'; switches: string[] }
  /** The window is about to go, or the machine to sleep: what is typed is to be kept now, and `drafts.kept` called. */
  | { type: 'keep' }
  /** What the window had to keep is kept. */
  | { type: 'kept' }
  /** Long work went on or ended: its `*.status` route says how far. */
  | { type: 'progress'; job: 'export' | 'import' | 'backups' | 'health' | 'updates' }
