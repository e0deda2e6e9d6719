import { type Kysely, sql } from 'kysely'

/** The hashes of what the app itself may have left in an owed file: anything else there is somebody else's and kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox add column replaces text not null default '[]' check (json_valid(replaces))
  `.execute(db)
}
