import type { PhaseTotals } from '#shared/contract/program-week.ts'
import { repShares } from '#shared/domain/rep-shares.ts'

/** What phases are measured by; what depends on their length is a week's. Volume in kilograms, shares from 0 to 1. */
export const phaseMeasures = ['volumeKg', 'workingSets', 'sessions', 'rpe', 'good'] as const
export type PhaseMeasure = (typeof phaseMeasures)[number]

/** One measure of a phase; null where nothing is known. */
export function measureOf(phase: PhaseTotals, measure: PhaseMeasure): number | null {
  switch (measure) {
    case 'rpe':
      return phase.rpe?.mean ?? null
    case 'good':
      return repShares([phase]).good
    case 'volumeKg':
    case 'workingSets':
    case 'sessions':
      return phase.weeks === 0 ? null : phase[measure] / phase.weeks
  }
}
