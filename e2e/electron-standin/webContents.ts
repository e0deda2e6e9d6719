import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WebPreferences } from 'electron'
import { manifest } from './app.ts'
import { type Cdp, quietly } from './cdp.ts'
import { type Frame, FrameTree } from './frames.ts'
import { chromium } from './lifecycle.ts'
import { makeCodec } from './page/codec.ts'
import type { PageMessages } from './pageMessages.ts'
import { outward } from './schemes.ts'
import { session } from './session.ts'
import { strict } from './strict.ts'
import type { OpenDetails, PageView, WindowView } from './view.ts'
import { openWindows } from './windows.ts'

const codec = makeCodec()
let lastId = 0
const errnos: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NAME_NOT_RESOLVED: -105,
}

/** Electron's WebContents over one page of Chromium; what happens in that page is told by page.ts. */
export class WebContents extends EventEmitter implements PageView {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly _frames = new FrameTree()
  readonly _expected = new Set<string>()
  readonly _owner: WindowView
  readonly _preferences: WebPreferences
  _targetId = ''
  _crashed = false
  _open: (details: OpenDetails) => { action: string } = () => ({ action: 'allow' })
  _opened!: Promise<{ cdp: Cdp; messages: PageMessages }>
  _destroyed = false
  private zoom = 1

  constructor(owner: WindowView, preferences: WebPreferences) {
    super()
    this._owner = owner
    this._preferences = preferences
  }

  get mainFrame(): Frame {
    return this._frames.main
  }
  get zoomFactor(): number {
    return this.zoom
  }
  set zoomFactor(factor: number) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.zoom = factor
    this._owner._resizePage()
  }
  get zoomLevel(): number {
    return Math.log(this.zoom) / Math.log(1.2)
  }
  set zoomLevel(level: number) {
    this.zoomFactor = 1.2 ** level
  }
  getZoomFactor = (): number => this.zoom
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }
  getZoomLevel = (): number => this.zoomLevel
  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }

  _do(action: (cdp: Cdp) => Promise<unknown>): void {
    quietly(this._opened.then(({ cdp }) => action(cdp)))
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    let text: string
    try {
      text = codec.encode(structuredClone(args))
    } catch {
      throw new Error('Failed to serialize arguments')
    }
    quietly(this._opened.then(({ messages }) => messages.deliver({ kind: 'event', channel, args: text })))
  }

  async loadURL(url: string): Promise<void> {
    const { cdp } = await this._opened
    const target = outward(new URL(url).href)
    await this.session._applyPermissions(this, url)
    this._expected.add(target.replace(/#.*/, ''))
    const ended = new Promise<string>((settle) => {
      this.once('did-finish-load', () => settle(''))
      this.once('destroyed', () => settle('ERR_ABORTED'))
    })
    const { errorText } = await cdp.send('Page.navigate', { url: target })
    const code = errorText?.replace('net::', '') ?? (await ended)
    if (code === '') return
    const errno = errnos[code] ?? -2
    this.emit('did-fail-load', {}, errno, code, url, true, 1, 1)
    throw Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
  }
  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(resolve(manifest.path, file)).href)
  }
  reload(): void {
    this._expected.add(outward(this.getURL()).replace(/#.*/, ''))
    this._do((cdp) => cdp.send('Page.reload'))
  }
  reloadIgnoringCache(): void {
    this.reload()
  }
  getURL = (): string => (this.mainFrame.url === 'about:blank' ? '' : this.mainFrame.url)
  getTitle = (): string => this._owner.getTitle()
  getOSProcessId = (): number => chromium().process.pid ?? 0
  getLastWebPreferences = (): WebPreferences => structuredClone(this._preferences)
  setWindowOpenHandler(handler: (details: OpenDetails) => { action: string }): void {
    this._open = handler
  }
  isDestroyed = (): boolean => this._destroyed
  isCrashed = (): boolean => this._crashed
  isLoading = (): boolean => this._expected.size > 0
  isFocused = (): boolean => this._owner.isFocused()
  isDevToolsOpened = (): boolean => false
  focus(): void {
    this._owner.focus()
  }
  forcefullyCrashRenderer(): void {
    this._do((cdp) => cdp.send('Page.crash'))
  }
  async executeJavaScript(code: string): Promise<unknown> {
    const { cdp } = await this._opened
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  async printToPDF(options: { printBackground?: boolean; landscape?: boolean } = {}): Promise<Buffer> {
    const { cdp } = await this._opened
    const { data } = await cdp.send('Page.printToPDF', { printBackground: false, landscape: false, ...options })
    return Buffer.from(data, 'base64')
  }
  close(): void {
    this._owner.close()
  }

  undo = (): void => this.edit('undo')
  redo = (): void => this.edit('redo')
  cut = (): void => this.edit('cut')
  copy = (): void => this.edit('copy')
  paste = (): void => this.edit('paste')
  delete = (): void => this.edit('delete')
  selectAll = (): void => this.edit('selectAll')
  /** Chromium takes editing commands along with a key, and the key itself may be none. */
  private edit(command: string): void {
    this._do((cdp) => cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }))
  }
}

const all = (): PageView[] => openWindows().map((window) => window.webContents)

/** Electron's `webContents`. */
export const webContents = strict('webContents', {
  getAllWebContents: all,
  getFocusedWebContents: () => all().find((contents) => contents.isFocused()) ?? null,
  fromId: (id: number) => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (id: string) => all().find((contents) => contents._targetId === id),
})
