import { parseDecimal } from '#shared/notation/number.ts'

/** Two numbers that belong together: a plate and its pairs, a share and its repetitions. */
export type Pair = [first: number, count: number]

const PAIR = /(\d(?:[\d.,]{0,10}\d)?)\s{0,9}%?\s{0,9}[x×*]\s{0,9}(\d{1,6})/gi

/** Reads `25x4, 2.5 x 2 1,25x2`; null where anything else stands in it. Blank text is no pairs. */
export function readPairs(text: string): Pair[] | null {
  if (/[^\s,;]/.test(text.replace(PAIR, ''))) return null
  const pairs = [...text.matchAll(PAIR)].map(
    ([, first = '', count = '']) => [parseDecimal(first), Number(count)] as const,
  )
  return pairs.every((pair): pair is Pair => pair[0] !== null) ? pairs : null
}

/** The text that `readPairs` reads back: `25x4 2.5x2`; `write` writes the first of a pair. */
export const pairsText = (pairs: readonly Pair[], write: (first: number) => string = String): string =>
  pairs.map(([first, count]) => `${write(first)}x${count}`).join('  ')
