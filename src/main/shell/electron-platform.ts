import { BrowserWindow, dialog, Notification, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron'
import { ARCHIVE_EXTENSION } from '#main/backups/archive-format.ts'
import type { Platform } from '#main/platform/platform.ts'
import { t } from '#shared/messages/index.ts'

function showOpenDialog(options: OpenDialogOptions) {
  const window = BrowserWindow.getFocusedWindow()
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
}

function showSaveDialog(options: SaveDialogOptions) {
  const window = BrowserWindow.getFocusedWindow()
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
}

const chosen = (path: string | undefined): { path: string } | 'cancelled' =>
  path === undefined ? 'cancelled' : { path }

async function chooseFolder(title: string): Promise<string | undefined> {
  const { canceled, filePaths } = await showOpenDialog({
    title,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  return canceled ? undefined : filePaths[0]
}

async function chooseNewFile(title: string, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await showSaveDialog({
    title,
    defaultPath: name,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? undefined : filePath
}

/** Shows notifications, one at a time; a click on one calls back. */
function createNotifier(onClick: () => void): Platform['notify'] {
  // One that nothing holds is collected, and its click with it.
  let shown: Notification | undefined
  return (notice) => {
    if (BrowserWindow.getFocusedWindow()?.isVisible() || !Notification.isSupported()) return
    shown?.close()
    shown = new Notification(notice)
    shown.on('click', onClick)
    shown.show()
  }
}

/** The operating system as Electron gives it; a click on a notification calls `onNotification`. */
export const createElectronPlatform = (onNotification: () => void): Platform => ({
  async chooseSessionFile() {
    const { canceled, filePaths } = await showOpenDialog({
      title: t('app.menu.openSessionFile'),
      properties: ['openFile'],
      filters: [
        { name: t('app.fileTypes.session'), extensions: ['json'] },
        { name: t('app.fileTypes.all'), extensions: ['*'] },
      ],
    })
    return chosen(canceled ? undefined : filePaths[0])
  },
  async chooseExportTarget(kind, name) {
    return chosen(
      await (kind === 'folder'
        ? chooseFolder(t('exportData.chooseFolder'))
        : chooseNewFile(t('exportData.chooseFile'), name)),
    )
  },
  chooseArchiveTarget: async (name) => chosen(await chooseNewFile(t('backups.choose.target'), name)),
  async chooseBackup() {
    const { canceled, filePaths } = await showOpenDialog({
      title: t('backups.choose.source'),
      properties: ['openFile'],
      filters: [
        { name: t('backups.choose.type'), extensions: [ARCHIVE_EXTENSION.slice(1), 'db'] },
        { name: t('app.fileTypes.all'), extensions: ['*'] },
      ],
    })
    return chosen(canceled ? undefined : filePaths[0])
  },
  chooseBackupFolder: async () => chosen(await chooseFolder(t('backups.choose.folder'))),
  async chooseImport(what) {
    const { canceled, filePaths } = await showOpenDialog({
      title: t('app.menu.import'),
      properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
    })
    return canceled || filePaths.length === 0 ? 'cancelled' : filePaths
  },
  async openPath(path) {
    const reason = await shell.openPath(path)
    if (reason !== '') throw new Error(reason)
  },
  async revealPath(path) {
    shell.showItemInFolder(path)
  },
  notify: createNotifier(onNotification),
})
