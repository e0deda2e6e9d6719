import { isBlankRow } from './blank.ts'
import type { DraftExercise, DraftSet, DraftWarmup } from './draft.ts'
import { isOnlyWeighed } from './plan-rows.ts'

const isUndone = (row: DraftSet): boolean => isBlankRow(row) || isOnlyWeighed(row)

/** The rows up to the last in which something was done, and those below it in which nothing was. */
function parted({ sets }: DraftExercise): { done: DraftSet[]; open: DraftSet[] } {
  const count = sets.findLastIndex((row) => !isUndone(row)) + 1
  return { done: sets.slice(0, count), open: sets.slice(count) }
}

/** Rows as they go into an exercise, and the weight that those took over from the set above; null where none did. */
interface Weighed {
  rows: DraftSet[]
  fromAbove: string | null
}

/**
 * The rows with the weight that is meant where they name none and `says` does not tell why: the one planned in the row they
 * go into, else that of the set above.
 */
export function weighed(exercise: DraftExercise, rows: readonly DraftSet[], says: readonly boolean[]): Weighed {
  const { done, open } = parted(exercise)
  const above = done.at(-1)?.weight.trim() ?? ''
  const takes = (row: DraftSet, i: number): boolean => row.weight === '' && says[i] !== true
  const isFromAbove = above !== '' && rows.some((row, i) => takes(row, i) && !open[i]?.weight)
  return {
    rows: rows.map((row, i) => (takes(row, i) ? { ...row, weight: open[i]?.weight || above } : row)),
    fromAbove: isFromAbove ? above : null,
  }
}

/**
 * Puts sets that were done into an exercise: into the rows at its end in which nothing was done yet first, then behind them.
 * Rows in which something was done stay.
 */
export function putSets(exercise: DraftExercise, sets: readonly DraftSet[]): DraftExercise {
  const { done, open } = parted(exercise)
  const filled = sets.map((set, i) => ({ ...set, key: open[i]?.key ?? set.key }))
  return { ...exercise, sets: [...done, ...filled, ...open.slice(sets.length)] }
}

/** The same with warm-up sets. */
export function putWarmups(exercise: DraftExercise, warmups: readonly DraftWarmup[]): DraftExercise {
  const count = exercise.warmups.findLastIndex((row) => !isBlankRow(row)) + 1
  const open = exercise.warmups.slice(count)
  const filled = warmups.map((set, i) => ({ ...set, key: open[i]?.key ?? set.key }))
  return { ...exercise, warmups: [...exercise.warmups.slice(0, count), ...filled, ...open.slice(warmups.length)] }
}
