import { type Kysely, sql } from 'kysely'

/**
 * The files that are owed: one row for each session whose file is not as the database says yet. Times are milliseconds
 * of the epoch. `stale_files` names the files that go away once this one is written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox (
      session_id text primary key,
      revision integer not null,
      op text not null check (op in ('write', 'trash')),
      file_name text not null,
      stale_files text not null check (json_valid(stale_files)),
      attempts integer not null,
      next_attempt_at integer not null,
      last_error text,
      claimed_by text,
      claimed_until integer
    ) strict
  `.execute(db)
}
