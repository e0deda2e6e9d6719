import type { RepCount, UnilateralRepCount } from '#shared/domain/rep-count.ts'

/** The repetitions of one set: both sides together, or each side by itself. */
export type ParsedReps = { repCount: RepCount } | { unilateralRepCount: UnilateralRepCount }

const COUNT = String.raw`(\d{1,4})(?:\s*\+\s*(\d{1,4}))?`
const BOTH = new RegExp(`^${COUNT}(?:\\s*reps?)?$`, 'i')
const SIDES = new RegExp(`^(?:left|l)\\s*${COUNT}\\s*[,/]?\\s*(?:right|r)\\s*${COUNT}$`, 'i')

const count = (full: string | undefined, partial: string | undefined): RepCount => ({
  full: Number(full),
  partial: Number(partial ?? 0),
})

/** Reads `8`, `8+2`, `left 8 + 1, right 7` and `L8 R7`. Null when the text is no count of repetitions. */
export function parseReps(text: string): ParsedReps | null {
  const both = BOTH.exec(text.trim())
  if (both) return { repCount: count(both[1], both[2]) }
  const sides = SIDES.exec(text.trim())
  if (!sides) return null
  return { unilateralRepCount: { left: count(sides[1], sides[2]), right: count(sides[3], sides[4]) } }
}

/** `8`, or `8+2` with partial repetitions. */
export const formatRepCount = ({ full, partial }: RepCount): string =>
  partial === 0 ? String(full) : `${full}+${partial}`

/** The text that `parseReps` reads back; empty when nothing was counted. */
export function formatReps(set: { repCount: RepCount | null; unilateralRepCount: UnilateralRepCount | null }): string {
  const { repCount, unilateralRepCount: sides } = set
  if (sides) return `left ${formatRepCount(sides.left)}, right ${formatRepCount(sides.right)}`
  return repCount ? formatRepCount(repCount) : ''
}
