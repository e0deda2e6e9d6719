import type { PhaseTotals } from '#shared/contract/analytics.ts'

/** The best estimates of one movement in two phases. Kilograms. */
export interface CommonMaximum {
  exercise: string
  beforeKg: number
  afterKg: number
}

/** The movements with an estimate in both phases, those that gained most first. */
export function commonMaxima(before: PhaseTotals, after: PhaseTotals): CommonMaximum[] {
  const earlier = new Map(before.e1rms.map(({ exercise, e1rm }) => [exercise, e1rm.kg]))
  return after.e1rms
    .flatMap(({ exercise, e1rm }) => {
      const beforeKg = earlier.get(exercise)
      return beforeKg === undefined ? [] : [{ exercise, beforeKg, afterKg: e1rm.kg }]
    })
    .sort((a, b) => b.afterKg / b.beforeKg - a.afterKg / a.beforeKg)
}
