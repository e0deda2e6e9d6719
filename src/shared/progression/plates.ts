import type { PlateRack } from './plate-rack.ts'
import { fromParts, toParts } from './weight-parts.ts'

/** A bar with plates on it: what it weighs with them, and the plates of one side, heaviest first. Kilograms. */
export interface LoadedBar {
  weightKg: number
  plates: number[]
}

/** How a weight can be loaded: just so, or what can be loaded nearest below and above it. */
export interface PlateAnswer {
  exact: LoadedBar | null
  below: LoadedBar | null
  above: LoadedBar | null
}

/** The plates for a weight on a bar, from the pairs that are owned. Below the empty bar nothing can be loaded. */
export function platesFor(weightKg: number, barKg: number, rack: PlateRack): PlateAnswer {
  const bar = toParts(barKg, rack.unit)
  const side = (toParts(weightKg, rack.unit) - bar) / 2
  const loaded = (parts: number | null): LoadedBar | null => {
    const plates = parts === null ? null : rack.plates(parts)
    return parts === null || plates === null ? null : { weightKg: fromParts(bar + 2 * parts, rack.unit), plates }
  }
  const exact = loaded(side)
  if (exact) return { exact, below: null, above: null }
  return { exact: null, below: loaded(rack.atMost(side)), above: loaded(rack.atLeast(side)) }
}
