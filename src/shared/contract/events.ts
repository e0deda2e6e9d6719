import type { FilePreview } from './session-file.ts'

/** What the menu, or a start with a file, asks the window to do. */
export type Action =
  | 'newWorkout'
  | 'openSessionFile'
  | 'showHistory'
  | 'showWorkout'
  | 'showSettings'
  | 'finishWorkout'
  | 'showShortcuts'

/** What main announces. A `changed` event says that answers of that feature's routes may be old now. */
export type AppEvent =
  | { type: 'changed'; feature: 'sessions' | 'drafts' | 'settings' | 'health' }
  | { type: 'action'; action: Action }
  | { type: 'fileOpened'; preview: FilePreview }
