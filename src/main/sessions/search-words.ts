import { type RawBuilder, sql } from 'kysely'
import { exerciseKey } from '#shared/domain/exercise-key.ts'

/** The words of a text to search for, folded as the searchable texts are. */
export const searchWords = (text: string): string[] =>
  exerciseKey(text)
    .split(' ')
    .filter((word) => word !== '')

/** The index knows pieces of three letters, and a query for it ends at a zero byte. */
const isIndexed = (word: string): boolean => [...word].length >= 3 && !word.includes('\0')

/** Whether the index finds just what the text has: beyond ASCII it takes letters for one that `exerciseKey` keeps apart (σ, ς). */
const isExact = (word: string): boolean => isIndexed(word) && /^[!-~]+$/.test(word)

/** A word as FTS5 takes it for a plain text, whatever signs are in it. */
const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

const textHas = (column: string, word: string): RawBuilder<boolean> => sql`instr(${sql.ref(column)}, ${word}) > 0`

/**
 * Sessions that may have all of these words: what the index says, and what is read of those that it does not hold yet. The
 * cross join keeps SQLite from reading every session to find the few that are owed.
 */
const candidates = (indexed: readonly string[]): RawBuilder<boolean> => sql`+id in (
  select session_id from session_totals
    where id in (select rowid from session_search where session_search match ${indexed.map(quoted).join(' AND ')})
  union all
  select owed.session_id from totals_owed as owed cross join sessions as kept
    where kept.id = owed.session_id and ${sql.join(
      indexed.map((word) => textHas('kept.search_text', word)),
      sql` and `,
    )}
)`

/**
 * The conditions for sessions that have every one of these words in their names or notes. The index finds them; only for
 * words that it does not know, or not for sure, is the text itself read.
 */
export function hasWords(words: readonly string[]): RawBuilder<boolean>[] {
  const indexed = words.filter(isIndexed)
  const unsure = words.filter((word) => !isExact(word)).map((word) => textHas('sessions.search_text', word))
  return indexed.length > 0 ? [candidates(indexed), ...unsure] : unsure
}
