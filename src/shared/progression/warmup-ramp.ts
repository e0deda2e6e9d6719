import type { RampStep } from '#shared/contract/settings.ts'
import type { Loads } from './loads.ts'

/** One set of a warm-up; kilograms. */
export interface RampSet {
  weightKg: number
  reps: number
}

/**
 * The warm-up for a working weight: each step's share of it, as near as it can be loaded (of two equally near the lighter). A
 * step is left out that would not be more than the one before or reaches the working weight. Help and work without a load
 * have no shares.
 */
export function warmupRamp(weightKg: number, steps: readonly RampStep[], loads: Loads): RampSet[] {
  const { loadMode } = loads.gear
  if (loadMode === 'none' || loadMode === 'bodyweight-minus' || weightKg <= 0) return []
  const sets: RampSet[] = []
  for (const { percent, reps } of steps) {
    const share = loads.nearest((weightKg * percent) / 100, weightKg)
    if (share !== null && share < weightKg && share > (sets.at(-1)?.weightKg ?? -1))
      sets.push({ weightKg: share, reps })
  }
  return sets
}
