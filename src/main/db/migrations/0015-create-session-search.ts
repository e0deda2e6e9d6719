import { type Kysely, sql } from 'kysely'

/**
 * Finds any piece of three letters or more in the names and notes of sessions. The row of a session has the id of its row
 * in `session_totals`; the text itself is in `sessions.search_text`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create virtual table session_search using fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram')
  `.execute(db)
}
