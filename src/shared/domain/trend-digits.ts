/** More would be more exact than any log is. */
const MOST_DIGITS = 4

/**
 * As many decimals as it takes, at least `digits`, for one end of the interval of a trend not to be written as nothing; null
 * where none does.
 */
export function trendDigits(ends: { low: number; high: number }, digits: number): number | null {
  if (digits > MOST_DIGITS) return null
  const isSeen = [ends.low, ends.high].some((value) => Number(value.toFixed(digits)) !== 0)
  return isSeen ? digits : trendDigits(ends, digits + 1)
}
