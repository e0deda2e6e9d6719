import { isBlankRow } from './blank.ts'
import type { DraftExercise, DraftSet } from './draft.ts'
import { isOnlyWeighed } from './plan-rows.ts'

const isUndone = (row: DraftSet): boolean => isBlankRow(row) || isOnlyWeighed(row)

/**
 * Puts sets that were done into an exercise: into the rows at its end in which nothing was done yet first, then behind them. A
 * set that names no weight takes the one that was planned in its row. Rows in which something was done stay.
 */
export function putSets(exercise: DraftExercise, sets: readonly DraftSet[]): DraftExercise {
  const done = exercise.sets.slice(0, exercise.sets.findLastIndex((row) => !isUndone(row)) + 1)
  const open = exercise.sets.slice(done.length)
  const filled = sets.map((set, i) => {
    const row = open[i]
    return row ? { ...set, key: row.key, weight: set.weight || row.weight } : set
  })
  return { ...exercise, sets: [...done, ...filled, ...open.slice(sets.length)] }
}
