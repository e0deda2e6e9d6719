import { type Kysely, sql } from 'kysely'

/** One row for each session; the long texts come last, so that lists do not read over them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sessions (
      id text primary key,
      revision integer not null check (revision >= 1),
      content_hash text not null,
      file_name text not null unique,
      created_at text not null,
      updated_at text not null,
      user_id text not null,
      user_name text,
      date text not null,
      time_zone text,
      program text,
      program_author text,
      program_length_weeks integer,
      phase integer,
      week integer,
      is_deload_week integer not null check (is_deload_week in (0, 1)),
      focus text,
      duration_minutes real,
      exercise_names text not null check (json_valid(exercise_names)),
      working_set_count integer not null,
      volume_kg real not null,
      source_kind text,
      source_id text,
      notes text,
      search_text text not null,
      source_text text
    ) strict
  `.execute(db)
  await sql`create index sessions_by_date on sessions (date desc, id desc)`.execute(db)
  await sql`
    create index sessions_by_source on sessions (source_kind, source_id) where source_kind is not null
  `.execute(db)
}
