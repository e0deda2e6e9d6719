/** How dark a week of a muscle is: nothing, below half of the target, below it, in it, above it. */
export function setLevel(sets: number, { min, max }: { min: number; max: number }): 0 | 1 | 2 | 3 | 4 {
  if (sets <= 0) return 0
  if (sets > max) return 4
  if (sets >= min) return 3
  return sets < min / 2 ? 1 : 2
}
