import { quantile } from 'simple-statistics'
import type { Range } from '#shared/progression/range.ts'
import type { Work } from '#shared/progression/work.ts'

/** How many times tell what is usual. */
const TIMES = 8
const LOWER = 0.25
const UPPER = 0.75

/** What was usual lately: from the 25th to the 75th percentile of what was counted in the sets; null for no sets. */
export function usualRange(works: readonly Work[]): Range | null {
  const amounts = works
    .filter(({ measure }) => measure === works[0]?.measure)
    .slice(0, TIMES)
    .flatMap(({ sets }) => sets.map(({ amount }) => amount))
  if (amounts.length === 0) return null
  return { min: Math.round(quantile(amounts, LOWER)), max: Math.round(quantile(amounts, UPPER)) }
}
