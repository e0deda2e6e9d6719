import type { ReadDb } from '#main/db/schema.ts'
import type { Gathered } from './gather.ts'
import { MARKDOWN, type Owner, readMarkdown } from './whole/markdown.ts'

/** Reads the raw text of saved logs again, as if it came from files: a better reader may see more in it. */
export async function gatherSaved(db: ReadDb, owner: Owner): Promise<Gathered[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['date', 'focus', 'source_text as text'])
    .where('source_kind', '=', MARKDOWN)
    .where('source_text', 'is not', null)
    .orderBy('date')
    .orderBy('id')
    .execute()
  return rows.map(({ date, focus, text }) => ({
    source: [date, focus].filter((part) => part !== null).join(' '),
    isNamed: true,
    reading: readMarkdown(text ?? '', owner),
  }))
}
