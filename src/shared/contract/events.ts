import type { FilePreview } from './session-file.ts'

/** What the menu, or a start with a file, asks the window to do. */
export type Action =
  | 'newWorkout'
  | 'openSessionFile'
  | 'import'
  | 'export'
  | 'showHistory'
  | 'showWorkout'
  | 'showSettings'
  | 'finishWorkout'
  | 'showShortcuts'

/** What main announces. A `changed` event says that answers of that feature's routes may be old now. */
export type AppEvent =
  | { type: 'changed'; feature: 'sessions' | 'drafts' | 'settings' | 'health' | 'exercises' | 'backups' }
  | { type: 'action'; action: Action }
  | { type: 'fileOpened'; preview: FilePreview }
  /** Long work went on or ended: its `*.status` route says how far. */
  | { type: 'progress'; job: 'export' | 'import' | 'backups' | 'health' }
