import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import type { SetProblem } from './set-draft.ts'
import { parseSets } from './set-group.ts'

/** A set that was typed quickly, and the pieces of its line that fit no field: they stand in its note. */
export type QuickSet = WorkingSet & { leftover: string[] }

/** `@2` of somebody who counts reps in reserve; larger numbers behind @ are weights. */
const AT_RIR = /@\s{0,9}(\d(?:[.,]5)?)(?![\d.,]|\s{0,9}(?:kg|lb))/gi

/**
 * Reads what somebody types to add sets quickly: `80x5 @8 good` is one set, `3x5 100` are three sets of 5 at 100.
 * A bare weight is in `unit`; `@8` is RPE 8, or 8 reps in reserve on that `scale`. A problem names its 0-based column.
 */
export function parseQuickEntry(
  text: string,
  unit: WeightUnit,
  scale: 'rpe' | 'rir' = 'rpe',
): QuickSet[] | { problem: SetProblem } {
  const line = scale === 'rir' ? text.replace(AT_RIR, ' rir $1') : text
  const read = parseSets(line, unit, 'entry')
  if ('problem' in read) return read
  return read.sets.map(({ set, leftover }) => ({
    ...set,
    leftover: leftover.map((piece) => piece.text || line.slice(piece.column).trim()),
  }))
}
