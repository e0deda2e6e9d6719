import { type Kysely, sql } from 'kysely'

/** Deleted sessions with the whole text of their file, so that a delete can be undone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tombstones (
      session_id text primary key,
      revision integer not null check (revision >= 1),
      deleted_at text not null,
      file_name text not null,
      document text not null
    ) strict
  `.execute(db)
}
