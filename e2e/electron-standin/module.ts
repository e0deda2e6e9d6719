/**
 * What `import … from 'electron'` gets in the main process: the part of Electron this app uses, over a plain Chromium.
 * The rest is not there, and says so by name.
 */
import { app } from './app.ts'
import { BrowserWindow } from './browserWindow.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipcMain.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './nativeTheme.ts'
import { Notification } from './notification.ts'
import { powerMonitor } from './powerMonitor.ts'
import { safeStorage } from './safeStorage.ts'
import { screen } from './screen.ts'
import { protocol, session } from './session.ts'
import { shell } from './shell.ts'
import { strict } from './strict.ts'
import { webContents } from './webContents.ts'

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}

const all = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}
const electron = strict('electron', all)
export default electron
/** What require('electron') returns: the strict object, not this module's namespace. */
export { electron as 'module.exports' }
