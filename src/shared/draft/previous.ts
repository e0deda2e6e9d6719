import type { Exercise } from '#shared/domain/exercise.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { inUnit, techniqueInUnit } from '#shared/notation/in-unit.ts'
import type { DraftSet, DraftWarmup } from './draft.ts'
import { setToDraft, warmupToDraft } from './session-to-draft.ts'

/** What was done in an exercise before, as the texts of rows. */
export interface PreviousRows {
  warmups: DraftWarmup[]
  sets: DraftSet[]
}

const setIn = (set: WorkingSet, unit: WeightUnit): WorkingSet => ({
  ...inUnit(set, unit),
  failureTechnique: set.failureTechnique && techniqueInUnit(set.failureTechnique, unit),
})

/** The rows of an earlier exercise in the unit that is typed now, whatever they were typed in. */
export const previousRows = (exercise: Exercise, unit: WeightUnit): PreviousRows => ({
  warmups: exercise.warmupSets.map((set, i) => warmupToDraft(inUnit(set, unit), `w${i}`, unit)),
  sets: exercise.workingSets.map((set, i) => setToDraft(setIn(set, unit), `s${i}`, unit)),
})

/** What a plan can know of a set. How it felt and looked is never taken over: it is asked of each set anew. */
const PLANNED = ['weight', 'reps', 'duration', 'distance'] as const

const SET_CELLS = [
  'weight',
  'reps',
  'rpe',
  'quality',
  'technique',
  'rest',
  'duration',
  'distance',
  'heartRate',
  'notes',
]

const isSetCell = (cell: string): cell is Exclude<keyof DraftSet, 'key'> => SET_CELLS.includes(cell)

/**
 * What to write into the empty cells of a row so that it repeats another: load, reps, time and distance, and the cell
 * that was asked from, whatever it is. What is typed already stays.
 */
export function fillFrom(row: DraftSet, other: DraftSet, askedFrom: string): Partial<DraftSet> {
  const cells = new Set<string>([...PLANNED, askedFrom])
  const empty = [...cells].filter(isSetCell).filter((cell) => (row[cell] ?? '') === '' && (other[cell] ?? '') !== '')
  return Object.fromEntries(empty.map((cell) => [cell, other[cell]]))
}

/** The same for a warm-up row: load and reps. */
export const fillWarmupFrom = (row: DraftWarmup, other: DraftWarmup): Partial<DraftWarmup> => ({
  ...(row.weight === '' && other.weight !== '' ? { weight: other.weight } : {}),
  ...(row.reps === '' && other.reps !== '' ? { reps: other.reps } : {}),
})
