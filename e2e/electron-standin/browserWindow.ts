import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { afterLastWindow, app } from './app.ts'
import { quietly } from './cdp.ts'
import { preventable } from './event.ts'
import { chromium, lifecycle } from './lifecycle.ts'
import { openPage } from './page.ts'
import { strict, strictClass } from './strict.ts'
import type { PageView, WindowView } from './view.ts'
import { WebContents } from './webContents.ts'
import { WindowState } from './windowState.ts'
import { addWindow, focusedWindow, focusWindow, openWindows, removeWindow, windowById } from './windows.ts'

let lastId = 0

/** Electron's BrowserWindow over one page of Chromium. Shown or not, it takes no room on any screen. */
class WindowStandin extends EventEmitter implements WindowView {
  readonly id = ++lastId
  webContents!: WebContents
  readonly resizable = true
  readonly minimizable = true
  private readonly state: WindowState
  private visible: boolean
  private title: string
  private background: string
  private wasReadyToShow = false
  private destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    if (lifecycle.phase !== 'ready') throw new Error('Cannot create BrowserWindow before app is ready')
    this.state = new WindowState(options)
    this.visible = options.show !== false
    this.title = options.title ?? app.name
    this.background = options.backgroundColor ?? '#FFFFFF'
  }

  static getAllWindows = openWindows
  static fromId = windowById
  static getFocusedWindow = focusedWindow
  static fromWebContents = (contents: PageView | undefined): WindowView | null => contents?._owner ?? null

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url)
  loadFile = (file: string): Promise<void> => this.webContents.loadFile(file)
  reload = (): void => this.webContents.reload()

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    if (this.visible) return
    this.visible = true
    this.emit('show')
  }
  hide(): void {
    if (!this.visible) return
    this.visible = false
    this.emit('hide')
  }
  isVisible = (): boolean => this.visible && this.state.mode !== 'minimized'
  focus(): void {
    focusWindow(windowById(this.id))
    this.webContents._do((cdp) => cdp.send('Page.bringToFront'))
  }
  isFocused = (): boolean => focusedWindow()?.id === this.id
  moveTop(): void {}
  flashFrame(): void {}
  setProgressBar(): void {}

  minimize(): void {
    this.state.enter('minimized')
    this.emit('minimize')
  }
  isMinimized = (): boolean => this.state.mode === 'minimized'
  restore(): void {
    if (this.state.leave('minimized')) this.emit('restore')
    else this.unmaximize()
  }
  maximize(): void {
    this.state.enter('maximized')
    this.resized('maximize')
  }
  unmaximize(): void {
    if (this.state.leave('maximized')) this.resized('unmaximize')
  }
  isMaximized = (): boolean => this.state.mode === 'maximized'
  setFullScreen(on: boolean): void {
    if (on === this.isFullScreen()) return
    if (on) this.state.enter('fullscreen')
    else this.state.leave('fullscreen')
    this.resized(on ? 'enter-full-screen' : 'leave-full-screen')
  }
  isFullScreen = (): boolean => this.state.mode === 'fullscreen'
  isNormal = (): boolean => this.state.mode === 'normal'

  getBounds = (): Rectangle => this.state.bounds
  getNormalBounds = (): Rectangle => this.state.normalBounds
  getContentBounds = (): Rectangle => this.state.bounds
  getSize = (): [number, number] => [this.state.bounds.width, this.state.bounds.height]
  getContentSize = (): [number, number] => this.getSize()
  getPosition = (): [number, number] => [this.state.bounds.x, this.state.bounds.y]
  getMinimumSize = (): [number, number] => [this.state.minimum.width, this.state.minimum.height]
  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.state.bounds
    this.state.move(bounds)
    const { x, y, width, height } = this.state.bounds
    if (width !== before.width || height !== before.height) this.resized('resize')
    if (x !== before.x || y !== before.y) this.emit('move')
  }
  setSize = (width: number, height: number): void => this.setBounds({ width, height })
  setContentSize = (width: number, height: number): void => this.setBounds({ width, height })
  setPosition = (x: number, y: number): void => this.setBounds({ x, y })
  setMinimumSize(width: number, height: number): void {
    this.state.minimum = { width, height }
  }
  center(): void {
    const { width, height } = this.state.bounds
    this.setBounds(new WindowState({ width, height }).bounds)
  }

  getTitle = (): string => this.title
  setTitle(title: string): void {
    this.title = title
  }
  getBackgroundColor = (): string => this.background
  setBackgroundColor(color: string): void {
    this.background = color
  }
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setIcon(): void {}
  setTitleBarOverlay(): void {}

  isDestroyed = (): boolean => this.destroyed
  close(): void {
    if (this.destroyed) return
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) lifecycle.quitting = false
    else this.webContents._do((cdp) => cdp.send('Page.close')) // the page may still say its beforeunload; then _gone
  }
  destroy(): void {
    if (this.destroyed) return
    const { webContents: contents } = this
    quietly(contents._opened.then(() => chromium().root.send('Target.closeTarget', { targetId: contents._targetId })))
    this._gone()
  }

  /** The page is no more. */
  _gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    const wasLast = removeWindow(this)
    this.webContents._destroyed = true
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (wasLast) afterLastWindow()
  }
  _readyToShow(): void {
    if (this.wasReadyToShow) return
    this.wasReadyToShow = true
    this.emit('ready-to-show')
  }
  /** The page has this title, or none, and then Chromium calls it by its address. */
  _pageTitle(title: string, url: string): void {
    if (title === this.title || title === '' || url.endsWith(title)) return
    const event = preventable()
    this.emit('page-title-updated', event, title, true)
    this.webContents.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.setTitle(title)
  }
  /** Zoom is what it is in a browser: fewer and larger CSS pixels in the same window. */
  _resizePage(): void {
    const zoom = this.webContents.zoomFactor
    const { width, height } = this.state.bounds
    const size = { width: Math.round(width / zoom), height: Math.round(height / zoom) }
    this.webContents._do((cdp) =>
      cdp.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: zoom, mobile: false }),
    )
  }
  private resized(event: string): void {
    this._resizePage()
    this.emit(event)
    if (event !== 'resize') this.emit('resize')
  }
}

const defaults = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
}

/** Electron's `BrowserWindow`. */
export const BrowserWindow = strictClass<[BrowserWindowConstructorOptions?], WindowStandin, typeof WindowStandin>(
  'BrowserWindow',
  WindowStandin,
  (window, options) => {
    const preferences = { ...defaults, ...options?.webPreferences }
    const { sandbox, contextIsolation, nodeIntegration, preload } = preferences
    if (!sandbox || !contextIsolation || nodeIntegration) {
      throw new Error('electron stand-in: only sandboxed, context-isolated windows are implemented')
    }
    if (preload !== undefined && !isAbsolute(preload)) throw new Error('preload script must have absolute path')
    const contents = strict('webContents', new WebContents(window, preferences))
    window.webContents = contents
    addWindow(window)
    contents._opened = openPage(contents)
    contents._opened.catch((error: unknown) => console.error('electron stand-in:', error))
    window._resizePage()
    if (window.isVisible()) focusWindow(window)
    app.emit('web-contents-created', preventable(), contents)
    app.emit('browser-window-created', preventable(), window)
  },
)
