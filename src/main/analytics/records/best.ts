/** A value, the session it is of by its id in `session_totals`, and the set: see `setAt`. `reps` decide between equal weights. */
export interface Best {
  value: number
  reps?: number
  row: number
  at: number
}

/**
 * Whether a value outdoes the best so far: with more, then with more repetitions, then by being earlier. `order` has the place
 * in time of each row; within a session the sets follow each other.
 */
export function outdoes({ value, reps = 0, row, at }: Best, best: Best | null, order: readonly number[]): boolean {
  if (best === null || value !== best.value) return best === null || value > best.value
  const before = best.reps ?? 0
  if (reps !== before) return reps > before
  const [mine, its] = [order[row] ?? 0, order[best.row] ?? 0]
  return mine < its || (mine === its && at < best.at)
}
