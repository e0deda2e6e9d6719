import { parseDecimal } from './number.ts'
import type { SetDraft, SetProblem } from './set-draft.ts'
import { NO_COUNT, NUMBER_MORE, PLUS_MORE, TIMES_MORE, WORDS_TIMES_MORE } from './set-patterns.ts'

/** Whether a bare number follows that may be the weight: any behind a count alone, a bigger one behind `5 x 5`. */
function hasBareNumber({ scanner, fields }: SetDraft): boolean {
  const more = parseDecimal(scanner.look(NUMBER_MORE)?.[1] ?? '')
  const weight = fields.typedWeight?.value ?? fields.weightKg
  return more !== null && (weight === undefined || weight === null || (weight > 0 && more > weight))
}

/** Whether a number follows that the numbers read so far cannot be all of the set without: `80 x 5 x 3`, `8+3+2`. */
function hasMore(draft: SetDraft): boolean {
  const { scanner, fields } = draft
  const { repCount } = fields
  if (scanner.look(TIMES_MORE)) return true
  if (!repCount) return false
  const isWorded = /[a-z]$/i.test(scanner.text.slice(0, scanner.position).trimEnd())
  if (!isWorded && scanner.look(NO_COUNT)) return true
  return (repCount.partial > 0 && scanner.look(PLUS_MORE) !== null) || hasBareNumber(draft)
}

const problem = (draft: SetDraft, column: number): SetProblem =>
  draft.problem(column, 'numbers', 'markdown.expected.numbers')

/** A set that goes on with a number nobody can place is a problem: words may become a note, what counts may not. */
export const checkNumbers = (draft: SetDraft): SetProblem | null =>
  hasMore(draft) ? problem(draft, draft.scanner.position) : null

/** The same among the words of a set without a weight, whose number may have been one: `85 + chains x 5`. */
export function checkWords(draft: SetDraft): SetProblem | null {
  if (draft.has('weightKg')) return null
  const piece = draft.leftover.find(({ reason, text }) => reason === 'keptAsNote' && WORDS_TIMES_MORE.test(text))
  return piece ? problem(draft, piece.column) : null
}
