import type { PhaseTotals } from '#shared/contract/program-week.ts'
import { comparedOf } from '#shared/domain/phase-maxima.ts'
import { placeKey } from '../placeKey.ts'

interface Compared {
  before: PhaseTotals | undefined
  after: PhaseTotals | undefined
  /** Whether a phase was chosen that is not among these. */
  isOther: boolean
}

/**
 * The two of some phases, given oldest first, that are compared: those that were chosen, and in place of one that was not, or is
 * not among them, the last ones that are over.
 */
export function comparedPhases(
  phases: readonly PhaseTotals[],
  chosen: { before: string | null; after: string | null },
): Compared {
  const named = (key: string | null) => phases.find((phase) => placeKey(phase) === key)
  const [first, second] = [named(chosen.before), named(chosen.after)]
  const isOther = (chosen.before !== null && !first) || (chosen.after !== null && !second)
  return { ...comparedOf(phases, first, second), isOther }
}
