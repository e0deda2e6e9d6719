import type { SetRow } from './group.ts'

/** Puts rows that each tell their own time into the order they were done; rows of one moment stay as they stand. */
export const inOrderDone = (rows: readonly SetRow[]): SetRow[] =>
  rows.toSorted((a, b) => (a.doneAt ?? 0) - (b.doneAt ?? 0))
