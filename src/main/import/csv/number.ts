/** The sign that stands before the fraction in a column of numbers. */
export type DecimalSign = '.' | ','

const PLAIN = /^[+-]?\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?$/

/** No measure of a workout is this large in any unit, and sums and products of smaller ones are exact enough. */
const TOO_LARGE = 1e15

/**
 * Which sign a column writes its fractions with. Where a value has both, the last one does; where values have one of each
 * kind, the point does, and the comma parts thousands; a lone comma is a decimal mark: `62,5` is never 625.
 */
export function decimalSignOf(values: Iterable<string>): DecimalSign {
  let commas = false
  for (const value of values) {
    const [comma, point] = [value.lastIndexOf(','), value.lastIndexOf('.')]
    if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
    if (point >= 0 && !/^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(value)) return '.'
    if (comma >= 0) commas = true
  }
  return commas ? ',' : '.'
}

/**
 * Reads one number of a column; null where the text is none. A lone sign of the other kind that parts no thousands is a
 * decimal mark all the same: `62,5` among points is 62.5.
 */
export function readNumber(text: string, decimal: DecimalSign): number | null {
  // Most numbers of an export are plain digits, and a long one has some hundred thousand of them.
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const thousands = decimal === '.' ? ',' : '.'
  const [whole = '', ...rest] = text.trim().split(decimal)
  if (rest.length > 1 || (rest[0] ?? '').includes(thousands)) return null
  if (whole.includes(thousands) && !isGrouped(whole, thousands)) {
    return rest.length === 0 && whole.split(thousands).length === 2 ? readNumber(text, thousands) : null
  }
  const plain = [whole.replaceAll(thousands, ''), ...rest].join('.')
  const value = PLAIN.test(plain) ? Number(plain) : Number.NaN
  return Math.abs(value) < TOO_LARGE ? value : null
}

const isGrouped = (whole: string, sign: ',' | '.'): boolean =>
  (sign === ',' ? /^[+-]?\d{1,3}(,\d{3})+$/ : /^[+-]?\d{1,3}(\.\d{3})+$/).test(whole)

/** A number of something that is not there where it is 0. */
export const positive = (value: number | null): number | null => (value === null || value > 0 ? value : null)
