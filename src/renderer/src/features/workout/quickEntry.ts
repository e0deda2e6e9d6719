import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { putSets } from '#shared/draft/put-sets.ts'
import { setToDraft } from '#shared/draft/session-to-draft.ts'
import { parseQuickEntry } from '#shared/notation/quick-entry.ts'
import type { Editor } from './editor.ts'

/** Adds the sets a line of text names to an exercise. What cannot be read is answered in words, and nothing is added. */
export function enterSets(editor: Editor, exercise: string, text: string, unit: WeightUnit): string | null {
  const read = parseQuickEntry(text, unit)
  if ('problem' in read) return read.problem.message
  const rows = read.map((set) => setToDraft(set, crypto.randomUUID(), unit))
  editor.change((workout) => changeExercise(workout, exercise, (it) => putSets(it, rows)), {
    cell: exerciseCell(exercise, 'quick'),
  })
  const last = editor.state.workout.exercises
    .find(({ key }) => key === exercise)
    ?.sets.findLast((row) => row.reps !== '')
  if (last) editor.leaveRow({ exercise, kind: 'sets', row: last.key })
  return null
}
