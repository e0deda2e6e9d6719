import type { EffortScale } from '#renderer/lib/effort.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import type { DraftSet } from '#shared/draft/draft.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { putSets } from '#shared/draft/put-sets.ts'
import { setToDraft } from '#shared/draft/session-to-draft.ts'
import { t } from '#shared/messages/index.ts'
import { parseQuickEntry, type QuickSet } from '#shared/notation/quick-entry.ts'
import { describeSet } from './describe.ts'
import type { Editor } from './editor.ts'
import type { QuickLine } from './quickLine.ts'

interface Reading {
  unit: WeightUnit
  scale: EffortScale
}

/**
 * Adds the sets that a line names to an exercise. Gives back what stays in the quick entry: null once the sets are added.
 * Where a part of the line was not understood, that is said first, and the sets are added the second time.
 */
export function enterSets(
  editor: Editor,
  exercise: string,
  line: QuickLine,
  { unit, scale }: Reading,
): QuickLine | null {
  const sets = parseQuickEntry(line.text, unit, scale)
  if ('problem' in sets) return { ...line, status: 'refused', says: sets.problem.message }
  const rows = sets.map((set) => setToDraft(set, crypto.randomUUID(), unit))
  const says = doubtOf(sets, rows, scale)
  if (says && line.status !== 'doubtful') return { ...line, status: 'doubtful', says }
  editor.change((workout) => changeExercise(workout, exercise, (it) => ({ ...putSets(it, rows), quick: '' })), {
    cell: exerciseCell(exercise, 'quick'),
  })
  const last = editor.state.workout.exercises
    .find(({ key }) => key === exercise)
    ?.sets.findLast((row) => row.reps !== '')
  if (last) editor.leaveRow({ exercise, kind: 'sets', row: last.key })
  return null
}

function doubtOf(sets: readonly QuickSet[], rows: readonly DraftSet[], scale: EffortScale): string | null {
  const pieces = sets.flatMap(({ leftover }) => leftover)
  if (pieces.length === 0) return null
  return t('workout.quick.doubt', {
    understood: rows.map((row) => describeSet(row, scale)).join(', '),
    rest: pieces.map((piece) => t('workout.quick.piece', { piece })).join(', '),
  })
}
