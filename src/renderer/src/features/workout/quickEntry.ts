import type { EffortScale } from '#renderer/lib/effort.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { exerciseCell } from '#shared/draft/cell-address.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import { changeExercise } from '#shared/draft/edits.ts'
import { putSets, putWarmups, weighed } from '#shared/draft/put-sets.ts'
import { setToDraft, warmupToDraft } from '#shared/draft/session-to-draft.ts'
import { parseQuickEntry, parseQuickWarmups, type QuickSet } from '#shared/notation/quick-entry.ts'
import type { SetProblem } from '#shared/notation/set-draft.ts'
import type { ParsedWarmup } from '#shared/notation/warmup.ts'
import type { Editor } from './editor.ts'
import type { QuickLine } from './quickLine.ts'
import { doubtOfSets, doubtOfWarmups, toldOf } from './quickWords.ts'

interface Reading {
  unit: WeightUnit
  scale: EffortScale
  loadMode?: LoadMode
}

/** What a line does to its exercise, what is asked before it is done, and what is told of it then. */
interface Entry {
  change: (exercise: DraftExercise) => DraftExercise
  doubt: string | null
  told: string | null
}

function enterWarmups(warmups: readonly ParsedWarmup[], unit: WeightUnit): Entry {
  const rows = warmups.map(({ set }) => warmupToDraft(set, crypto.randomUUID(), unit))
  return { change: (it) => putWarmups(it, rows), doubt: doubtOfWarmups(warmups, rows), told: null }
}

function enterWork(sets: readonly QuickSet[], line: string, exercise: DraftExercise, how: Reading): Entry {
  const typed = sets.map(({ set }) => setToDraft(set, crypto.randomUUID(), how.unit))
  const { rows, fromAbove } = weighed(
    exercise,
    typed,
    sets.map(({ saysLoad }) => saysLoad),
  )
  return {
    change: (it) => putSets(it, rows),
    doubt: doubtOfSets(sets, rows, how.scale),
    told: toldOf(typed, line, fromAbove, how.unit),
  }
}

function read(line: string, exercise: DraftExercise, how: Reading): Entry | { problem: SetProblem } {
  const warmups = parseQuickWarmups(line, how.unit)
  if (warmups) return 'problem' in warmups ? warmups : enterWarmups(warmups, how.unit)
  const sets = parseQuickEntry(line, how.unit, how)
  return 'problem' in sets ? sets : enterWork(sets, line, exercise, how)
}

/** The rest begins after the last set that was done. */
function startRest(editor: Editor, exercise: string): void {
  const sets = editor.state.workout.exercises.find(({ key }) => key === exercise)?.sets
  const last = sets?.findLast(({ reps, duration, distance }) => `${reps}${duration}${distance}` !== '')
  if (last) editor.leaveRow({ exercise, kind: 'sets', row: last.key })
}

/**
 * Adds the sets that a line names to an exercise. Gives back what stays in the quick entry: null once the sets are added.
 * Where a part of the line was not understood, that is said first, and the sets are added the second time.
 */
export function enterSets(editor: Editor, exercise: string, line: QuickLine, how: Reading): QuickLine | null {
  const of = editor.state.workout.exercises.find(({ key }) => key === exercise)
  if (!of) return line
  const entry = read(line.text, of, how)
  if ('problem' in entry) return { ...line, status: 'refused', says: entry.problem.message }
  const { change, doubt, told } = entry
  if (doubt && line.status !== 'doubtful') return { ...line, status: 'doubtful', says: doubt }
  editor.change((workout) => changeExercise(workout, exercise, (it) => ({ ...change(it), quick: '' })), {
    cell: exerciseCell(exercise, 'quick'),
    ...(told === null ? {} : { notice: told }),
  })
  startRest(editor, exercise)
  return null
}
