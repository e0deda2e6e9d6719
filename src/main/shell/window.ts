import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { StateFile } from '#main/lib/state-file.ts'
import { devServerUrl } from './dev-server.ts'
import { pageUrl } from './page.ts'
import { boundsFor, SMALLEST, type WindowState } from './window-state.ts'

/** What every window of the app is like; sandboxed and isolated. */
const webPreferences = () => ({
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  // Electron's own defaults, written down: what is checked is what stands here.
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  webviewTag: false,
  spellcheck: false,
})

/** Windows and Macs take it from the program; a desktop on Linux knows that of an installed app only. */
const icon = (): { icon?: string } => {
  if (process.platform !== 'linux') return {}
  if (app.isPackaged) return { icon: join(process.resourcesPath, 'icon.png') }
  return { icon: join(app.getAppPath(), 'resources/icons/png/256x256.png') }
}

const stateOf = (window: BrowserWindow): WindowState => ({
  bounds: window.getNormalBounds(),
  isMaximized: window.isMaximized(),
  isFullScreen: window.isFullScreen(),
  zoom: window.webContents.getZoomLevel(),
})

function takeState(window: BrowserWindow, { isMaximized, isFullScreen, zoom }: WindowState): void {
  if (isMaximized) window.maximize()
  if (isFullScreen) window.setFullScreen(true)
  window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(zoom))
}

const displays = () => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

/** Opens the window of the app as it was left; it shows itself when its first picture is ready. */
export function openWindow(kept: StateFile<WindowState>): BrowserWindow {
  const state = kept.read()
  const window = new BrowserWindow({
    ...boundsFor(state, displays()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: webPreferences(),
    ...icon(),
  })
  takeState(window, state)
  window.once('ready-to-show', () => window.show())
  window.on('close', () => kept.write(stateOf(window)))
  window.on('blur', () => kept.write(stateOf(window)))
  void window.loadURL(pageUrl(devServerUrl()))
  return window
}

/** Every window that is still open. */
export const liveWindows = (): BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed())

/** Brings a window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
