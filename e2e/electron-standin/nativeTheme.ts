import { EventEmitter } from 'node:events'
import type { Cdp } from './cdp.ts'
import { strict } from './strict.ts'
import { openWindows } from './windows.ts'

const sources = ['system', 'light', 'dark'] as const
type Source = (typeof sources)[number]

class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  private source: Source = 'system'

  get themeSource(): Source {
    return this.source
  }
  set themeSource(source: Source) {
    if (!sources.includes(source)) throw new TypeError(`Invalid themeSource: ${String(source)}`)
    const before = this.shouldUseDarkColors
    this.source = source
    for (const { webContents } of openWindows()) webContents._do(applyTheme)
    if (this.shouldUseDarkColors !== before) setImmediate(() => nativeTheme.emit('updated'))
  }
  /** The system's own choice is light. */
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

/** Electron's `nativeTheme`. */
export const nativeTheme = strict('nativeTheme', new NativeTheme())

/** Tells a page which scheme its media queries are to see. */
export function applyTheme(cdp: Cdp): Promise<unknown> {
  const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource
  return cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
}
