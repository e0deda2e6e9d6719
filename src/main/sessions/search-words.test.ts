import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { sessionFilterSchema } from '#shared/contract/sessions.ts'
import { searchWords } from './search-words.ts'
import { listSessions } from './session-list.repository.ts'

const idOf = (index: number) => `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`

/** Pieces that mean something to a search, are written in several ways, or lie across the borders of words. */
const PIECES =
  'a b abc ben bench press Über über ueber ß ss σ ς Σάς sas 😀 😀😀😀 日本語 Ж ж " "" \' * ( ) : ^ + - _ % \\ . , AND OR NOT NEAR NEAR( text: {a} \0 $t(x) {{a}} --'
const piece = fc.constantFrom(...PIECES.split(' '), ' ', '\n', '\t')
const pieces = (maxLength: number) => fc.array(piece, { minLength: 1, maxLength }).map((some) => some.join(''))

/** A log of sessions with such notes. Of those in `owed` the index is not made yet. */
async function logOf(notes: string[], owed: (index: number) => boolean) {
  const log = await openTestLog()
  await log.sessions.saveMany(notes.map((text, index) => testSession({ id: idOf(index), notes: text })))
  for (const [index] of notes.entries()) {
    if (!owed(index)) continue
    const { id } = await log.db
      .selectFrom('session_totals')
      .select('id')
      .where('session_id', '=', idOf(index))
      .executeTakeFirstOrThrow()
    await log.db.deleteFrom('session_search').where('rowid', '=', id).execute()
    await log.db.deleteFrom('session_totals').where('id', '=', id).execute()
    await log.db
      .insertInto('totals_owed')
      .values({ session_id: idOf(index) })
      .execute()
  }
  const texts = await log.db.selectFrom('sessions').select(['id', 'search_text']).orderBy('id', 'desc').execute()
  return {
    /** What reading every text finds. */
    byReading: (text: string) =>
      texts.filter((row) => searchWords(text).every((word) => row.search_text.includes(word))).map(({ id }) => id),
    async found(text: string) {
      const { total, sessions } = await listSessions(log.readDb, sessionFilterSchema.parse({ text }), '/')
      expect(total).toBe(sessions.length)
      return sessions.map(({ id }) => id)
    },
  }
}

describe('a search', () => {
  it.each([
    ['of an indexed log', () => false],
    ['of a log whose index is made in part', (index: number) => index % 2 === 0],
  ])('%s finds what reading every text finds, whatever is typed', async (_, owed) => {
    const notes = fc.sample(pieces(6), { numRuns: 60, seed: 4 }).map((text) => text.trim() || 'x')
    const { found, byReading } = await logOf(notes, owed)
    let hits = 0
    const same = fc.asyncProperty(fc.oneof(pieces(4), fc.constantFrom(...notes)), async (text) => {
      const expected = byReading(text)
      hits += expected.length
      expect(await found(text)).toEqual(expected)
    })
    await fc.assert(same, { numRuns: 400 })
    expect(hits).toBeGreaterThan(200)
  })

  it.each([
    ['quotes and operators are plain text', 'rest "AND" grip', ['"and"', 'AND', 'rest AND grip', 'r"t'], [1, 1, 1, 0]],
    ['an open quote', 'say "hi there', ['"hi', '"', '"hi"'], [1, 1, 0]],
    ['words in any order', 'slow and steady', ['steady slow', 'steady fast'], [1, 0]],
    ['short words', 'at 80 kg', ['kg', '80', 'k', 'kg 81'], [1, 1, 1, 0]],
    ['letters the index takes for one', 'Σίσυφος', ['ΣΊΣΥΦΟς', 'σισυφοσ'], [1, 0]],
    ['a thousand words would be too many for nobody', 'a b c', ['a '.repeat(100)], [1]],
  ])('finds %s', async (_, notes, texts, counts) => {
    const { found } = await logOf([notes], () => false)
    const all = await Promise.all(texts.map((text) => found(text)))
    expect(all.map((some) => some.length)).toEqual(counts)
  })
})
