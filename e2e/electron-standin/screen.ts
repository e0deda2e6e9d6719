import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'
import { DISPLAY } from './windowState.ts'

const size = { width: DISPLAY.width, height: DISPLAY.height }
const display = {
  id: 1,
  label: '',
  bounds: DISPLAY,
  workArea: DISPLAY,
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
}
const primary = (): typeof display => structuredClone(display)

/** Electron's `screen`, with the one display a headless Chromium has. */
export const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: primary,
    getAllDisplays: () => [primary()],
    getDisplayMatching: primary,
    getDisplayNearestPoint: primary,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
)
