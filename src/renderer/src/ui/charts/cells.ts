import type { Place } from './cursor.ts'

/** Sizes of a grid of cells in pixels. */
export interface CellSize {
  width: number
  height: number
  left: number
  top: number
}

const GAP = 2

/** Where the cells of a grid stand that are filled column by column. */
export const cellPlaces = (count: number, rows: number, { width, height, left, top }: CellSize): Place[] =>
  Array.from({ length: count }, (_, i) => ({
    x: left + Math.floor(i / rows) * width,
    y: top + (i % rows) * height,
    width: Math.max(1, width - GAP),
    height: height - GAP,
  }))

/** The colour of a level from 0, nothing, to 4. */
export const levelColor = (level: number): string => `var(--tl-heat-${Math.max(0, Math.min(4, Math.round(level)))})`
