import { type Kysely, sql } from 'kysely'

/**
 * The index that lists sessions by date holds what lists are narrowed down by, too: however long the log is, no row is read
 * that is not shown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index sessions_by_date`.execute(db)
  await sql`
    create index sessions_by_date
      on sessions (date desc, id desc, program, phase, week, is_deload_week, focus)
  `.execute(db)
}
