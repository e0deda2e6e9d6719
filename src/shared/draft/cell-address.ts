import type { DraftWorkout } from './draft.ts'
import type { RowKind, RowPlace } from './edits.ts'

/** One cell of a row. */
export interface RowCell extends RowPlace {
  field: string
}

const SEPARATOR = '|'

/** The name of a cell of the workout itself, such as `date`. */
export const headerCell = (field: string): string => ['workout', field].join(SEPARATOR)

/** The name of a cell of an exercise; goals are `goal.weight` and so on. */
export const exerciseCell = (exercise: string, field: string): string => ['exercise', exercise, field].join(SEPARATOR)

/** The name of a cell of a row. */
export const rowCell = ({ exercise, kind, row, field }: RowCell): string => [kind, exercise, row, field].join(SEPARATOR)

/** Reads the name of a cell of a row; null for any other cell. */
export function readRowCell(cell: string): RowCell | null {
  const [kind, exercise, row, field] = cell.split(SEPARATOR)
  if ((kind !== 'sets' && kind !== 'warmups') || !exercise || !row || !field) return null
  return { kind: kind satisfies RowKind, exercise, row, field }
}

/** Reads the name of a cell of an exercise; null for any other cell. */
export function readExerciseCell(cell: string): { exercise: string; field: string } | null {
  const [kind, exercise, field] = cell.split(SEPARATOR)
  return kind === 'exercise' && exercise && field ? { exercise, field } : null
}

/** The cell that a path of an issue points to: places become keys, a whole row or exercise its first cell. */
export function cellOfPath(path: readonly (string | number)[], workout: DraftWorkout): string {
  const [first, index, part, third, fourth] = path
  if (first !== 'exercises' || typeof index !== 'number') return headerCell(String(first))
  const exercise = workout.exercises[index]
  if (!exercise) return headerCell('exercises')
  if ((part === 'sets' || part === 'warmups') && typeof third === 'number') {
    const row = exercise[part][third]?.key
    if (row) return rowCell({ exercise: exercise.key, kind: part, row, field: String(fourth ?? 'weight') })
  }
  if (part === 'goal') return exerciseCell(exercise.key, `goal.${third ?? 'weight'}`)
  return exerciseCell(exercise.key, String(part ?? 'name'))
}
