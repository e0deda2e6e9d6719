import { isBlankRow } from './blank.ts'
import type { DraftExercise, DraftSet } from './draft.ts'

/** Puts sets into an exercise: into the blank rows at its end first, then behind them. Rows that are typed in stay. */
export function putSets(exercise: DraftExercise, sets: readonly DraftSet[]): DraftExercise {
  const lastTyped = exercise.sets.findLastIndex((row) => !isBlankRow(row))
  const typed = exercise.sets.slice(0, lastTyped + 1)
  const blank = exercise.sets.slice(lastTyped + 1)
  const filled = sets.map((set, i) => ({ ...set, key: blank[i]?.key ?? set.key }))
  return { ...exercise, sets: [...typed, ...filled, ...blank.slice(sets.length)] }
}
