/** What the parts of the stand-in know of each other's windows and pages, so that none has to import the other. */
import type { EventEmitter } from 'node:events'
import type { Rectangle, WebPreferences } from 'electron'
import type { Cdp } from './cdp.ts'
import type { FrameTree } from './frames.ts'

/** What a page's window.open would open. */
export interface OpenDetails {
  url: string
  frameName: string
  features: string
  disposition: string
  referrer: { url: string; policy: string }
}

/** A WebContents, from outside. Names with an underscore are the stand-in's own. */
export interface PageView extends EventEmitter {
  readonly id: number
  readonly _owner: WindowView
  readonly _frames: FrameTree
  readonly _preferences: WebPreferences
  /** Documents the main process asked for: they are no news to it (will-navigate). */
  readonly _expected: Set<string>
  _targetId: string
  _crashed: boolean
  _open: (details: OpenDetails) => { action: string }
  zoomLevel: number
  /** A command whose reply nobody needs. */
  _do(action: (cdp: Cdp) => Promise<unknown>): void
  send(channel: string, ...args: unknown[]): void
  getURL(): string
  isDestroyed(): boolean
  isFocused(): boolean
  reload(): void
  undo(): void
  redo(): void
  cut(): void
  copy(): void
  paste(): void
  delete(): void
  selectAll(): void
}

/** A BrowserWindow, from outside. */
export interface WindowView extends EventEmitter {
  readonly id: number
  readonly webContents: PageView
  getBounds(): Rectangle
  getTitle(): string
  isDestroyed(): boolean
  isFocused(): boolean
  isFullScreen(): boolean
  setFullScreen(on: boolean): void
  minimize(): void
  focus(): void
  close(): void
  destroy(): void
  _gone(): void
  _readyToShow(): void
  _pageTitle(title: string, url: string): void
  _resizePage(): void
}
