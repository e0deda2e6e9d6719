import { type Kysely, sql } from 'kysely'

/** What a person has set, by key, as JSON. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table settings (
      key text primary key,
      value text not null check (json_valid(value))
    ) strict
  `.execute(db)
}
