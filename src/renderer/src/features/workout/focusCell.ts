import { isBlankRow } from '#shared/draft/blank.ts'
import { exerciseCell, readRowCell, rowCell } from '#shared/draft/cell-address.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { isOnlyWeighed } from '#shared/draft/plan-rows.ts'

/** The button that adds an exercise, as a cell to go to. */
export const ADD_EXERCISE = 'add-exercise'

const elementOf = (cell: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)

/** Goes to a cell. Where it is gone (an undone row), to the quick entry of its exercise, or else to the way to add one. */
export function focusCell(cell: string): void {
  const inRow = readRowCell(cell)
  const element =
    elementOf(cell) ?? (inRow && elementOf(exerciseCell(inRow.exercise, 'quick'))) ?? elementOf(ADD_EXERCISE)
  element?.focus()
  if (!(element instanceof HTMLInputElement) || element.type !== 'text') return
  // A line that was typed and not added goes on at its end: a stray key must not replace it.
  if (cell.endsWith('|quick')) element.setSelectionRange(element.value.length, element.value.length)
  else element.select()
}

/** Where one goes on in a workout: the first working row with nothing done in it yet, else the way to add an exercise. */
export function firstToFill({ exercises }: DraftWorkout): string {
  for (const { key: exercise, sets } of exercises) {
    const row = sets.find((it) => isBlankRow(it) || isOnlyWeighed(it))
    if (row) return rowCell({ exercise, kind: 'sets', row: row.key, field: row.weight === '' ? 'weight' : 'reps' })
  }
  return ADD_EXERCISE
}
