import { type Kysely, sql } from 'kysely'

/** Workouts in the editor: at most one that is running (no session yet), and one for each session that is edited. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table drafts (
      id text primary key,
      session_id text,
      base_revision integer check ((base_revision is null) = (session_id is null)),
      version integer not null check (version >= 1),
      started_at text not null,
      updated_at text not null,
      workout text not null check (json_valid(workout))
    ) strict
  `.execute(db)
  await sql`create unique index drafts_one_for_each_session on drafts (ifnull(session_id, ''))`.execute(db)
}
