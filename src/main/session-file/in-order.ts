/** Numbered rows of a file in the order of their numbers, each with its place in the file. */
export interface Ordered<T> {
  rows: { row: T; at: number }[]
  /** The numbers were not 1 to n: there are holes or doubles, or rows without one. */
  isBroken: boolean
}

/** Sorts rows by their number; rows that have none, and doubles, stay as they stand in the file. */
export function inOrder<T>(rows: readonly T[], numberOf: (row: T) => unknown): Ordered<T> {
  const placed = rows.map((row, at) => ({ row, at, number: numberOf(row) }))
  const numbered = placed.filter((p): p is typeof p & { number: number } => typeof p.number === 'number')
  if (numbered.length < placed.length) return { rows: placed, isBroken: numbered.length > 0 }
  const sorted = numbered.toSorted((a, b) => a.number - b.number)
  return { rows: sorted, isBroken: sorted.some((p, i) => p.number !== i + 1) }
}
