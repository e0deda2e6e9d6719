import { quantile } from 'simple-statistics'
import type { Range } from '#shared/progression/range.ts'
import type { Measure, Work } from '#shared/progression/work.ts'

/** How many times tell what is usual. */
const TIMES = 8
const LOWER = 0.25
const UPPER = 0.75

/** By how much less in the last time is still the usual. */
const GIVES_WAY: Record<Measure, number> = { reps: 1, seconds: 5 }

/**
 * What was usual lately: from the 25th to the 75th percentile of what was counted in the sets, and a little lower where the last
 * time was; null for no sets.
 */
export function usualRange(works: readonly Work[]): Range | null {
  const [last] = works
  if (!last) return null
  const amounts = works
    .filter(({ measure }) => measure === last.measure)
    .slice(0, TIMES)
    .flatMap(({ sets }) => sets.map(({ amount }) => amount))
  const [min, max] = [Math.round(quantile(amounts, LOWER)), Math.round(quantile(amounts, UPPER))]
  const isNear = last.mean >= min - GIVES_WAY[last.measure]
  return { min: isNear ? Math.min(min, Math.floor(last.mean)) : min, max }
}
