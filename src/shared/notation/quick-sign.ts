import type { LoadMode } from '#shared/domain/load-mode.ts'
import { t } from '#shared/messages/index.ts'
import { NUMBER, TIMES, UNIT } from './scanner.ts'
import type { SetProblem } from './set-draft.ts'
import { BODY_WORD } from './words.ts'

/** A weight with a sign, as people write what is added to the body or taken off it. */
const SIGNED = new RegExp(
  String.raw`^\s{0,20}(${BODY_WORD}\s{0,9})?([+\-−–])\s{0,9}(?=(${NUMBER}(?:\s{0,9}${UNIT})?)(?:${TIMES}|\s{1,9}for\s))`,
  'i',
)

/**
 * The line without the sign of its weight, where the load mode says what the sign means: the weight that is written down is
 * the one added to the body, or the help. Else what is wrong with it.
 */
export function withoutSign(text: string, mode: LoadMode): string | SetProblem {
  const [whole, body, sign, weight = ''] = SIGNED.exec(text) ?? []
  if (whole === undefined) return text
  const isKnown = mode === (sign === '+' ? 'bodyweight-plus' : 'bodyweight-minus')
  if (isKnown) return text.slice(whole.length)
  // `BW+10 x 5` says enough by itself, and of `BW-20 x 5` the words are kept.
  if (body !== undefined) return text
  const message = t(sign === '+' ? 'quickEntry.offer.added' : 'quickEntry.offer.help', { weight })
  return { column: 0, code: 'sign', message, found: text.trim() }
}
