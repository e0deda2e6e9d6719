import type { EffortScale } from '#renderer/lib/effort.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { putSets } from '#shared/draft/put-sets.ts'
import { setToDraft } from '#shared/draft/session-to-draft.ts'
import { t } from '#shared/messages/index.ts'
import { parseQuickEntry } from '#shared/notation/quick-entry.ts'
import type { SetProblem } from '#shared/notation/set-draft.ts'
import { describeSet } from './describe.ts'
import type { Editor } from './editor.ts'

/** What stands in the quick entry of an exercise, and what is said about it. */
export interface QuickLine {
  text: string
  /** `doubtful`: only a part of it was understood; entered once more as it is, the rest becomes a note. */
  status: 'typed' | 'refused' | 'doubtful'
  says: string | null
}

interface Reading {
  unit: WeightUnit
  scale: EffortScale
}

/** A set with the pieces of the line that fit none of its fields; they stand in its note. */
type Entry = WorkingSet & { leftover?: readonly string[] }

const read: (text: string, unit: WeightUnit, scale: EffortScale) => Entry[] | { problem: SetProblem } = parseQuickEntry

/** A line as it is being typed. */
export const typedLine = (text: string): QuickLine => ({ text, status: 'typed', says: null })

/** Adds the sets that a line names to an exercise. Gives back what stays in the quick entry: null once the sets are added. */
export function enterSets(editor: Editor, exercise: string, line: QuickLine, reading: Reading): QuickLine | null {
  const entries = read(line.text, reading.unit, reading.scale)
  if ('problem' in entries) return { ...line, status: 'refused', says: entries.problem.message }
  return putEntries(editor, exercise, line, entries, reading)
}

/** Adds what was read of a line. Where a part of it was not understood, it is asked first, and added the second time. */
export function putEntries(
  editor: Editor,
  exercise: string,
  line: QuickLine,
  entries: readonly Entry[],
  reading: Reading,
): QuickLine | null {
  const rows = entries.map((set) => setToDraft(set, crypto.randomUUID(), reading.unit))
  const pieces = entries.flatMap(({ leftover = [] }) => leftover)
  if (pieces.length > 0 && line.status !== 'doubtful') {
    const understood = rows.map((row) => describeSet(row, reading.scale)).join(', ')
    const rest = pieces.map((piece) => t('workout.quick.piece', { piece })).join(', ')
    return { ...line, status: 'doubtful', says: t('workout.quick.doubt', { understood, rest }) }
  }
  editor.change((workout) => changeExercise(workout, exercise, (it) => putSets(it, rows)), {
    cell: exerciseCell(exercise, 'quick'),
  })
  const last = editor.state.workout.exercises
    .find(({ key }) => key === exercise)
    ?.sets.findLast((row) => row.reps !== '')
  if (last) editor.leaveRow({ exercise, kind: 'sets', row: last.key })
  return null
}
