import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { blankExercise, blankSet, blankWarmup } from '#shared/draft/blank.ts'
import { exerciseCell, type RowCell, rowCell } from '#shared/draft/cell-address.ts'
import { cellAfterRemoval, nextRow } from '#shared/draft/cell-walk.ts'
import {
  addExercise,
  addSet,
  addWarmup,
  moveExercise,
  moveRow,
  patchSet,
  patchWarmup,
  type RowKind,
  type RowPlace,
  removeExercise,
  removeRow,
} from '#shared/draft/edits.ts'
import { fillFrom, fillWarmupFrom } from '#shared/draft/previous.ts'
import { t } from '#shared/messages/index.ts'
import type { Editor } from './editor.ts'
import { ADD_EXERCISE } from './focusCell.ts'

const newKey = (): string => crypto.randomUUID()

const exerciseOf = (editor: Editor, key: string) => editor.state.workout.exercises.find((it) => it.key === key)

/** Adds an empty exercise behind the given one, or as the last one, and goes to its name. */
export function startExercise(editor: Editor, after: string | null): void {
  const exercise = blankExercise(newKey())
  const focus = exerciseCell(exercise.key, 'name')
  editor.change((workout) => addExercise(workout, exercise, after), { focus, cell: focus })
}

/** Goes to an exercise by its name; where the workout has none of that name, one is added as the last. */
export function joinExercise(editor: Editor, name: string): void {
  const there = editor.state.workout.exercises.find((it) => exerciseKey(it.name) === exerciseKey(name))
  const key = there?.key ?? newKey()
  const cell = exerciseCell(key, 'name')
  if (!there) editor.change((workout) => addExercise(workout, blankExercise(key, name), null), { cell })
  editor.focusOn(firstCell(editor, key))
}

/** Adds an empty row behind the given one, or as the last of its kind, and goes to it. */
export function startRow(editor: Editor, exercise: string, kind: RowKind, after: string | null = null): void {
  const row = newKey()
  const focus = rowCell({ exercise, kind, row, field: 'weight' })
  const add =
    kind === 'sets'
      ? (workout: Editor['state']['workout']) => addSet(workout, exercise, blankSet(row), after)
      : (workout: Editor['state']['workout']) => addWarmup(workout, exercise, blankWarmup(row), after)
  editor.change(add, { focus, cell: focus })
}

/** Goes to the next row, which is made where this is the last one. */
export function goToNextRow(editor: Editor, cell: RowCell): void {
  const next = nextRow(editor.state.workout, cell)
  if (next) editor.focusOn(next)
  else startRow(editor, cell.exercise, cell.kind)
}

/** Takes a row out; undo brings it back. */
export function takeRowOut(editor: Editor, cell: RowCell): void {
  const neighbour = cellAfterRemoval(editor.state.workout, cell)
  editor.change((workout) => removeRow(workout, cell), {
    focus: neighbour ? rowCell(neighbour) : exerciseCell(cell.exercise, 'quick'),
    cell: rowCell(cell),
    notice: t('workout.rowRemoved'),
  })
}

/** Takes an exercise out; undo brings it back. Both lead to a quick entry: what is typed next replaces nothing there. */
export function takeExerciseOut(editor: Editor, key: string): void {
  const { exercises } = editor.state.workout
  const at = exercises.findIndex((it) => it.key === key)
  const neighbour = exercises[at + 1] ?? exercises[at - 1]
  const name = exercises[at]?.name.trim()
  editor.change((workout) => removeExercise(workout, key), {
    focus: neighbour ? exerciseCell(neighbour.key, 'quick') : ADD_EXERCISE,
    cell: exerciseCell(key, 'quick'),
    notice: name ? t('workout.exerciseRemoved', { name }) : t('workout.namelessRemoved'),
  })
}

export const shiftRow = (editor: Editor, cell: RowCell, by: -1 | 1): void =>
  editor.change((workout) => moveRow(workout, cell, by), { focus: rowCell(cell), cell: rowCell(cell) })

export const shiftExercise = (editor: Editor, key: string, by: -1 | 1, focus: string): void =>
  editor.change((workout) => moveExercise(workout, key, by), { focus, cell: focus })

/** Writes what was done last time at the same place into the empty cells of a row. */
export function acceptPrevious(editor: Editor, cell: RowCell): void {
  const exercise = exerciseOf(editor, cell.exercise)
  const at = exercise?.[cell.kind].findIndex(({ key }) => key === cell.row) ?? -1
  const previous = editor.previous.get(cell.exercise)
  if (cell.kind === 'sets') fillSet(editor, cell, exercise?.sets[at], previous?.sets[at])
  else fillWarmup(editor, cell, exercise?.warmups[at], previous?.warmups[at])
}

/** Writes the row above into the empty cells of a row. */
export function acceptAbove(editor: Editor, cell: RowCell): void {
  const exercise = exerciseOf(editor, cell.exercise)
  const at = exercise?.[cell.kind].findIndex(({ key }) => key === cell.row) ?? -1
  if (cell.kind === 'sets') fillSet(editor, cell, exercise?.sets[at], exercise?.sets[at - 1])
  else fillWarmup(editor, cell, exercise?.warmups[at], exercise?.warmups[at - 1])
}

function fillSet(editor: Editor, cell: RowCell, ...[row, other]: Partial<Parameters<typeof fillFrom>>): void {
  const patch = row && other ? fillFrom(row, other, cell.field) : {}
  if (Object.keys(patch).length > 0) editor.change((w) => patchSet(w, cell, patch), { cell: rowCell(cell) })
}

function fillWarmup(editor: Editor, cell: RowPlace, ...[row, other]: Partial<Parameters<typeof fillWarmupFrom>>): void {
  const patch = row && other ? fillWarmupFrom(row, other) : {}
  if (Object.keys(patch).length > 0) editor.change((w) => patchWarmup(w, cell, patch))
}

/** Where Enter goes from the name of an exercise: the first cell below it, else its quick entry. */
export function firstCell(editor: Editor, exercise: string): string {
  const it = exerciseOf(editor, exercise)
  const [warmup, set] = [it?.warmups[0], it?.sets[0]]
  if (warmup) return rowCell({ exercise, kind: 'warmups', row: warmup.key, field: 'weight' })
  if (set) return rowCell({ exercise, kind: 'sets', row: set.key, field: 'weight' })
  return exerciseCell(exercise, 'quick')
}
