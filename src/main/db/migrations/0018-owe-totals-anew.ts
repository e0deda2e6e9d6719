import { type Kysely, sql } from 'kysely'

/**
 * Has every session counted anew: estimates need the body weight where the body is lifted, and of sets with the sides apart
 * only a side that did something counts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`insert or ignore into totals_owed select session_id from session_totals`.execute(db)
}
