import { type Kysely, sql } from 'kysely'

/**
 * Movements a person described, which outrank the catalogue's of the same key; and what was described, renamed or merged, in
 * order, with the rows before and after, so that it can be undone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table own_movements (
      exercise_key text primary key,
      name text not null,
      primary_muscles text not null check (json_valid(primary_muscles)),
      secondary_muscles text not null check (json_valid(secondary_muscles)),
      equipment text not null,
      load_mode text not null,
      updated_at text not null
    ) strict
  `.execute(db)
  await sql`
    create table exercise_changes (
      nth integer primary key,
      id text not null unique,
      made_at text not null,
      summary text not null check (json_valid(summary)),
      before text not null check (json_valid(before)),
      after text not null check (json_valid(after)),
      undone_at text
    ) strict
  `.execute(db)
}
