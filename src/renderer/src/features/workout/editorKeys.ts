import { chordOf } from '#renderer/lib/keys.ts'
import { actionOfChord } from '#shared/actions.ts'
import type { RepQuality } from '#shared/domain/working-set.ts'
import { exerciseCell, type RowCell, readRowCell, rowCell } from '#shared/draft/cell-address.ts'
import { cellBeside, cellVertically } from '#shared/draft/cell-walk.ts'
import { patchSet } from '#shared/draft/edits.ts'
import {
  acceptAbove,
  acceptPrevious,
  goToNextRow,
  shiftExercise,
  shiftRow,
  startExercise,
  startRow,
  takeExerciseOut,
  takeRowOut,
} from './actions.ts'
import { addWarmupRamp, takeSuggestion } from './advice.ts'
import type { Editor } from './editor.ts'
import { detailsOf, lastTimeOf, moreOf } from './opened.ts'

type Run = (() => void) | undefined

const QUALITY: Record<string, RepQuality | null> = {
  b: 'bad',
  g: 'good',
  p: 'perfect',
  l: 'learning',
  Backspace: null,
  Delete: null,
}

/** Whether the caret cannot go further this way, or all of the text is selected as after moving into the cell. */
function isAtEdge(target: EventTarget | null, by: -1 | 1): boolean {
  if (!(target instanceof HTMLInputElement)) return true
  const { selectionStart: start, selectionEnd: end, value } = target
  const allSelected = start === 0 && end === value.length
  return allSelected || (start === end && start === (by === -1 ? 0 : value.length))
}

function besideOf(editor: Editor, cell: RowCell, target: EventTarget | null, by: -1 | 1): Run {
  const beside = cellBeside(cell, by)
  return beside && isAtEdge(target, by) ? () => editor.focusOn(beside) : undefined
}

function verticallyOf(editor: Editor, cell: RowCell, by: -1 | 1): Run {
  const to = cellVertically(editor.state.workout, cell, by)
  return () => to && editor.focusOn(to)
}

function enterIn(editor: Editor, cell: RowCell): void {
  const beside = cellBeside(cell, 1)
  if (beside) editor.focusOn(beside)
  else goToNextRow(editor, cell)
}

function qualityKey(editor: Editor, cell: RowCell, chord: string): Run {
  const quality = QUALITY[chord]
  if (cell.field !== 'quality' || quality === undefined) return undefined
  return () => editor.change((workout) => patchSet(workout, cell, { quality }), { cell: rowCell(cell) })
}

function rowKey(editor: Editor, cell: RowCell, chord: string, target: EventTarget | null): Run {
  switch (chord) {
    case 'Enter':
      return () => enterIn(editor, cell)
    case 'Shift+Enter':
      return () => goToNextRow(editor, cell)
    case 'ArrowUp':
      return verticallyOf(editor, cell, -1)
    case 'ArrowDown':
      return verticallyOf(editor, cell, 1)
    case 'ArrowLeft':
      return besideOf(editor, cell, target, -1)
    case 'ArrowRight':
      return besideOf(editor, cell, target, 1)
    case '=':
      return cell.field === 'notes' ? undefined : () => acceptPrevious(editor, cell)
    case 'Mod+ArrowRight':
      return () => acceptPrevious(editor, cell)
    case 'Mod+d':
      return () => acceptAbove(editor, cell)
    case 'Mod+.':
      return cell.kind === 'sets' ? () => editor.toggle(moreOf(cell.row)) : undefined
    case 'Alt+ArrowUp':
      return () => shiftRow(editor, cell, -1)
    case 'Alt+ArrowDown':
      return () => shiftRow(editor, cell, 1)
    case 'Mod+Backspace':
      return () => takeRowOut(editor, cell)
    default:
      return qualityKey(editor, cell, chord)
  }
}

function exerciseKey(editor: Editor, key: string, cell: string, inRow: boolean, chord: string): Run {
  switch (chord) {
    case 'Alt+Shift+ArrowUp':
      return () => shiftExercise(editor, key, -1, cell)
    case 'Alt+Shift+ArrowDown':
      return () => shiftExercise(editor, key, 1, cell)
    case 'Alt+ArrowUp':
      return inRow ? undefined : () => shiftExercise(editor, key, -1, cell)
    case 'Alt+ArrowDown':
      return inRow ? undefined : () => shiftExercise(editor, key, 1, cell)
    case 'Mod+Shift+Backspace':
      return () => takeExerciseOut(editor, key)
    case 'Mod+u':
      return () => startRow(editor, key, 'warmups')
    case 'Mod+j':
      return () => editor.focusOn(exerciseCell(key, 'quick'))
    case 'Mod+i':
      return () => editor.toggle(detailsOf(key))
    case 'Mod+l':
      return () => editor.toggle(lastTimeOf(key))
    case 'Mod+g':
      return () => takeSuggestion(editor, key)
    case 'Mod+Shift+g':
      return () => addWarmupRamp(editor, key)
    default:
      return undefined
  }
}

function workoutKey(editor: Editor, exercise: string | null, chord: string, finish: () => void): Run {
  if (actionOfChord(chord) === 'finishWorkout') return finish
  switch (chord) {
    case 'Mod+z':
      return () => editor.undo()
    case 'Mod+Shift+z':
    case 'Mod+y':
      return () => editor.redo()
    case 'Mod+e':
      return () => startExercise(editor, exercise)
    default:
      return undefined
  }
}

/** What a key does in the editor, by where the focus is. Undefined where it does nothing of its own. */
export function runOfKey(editor: Editor, event: KeyboardEvent, finish: () => void): Run {
  const { target } = event
  const element = target instanceof HTMLElement ? target : null
  const cell = element?.dataset.cell ?? ''
  const exercise = element?.closest<HTMLElement>('[data-exercise]')?.dataset.exercise ?? null
  const inRow = readRowCell(cell)
  const chord = chordOf(event)
  return (
    (inRow && rowKey(editor, inRow, chord, target)) ||
    (exercise && exerciseKey(editor, exercise, cell || exerciseCell(exercise, 'name'), inRow !== null, chord)) ||
    workoutKey(editor, exercise, chord, finish)
  )
}
