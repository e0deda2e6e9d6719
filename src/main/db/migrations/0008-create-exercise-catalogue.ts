import { type Kysely, sql } from 'kysely'

/** The movements the app knows, and the other names people write for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table exercise_catalogue (
      exercise_key text primary key,
      name text not null,
      primary_muscles text not null check (json_valid(primary_muscles)),
      secondary_muscles text not null check (json_valid(secondary_muscles)),
      equipment text not null,
      load_mode text not null
    ) strict
  `.execute(db)
  await sql`
    create table exercise_aliases (
      alias_key text primary key,
      exercise_key text not null references exercise_catalogue (exercise_key) on delete cascade,
      name text not null
    ) strict
  `.execute(db)
  await sql`create index exercise_aliases_by_exercise on exercise_aliases (exercise_key)`.execute(db)
}
