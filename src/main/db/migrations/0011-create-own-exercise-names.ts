import { type Kysely, sql } from 'kysely'

/**
 * What a person decided about a name: that it is another name of a movement, or (null) an exercise of its own. No
 * foreign key: the catalogue is written anew with every version of the app, and a decision outlives it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table own_exercise_names (
      name_key text primary key,
      name text not null,
      movement_key text check (movement_key <> name_key),
      decided_at text not null
    ) strict
  `.execute(db)
  await sql`create index own_exercise_names_by_movement on own_exercise_names (movement_key)`.execute(db)
}
