import { mean } from 'simple-statistics'
import { roundTo } from './quantity.ts'

/** The mean of the values that are known, rounded; null where none is. */
export function meanOf(values: readonly (number | null)[], digits = 4): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : roundTo(mean(known), digits)
}
