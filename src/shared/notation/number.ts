/** Reads one non-negative decimal. A comma and a point both mean the decimal mark, so `62,5` is 62.5 and never 625. */
export function parseDecimal(text: string): number | null {
  return /^\d{1,9}(?:[.,]\d{1,9})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null
}

/** Reads a whole number >= 0; anything else is null. */
export function parseInteger(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null
}
