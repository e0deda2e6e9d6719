import { exerciseCell, readRowCell } from '#shared/draft/cell-address.ts'

const elementOf = (cell: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)

/** Goes to a cell. Where it is gone (an undone row), to the name of its exercise, or else to the way to add one. */
export function focusCell(cell: string): void {
  const inRow = readRowCell(cell)
  const element =
    elementOf(cell) ?? (inRow && elementOf(exerciseCell(inRow.exercise, 'name'))) ?? elementOf('add-exercise')
  element?.focus()
  if (element instanceof HTMLInputElement && element.type === 'text') element.select()
}
