import { z } from 'zod'

/** A rectangle on the desktop, in pixels that do not depend on the density of a display. */
interface Area {
  x: number
  y: number
  width: number
  height: number
}

const length = z.int().min(1).max(100_000)
const place = z.int().min(-100_000).max(100_000)

/** How a window was left. */
export const windowStateSchema = z.strictObject({
  /** Of the window when it is neither maximized nor full screen. Null: never moved. */
  bounds: z.strictObject({ x: place, y: place, width: length, height: length }).nullable(),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
  /** Chromium's level: 0 is 100 %, each step a fifth more. */
  zoom: z.number().min(-8).max(9),
})
export type WindowState = z.output<typeof windowStateSchema>

export const freshState: WindowState = { bounds: null, isMaximized: false, isFullScreen: false, zoom: 0 }

export const SMALLEST = { width: 720, height: 480 } as const
const USUAL = { width: 1280, height: 800 } as const

/** So much of a window has to be on a display for a person to find it and take hold of it. */
const SEEN = { width: 120, height: 60 } as const

const overlap = (from: number, size: number, otherFrom: number, otherSize: number): number =>
  Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom)

function isSeenOn(bounds: Area, display: Area): boolean {
  const wide = overlap(bounds.x, bounds.width, display.x, display.width)
  // The bar that it is moved by is at its top.
  const isBarOn = bounds.y >= display.y && bounds.y + SEEN.height <= display.y + display.height
  return wide >= SEEN.width && isBarOn
}

const within = (size: number, least: number, most: number): number => Math.max(Math.min(size, most), least)

/**
 * Where a window opens: where it was, if that is still to be seen; else in the middle of the first display, in its old
 * size as far as that fits. `displays` are work areas, the primary one first.
 */
export function boundsFor({ bounds }: WindowState, displays: readonly Area[]): Partial<Area> {
  const display = bounds === null ? displays[0] : (displays.find((one) => isSeenOn(bounds, one)) ?? displays[0])
  const size = {
    width: within(bounds?.width ?? USUAL.width, SMALLEST.width, display?.width ?? USUAL.width),
    height: within(bounds?.height ?? USUAL.height, SMALLEST.height, display?.height ?? USUAL.height),
  }
  if (bounds === null || !display || !isSeenOn(bounds, display)) return size
  return { x: bounds.x, y: bounds.y, ...size }
}
