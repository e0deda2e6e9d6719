import { BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron'
import { t } from '#shared/messages/index.ts'
import type { Platform } from './platform.ts'

function showOpenDialog(options: OpenDialogOptions) {
  const window = BrowserWindow.getFocusedWindow()
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
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
  async openPath(path) {
    const reason = await shell.openPath(path)
    if (reason !== '') throw new Error(reason)
  },
  async revealPath(path) {
    shell.showItemInFolder(path)
  },
}
