import { readExerciseCell, readRowCell } from '#shared/draft/cell-address.ts'
import { MORE_COLUMNS } from '#shared/draft/cell-walk.ts'

/** The key under which the further cells of a row are opened. */
export const moreOf = (row: string): string => `more|${row}`

/** The key under which the details of an exercise are opened. */
export const detailsOf = (exercise: string): string => `details|${exercise}`

/** The key under which the last time of an exercise is opened in its card. */
export const lastTimeOf = (exercise: string): string => `last|${exercise}`

/** The key under which the further fields of the workout are opened. */
export const WORKOUT_MORE = 'workout'

const ALWAYS_SHOWN = ['name', 'goal.weight', 'goal.sets', 'goal.reps', 'goal.rest', 'quick']
const WORKOUT_HIDDEN = ['programAuthor', 'programLengthWeeks', 'notes', 'unit', 'duration', 'bodyWeight']

/** What must be open for a cell to be on the screen; null where it always is. */
export function openedFor(cell: string): string | null {
  const inRow = readRowCell(cell)
  if (inRow) return MORE_COLUMNS.some((field) => field === inRow.field) ? moreOf(inRow.row) : null
  const inExercise = readExerciseCell(cell)
  if (inExercise) return ALWAYS_SHOWN.includes(inExercise.field) ? null : detailsOf(inExercise.exercise)
  return WORKOUT_HIDDEN.some((field) => cell.endsWith(`|${field}`)) ? WORKOUT_MORE : null
}
