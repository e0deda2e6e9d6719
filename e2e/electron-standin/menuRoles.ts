import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import type { WindowView } from './view.ts'

interface Role {
  label: string
  accelerator?: string
  /** Keys the page itself answers. */
  keysStayInPage?: true
  inApp?(): void
  inWindow?(window: WindowView): void
  submenu?: MenuItemConstructorOptions[]
}
const mac = process.platform === 'darwin'
const separator: MenuItemConstructorOptions = { type: 'separator' }
const items = (...roles: (NonNullable<MenuItemConstructorOptions['role']> | '-')[]): MenuItemConstructorOptions[] =>
  roles.map((role) => (role === '-' ? separator : { role }))
const zoomBy =
  (step: number) =>
  ({ webContents }: WindowView): void => {
    webContents.zoomLevel += step
  }

/** Electron's menu roles (in lower case), as far as they mean something without a desktop. */
const roles: Record<string, Role> = {
  about: { label: 'About' },
  services: { label: 'Services' },
  hide: { label: 'Hide', accelerator: 'Command+H' },
  hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  unhide: { label: 'Show All' },
  front: { label: 'Bring All to Front' },
  help: { label: 'Help' },
  window: { label: 'Window' },
  zoom: { label: 'Zoom' },
  recentdocuments: { label: 'Open Recent' },
  clearrecentdocuments: { label: 'Clear Menu' },
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', inApp: () => app.quit() },
  close: { label: mac ? 'Close Window' : 'Close', accelerator: 'CmdOrCtrl+W', inWindow: (w) => w.close() },
  minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', inWindow: (w) => w.minimize() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: mac ? 'Control+Command+F' : 'F11',
    inWindow: (w) => w.setFullScreen(!w.isFullScreen()),
  },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', inWindow: (w) => w.webContents.reload() },
  forcereload: { label: 'Force Reload', accelerator: 'Shift+CmdOrCtrl+R', inWindow: (w) => w.webContents.reload() },
  toggledevtools: { label: 'Toggle Developer Tools', accelerator: mac ? 'Alt+Command+I' : 'Ctrl+Shift+I' },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CmdOrCtrl+0',
    inWindow: ({ webContents }) => {
      webContents.zoomLevel = 0
    },
  },
  zoomin: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', inWindow: zoomBy(0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', inWindow: zoomBy(-0.5) },
  undo: { label: 'Undo', accelerator: 'CmdOrCtrl+Z', keysStayInPage: true, inWindow: (w) => w.webContents.undo() },
  redo: {
    label: 'Redo',
    accelerator: 'Shift+CmdOrCtrl+Z',
    keysStayInPage: true,
    inWindow: (w) => w.webContents.redo(),
  },
  cut: { label: 'Cut', accelerator: 'CmdOrCtrl+X', keysStayInPage: true, inWindow: (w) => w.webContents.cut() },
  copy: { label: 'Copy', accelerator: 'CmdOrCtrl+C', keysStayInPage: true, inWindow: (w) => w.webContents.copy() },
  paste: { label: 'Paste', accelerator: 'CmdOrCtrl+V', keysStayInPage: true, inWindow: (w) => w.webContents.paste() },
  pasteandmatchstyle: { label: 'Paste and Match Style', accelerator: 'Shift+CmdOrCtrl+V', keysStayInPage: true },
  delete: { label: 'Delete', inWindow: (w) => w.webContents.delete() },
  selectall: {
    label: 'Select All',
    accelerator: 'CmdOrCtrl+A',
    keysStayInPage: true,
    inWindow: (w) => w.webContents.selectAll(),
  },
  appmenu: {
    label: 'App',
    submenu: items('about', '-', 'services', '-', 'hide', 'hideOthers', 'unhide', '-', 'quit'),
  },
  filemenu: { label: 'File', submenu: items(mac ? 'close' : 'quit') },
  editmenu: {
    label: 'Edit',
    submenu: items('undo', 'redo', '-', 'cut', 'copy', 'paste', 'delete', '-', 'selectAll'),
  },
  viewmenu: {
    label: 'View',
    submenu: items(
      ...(['reload', 'forceReload', 'toggleDevTools', '-', 'resetZoom', 'zoomIn', 'zoomOut', '-'] as const),
      'togglefullscreen',
    ),
  },
  windowmenu: {
    label: 'Window',
    submenu: mac ? items('minimize', 'zoom', '-', 'front') : items('minimize', 'zoom', 'close'),
  },
}

/** What a role brings along, if there is such a role. */
export function roleOf(name: string | undefined): Role | undefined {
  if (name === undefined) return undefined
  const role = roles[name]
  if (!role) throw new Error(`electron stand-in: menu role '${name}' is not implemented`)
  return role
}

/** Does what a role does; false if that is nothing, so that the item's own click follows. */
export function executeRole(name: string | undefined, window: WindowView | undefined): boolean {
  const role = roleOf(name)
  if (role?.inApp) role.inApp()
  else if (role?.inWindow && window) role.inWindow(window)
  else return false
  return true
}
