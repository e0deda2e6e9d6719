/** Reads one non-negative decimal. A comma and a point both mean the decimal mark, so `62,5` is 62.5 and never 625. */
export function parseDecimal(text: string): number | null {
  return /^\d{1,9}(?:[.,]\d{1,9})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null
}

/** Whether a number may be one of thousands instead of a decimal: `1,000`, `1.500`. Nobody can tell, so nobody may guess. */
export const isThousands = (text: string): boolean => /^[1-9]\d{0,2}(?:,\d{3}|\.\d{2}0)$/.test(text.trim())

/** Reads a whole number >= 0; anything else is null. */
export function parseInteger(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null
}
