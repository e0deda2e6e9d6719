/** Where something that is drawn stands, in pixels of the drawing; `width` and `height` where it is an area. */
export interface Place {
  x: number
  y: number
  width?: number
  height?: number
}

const BIG_STEP = 10

/** Where a key moves a cursor along a row of points; null for a key that moves none. From nowhere, it enters at an end. */
export function moveAlong(key: string, from: number | null, count: number): number | null {
  const clamp = (at: number) => Math.max(0, Math.min(count - 1, at))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return from === null ? 0 : clamp(from + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return from === null ? count - 1 : clamp(from - 1)
    case 'PageDown':
      return clamp((from ?? -1) + BIG_STEP)
    case 'PageUp':
      return clamp((from ?? count) - BIG_STEP)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/**
 * Where a key moves a cursor over cells that are filled column by column, `rows` to a column: right and left by columns, up
 * and down inside one. Null for a key that moves none.
 */
export function moveInGrid(key: string, from: number | null, count: number, rows: number): number | null {
  const isInside = (at: number) => at >= 0 && at < count
  const step = { ArrowRight: rows, ArrowLeft: -rows, ArrowDown: 1, ArrowUp: -1 }[key]
  if (step === undefined) return moveAlong(key, from, count)
  if (from === null) return step > 0 ? 0 : count - 1
  const leavesColumn = Math.abs(step) === 1 && Math.floor((from + step) / rows) !== Math.floor(from / rows)
  return isInside(from + step) && !leavesColumn ? from + step : from
}

const isIn = ({ x, y, width = 0, height = 0 }: Place, at: Place): boolean =>
  at.x >= x && at.x < x + width && at.y >= y && at.y < y + height

/** What a pointer is at: the area it is in, or the nearest point along an axis. Null for nothing. */
export function nearest(places: readonly Place[], at: Place, along: 'x' | 'y' | 'area'): number | null {
  if (along === 'area') {
    const found = places.findIndex((place) => isIn(place, at))
    return found < 0 ? null : found
  }
  let best: number | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const [i, place] of places.entries()) {
    const from = Math.abs(place[along] - at[along])
    if (from < distance) [best, distance] = [i, from]
  }
  return best
}
