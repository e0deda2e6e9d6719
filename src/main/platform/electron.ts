import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from 'electron'
import { t } from '#shared/messages/index.ts'
import type { Platform } from './platform.ts'

function showOpenDialog(options: OpenDialogOptions) {
  const window = BrowserWindow.getFocusedWindow()
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
}

function showSaveDialog(options: SaveDialogOptions) {
  const window = BrowserWindow.getFocusedWindow()
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
}

async function chooseFolder(): Promise<string | undefined> {
  const { canceled, filePaths } = await showOpenDialog({
    title: t('exportData.chooseFolder'),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  return canceled ? undefined : filePaths[0]
}

async function chooseNewFile(name: string): Promise<string | undefined> {
  const { canceled, filePath } = await showSaveDialog({
    title: t('exportData.chooseFile'),
    defaultPath: name,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? undefined : filePath
}

/** The operating system as Electron gives it. */
export const electronPlatform: Platform = {
  async chooseSessionFile() {
    const { canceled, filePaths } = await showOpenDialog({
      title: t('app.menu.openSessionFile'),
      properties: ['openFile'],
      filters: [
        { name: t('app.fileTypes.session'), extensions: ['json'] },
        { name: t('app.fileTypes.all'), extensions: ['*'] },
      ],
    })
    const path = filePaths[0]
    return canceled || path === undefined ? 'cancelled' : { path }
  },
  async chooseExportTarget(kind, name) {
    const path = await (kind === 'folder' ? chooseFolder() : chooseNewFile(name))
    return path === undefined ? 'cancelled' : { path }
  },
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
}
