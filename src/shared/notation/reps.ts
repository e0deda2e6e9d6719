import type { RepCount, UnilateralRepCount } from '#shared/domain/rep-count.ts'
import { LEFT_WORD, REPS_WORD, RIGHT_WORD } from './words.ts'

/** The repetitions of one set: both sides together, or each side by itself. */
export type ParsedReps = { repCount: RepCount } | { unilateralRepCount: UnilateralRepCount }

const FULL_AND_PARTIAL = String.raw`\d{1,4}(?:\s{0,9}\+\s{0,9}\d{1,4})?`
const WORDED = String.raw`(?:\s{0,9}${REPS_WORD})?`
const BETWEEN = String.raw`[\s,/;&]{0,9}(?:(?:and|und)\s{1,9})?`
const LEFT = String.raw`${LEFT_WORD}[\s:]{0,9}`
const RIGHT = String.raw`${RIGHT_WORD}[\s:]{0,9}`
const count = (name: string) => `(?<${name}>${FULL_AND_PARTIAL})${WORDED}`

/** `30 left 8 right 7` is no 30 on the left: a number before a side is its count only where none follows the last side. */
const NO_COUNT_BEHIND = String.raw`(?!\s{0,9}[:,]?\s{0,9}\d)`

/** Every way to write both sides: `left 8, right 7`, `R7 L8`, `8 left, 7 right`, `7R / 8L`, `links 8 rechts 7`. */
const SIDES = [
  `${LEFT}${count('left')}${BETWEEN}${RIGHT}${count('right')}`,
  `${RIGHT}${count('right')}${BETWEEN}${LEFT}${count('left')}`,
  String.raw`${count('left')}\s{0,9}${LEFT_WORD}${BETWEEN}${count('right')}\s{0,9}${RIGHT_WORD}${NO_COUNT_BEHIND}`,
  String.raw`${count('right')}\s{0,9}${RIGHT_WORD}${BETWEEN}${count('left')}\s{0,9}${LEFT_WORD}${NO_COUNT_BEHIND}`,
]

/** Sources of the patterns that `parseReps` reads, for a scanner to find where repetitions end. */
export const REPS = { both: `${FULL_AND_PARTIAL}${WORDED}`, sides: SIDES.map((s) => s.replace(/\?<\w+>/g, '?:')) }

const BOTH = new RegExp(`^${count('both')}$`, 'i')
const ANCHORED_SIDES = SIDES.map((source) => new RegExp(`^${source}$`, 'i'))

function toCount(text: string | undefined): RepCount {
  const [full, partial] = (text ?? '').split('+')
  return { full: Number(full), partial: Number(partial ?? 0) }
}

/** Reads `8`, `8+2`, `left 8 + 1, right 7`, `L8 R7` and `8 left, 7 right`. Null when the text is no count. */
export function parseReps(text: string): ParsedReps | null {
  const clean = text.trim()
  const both = BOTH.exec(clean)?.groups
  if (both) return { repCount: toCount(both.both) }
  const sides = ANCHORED_SIDES.map((pattern) => pattern.exec(clean)?.groups).find((groups) => groups !== undefined)
  return sides ? { unilateralRepCount: { left: toCount(sides.left), right: toCount(sides.right) } } : null
}

/** `8`, or `8+2` with partial repetitions. */
export const formatRepCount = ({ full, partial }: RepCount): string =>
  partial === 0 ? String(full) : `${full}+${partial}`

/** The text that `parseReps` reads back, `8+2` or, short enough for a cell, `L8+1 R7`; empty when nothing was counted. */
export function formatReps(set: { repCount: RepCount | null; unilateralRepCount: UnilateralRepCount | null }): string {
  const { repCount, unilateralRepCount: sides } = set
  if (sides) return `L${formatRepCount(sides.left)} R${formatRepCount(sides.right)}`
  return repCount ? formatRepCount(repCount) : ''
}
