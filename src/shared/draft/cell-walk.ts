import { type RowCell, rowCell } from './cell-address.ts'
import type { DraftWorkout } from './draft.ts'
import type { RowKind, RowPlace } from './edits.ts'

/** The columns of a row that Enter walks through, in order. */
export const COLUMNS: Record<RowKind, readonly string[]> = {
  warmups: ['weight', 'reps', 'notes'],
  sets: ['weight', 'reps', 'rpe', 'quality', 'technique', 'notes'],
}

/** The cells of a working row that are opened when they are needed. */
export const MORE_COLUMNS = ['rest', 'duration', 'distance', 'heartRate'] as const

const lineOf = ({ kind, field }: RowCell): readonly string[] =>
  kind === 'sets' && MORE_COLUMNS.some((column) => column === field) ? MORE_COLUMNS : COLUMNS[kind]

/** Every row of a workout in the order it is shown: warm-ups before the work. */
export const rowsInOrder = (workout: DraftWorkout): RowPlace[] =>
  workout.exercises.flatMap(({ key: exercise, warmups, sets }) => [
    ...warmups.map(({ key: row }): RowPlace => ({ exercise, kind: 'warmups', row })),
    ...sets.map(({ key: row }): RowPlace => ({ exercise, kind: 'sets', row })),
  ])

/** The cell above (-1) or below (1) in the same column, or in `reps` where that row has no such column. Null at the ends. */
export function cellVertically(workout: DraftWorkout, cell: RowCell, by: -1 | 1): string | null {
  const rows = rowsInOrder(workout)
  const at = rows.findIndex(({ exercise, row }) => exercise === cell.exercise && row === cell.row)
  const to = at < 0 ? undefined : rows[at + by]
  if (!to) return null
  const field = COLUMNS[to.kind].includes(cell.field) ? cell.field : 'reps'
  return rowCell({ ...to, field })
}

/** The cell to the left (-1) or right (1) in the same row. Null at its ends. */
export function cellBeside(cell: RowCell, by: -1 | 1): string | null {
  const columns = lineOf(cell)
  const field = columns[columns.indexOf(cell.field) + by]
  return columns.includes(cell.field) && field !== undefined ? rowCell({ ...cell, field }) : null
}

/** The first cell of the next row of the same kind in this exercise. Null when this row is the last one. */
export function nextRow(workout: DraftWorkout, { exercise, kind, row }: RowPlace): string | null {
  const rows = workout.exercises.find(({ key }) => key === exercise)?.[kind] ?? []
  const next = rows[rows.findIndex(({ key }) => key === row) + 1]
  return next ? rowCell({ exercise, kind, row: next.key, field: 'weight' }) : null
}

/** Where to stand once a row is gone: the row below, else the one above, else the name of the exercise. */
export function cellAfterRemoval(workout: DraftWorkout, cell: RowCell): RowCell | null {
  const exercise = workout.exercises.find(({ key }) => key === cell.exercise)
  const rows = exercise?.[cell.kind] ?? []
  const at = rows.findIndex(({ key }) => key === cell.row)
  const neighbour = rows[at + 1] ?? rows[at - 1]
  return neighbour ? { ...cell, row: neighbour.key } : null
}
