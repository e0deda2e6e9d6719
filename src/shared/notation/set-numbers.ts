import type { SetDraft, SetProblem } from './set-draft.ts'
import { NO_COUNT, NUMBER_MORE, PLUS_MORE, TIMES_MORE } from './set-patterns.ts'

/** Whether a number follows that the numbers read so far cannot be all of the set without: `80 x 5 x 3`, `8+3+2`. */
function hasMore({ scanner, fields }: SetDraft): boolean {
  const { repCount, weightKg } = fields
  if (scanner.look(TIMES_MORE)) return true
  if (!repCount) return false
  if (scanner.look(NO_COUNT) && !/[a-z]$/i.test(scanner.text.slice(0, scanner.position).trimEnd())) return true
  if (repCount.partial > 0 && scanner.look(PLUS_MORE)) return true
  return weightKg === undefined && scanner.look(NUMBER_MORE) !== null
}

/** A set that goes on with a number nobody can place is a problem: words may become a note, what counts may not. */
export const checkNumbers = (draft: SetDraft): SetProblem | null =>
  hasMore(draft) ? draft.problem(draft.scanner.position, 'numbers', 'markdown.expected.numbers') : null
