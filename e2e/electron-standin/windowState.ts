import type { Rectangle } from 'electron'

type Mode = 'normal' | 'maximized' | 'minimized' | 'fullscreen'
/** The whole of the one display there is. */
export const DISPLAY: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 }

/** Where a window is and how large, by whatever means it came to be so. */
export class WindowState {
  mode: Mode = 'normal'
  minimum = { width: 0, height: 0 }
  private normal: Rectangle
  private before: Mode = 'normal'

  constructor({
    width = 800,
    height = 600,
    x,
    y,
    minWidth = 0,
    minHeight = 0,
  }: Partial<Rectangle> & { minWidth?: number; minHeight?: number }) {
    this.minimum = { width: minWidth, height: minHeight }
    const centre = { x: Math.round((DISPLAY.width - width) / 2), y: Math.round((DISPLAY.height - height) / 2) }
    this.normal = this.clamp({ x: x ?? centre.x, y: y ?? centre.y, width, height })
  }

  get bounds(): Rectangle {
    return { ...(this.mode === 'maximized' || this.mode === 'fullscreen' ? DISPLAY : this.normal) }
  }
  get normalBounds(): Rectangle {
    return { ...this.normal }
  }
  move(to: Partial<Rectangle>): void {
    this.normal = this.clamp({ ...this.normal, ...to })
  }
  enter(mode: Exclude<Mode, 'normal'>): void {
    if (this.mode === mode) return
    this.before = this.mode
    this.mode = mode
  }
  /** Back to what it was, if it is in that mode; returns whether it was. */
  leave(mode: Exclude<Mode, 'normal'>): boolean {
    if (this.mode !== mode) return false
    this.mode = this.before === mode ? 'normal' : this.before
    this.before = 'normal'
    return true
  }
  private clamp(r: Rectangle): Rectangle {
    const width = Math.max(r.width, this.minimum.width, 1)
    return { ...r, width, height: Math.max(r.height, this.minimum.height, 1) }
  }
}
