/** What the system says for the app. Its text may be read as markup: nothing that people typed goes there. */
export interface Notification {
  title: string
  body: string
}

/** What the app asks of the operating system. Electron and the browser host each have their own. */
export interface Platform {
  /** Shows an open dialog for one session file; `unavailable` where the host has no dialogs of its own. */
  chooseSessionFile(): Promise<{ path: string } | 'cancelled' | 'unavailable'>
  /**
   * Asks where an export goes: a new file, about whose replacing the dialog asks itself, or a folder; `name` is proposed.
   * `unavailable` where the host has no dialogs of its own.
   */
  chooseExportTarget(kind: 'file' | 'folder', name: string): Promise<{ path: string } | 'cancelled' | 'unavailable'>
  /** Asks for files, or for a folder, to import; answers their paths. `unavailable` where the host has no dialogs of its own. */
  chooseImport(what: 'files' | 'folder'): Promise<string[] | 'cancelled' | 'unavailable'>
  /** Asks where an archive goes, about whose replacing the dialog asks itself; `name` is proposed. */
  chooseArchiveTarget(name: string): Promise<{ path: string } | 'cancelled' | 'unavailable'>
  /** Asks for a backup or an archive to restore. */
  chooseBackup(): Promise<{ path: string } | 'cancelled' | 'unavailable'>
  /** Asks for a folder that backups go to. */
  chooseBackupFolder(): Promise<{ path: string } | 'cancelled' | 'unavailable'>
  /** Opens a file or folder in the system's viewer for it; rejects with the reason when there is none. */
  openPath(path: string): Promise<void>
  /** Shows a file in the system's file manager. */
  revealPath(path: string): Promise<void>
  /** Has the system say something in one line and a text, unless the window is in front and says it itself. */
  notify(notice: Notification): void
}
