const CHARACTER = 7
const GAP = 12

/** How wide the names beside rows are, and the names as they fit: a long one ends in `…`. */
export function rowNames(names: readonly string[], width: number): { width: number; shown: string[] } {
  const widest = Math.max(0, ...names.map((name) => name.length)) * CHARACTER + GAP
  const room = Math.min(widest, 220, width * 0.36)
  const fits = Math.max(1, Math.floor((room - GAP) / CHARACTER))
  return { width: room, shown: names.map((name) => (name.length > fits ? `${name.slice(0, fits - 1)}…` : name)) }
}
