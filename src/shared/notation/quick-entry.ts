import type { WeightUnit } from '#shared/domain/weight.ts'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import type { SetProblem } from './set-draft.ts'
import { parseSets } from './set-group.ts'

/**
 * Reads what somebody types to add sets quickly: `80x5 @8 good` is one set, `3x5 100` are three sets of 5 at 100.
 * A bare weight is in `unit`; a problem names its 0-based column.
 */
export function parseQuickEntry(text: string, unit: WeightUnit): WorkingSet[] | { problem: SetProblem } {
  const read = parseSets(text, unit, 'entry')
  return 'problem' in read ? read : read.sets.map(({ set }) => set)
}
