import { type Kysely, sql } from 'kysely'

/** What was imported together, so that it can be taken back together; `before_document` is what a session was before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_batches (
      id text primary key,
      created_at text not null,
      formats text not null check (json_valid(formats)),
      sources text not null check (json_valid(sources)),
      undone_at text
    ) strict
  `.execute(db)
  await sql`
    create table import_batch_sessions (
      batch_id text not null references import_batches (id) on delete cascade,
      session_id text not null,
      revision integer not null,
      before_document text,
      primary key (batch_id, session_id)
    ) strict, without rowid
  `.execute(db)
}
