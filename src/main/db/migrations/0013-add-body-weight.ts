import { type Kysely, sql } from 'kysely'

/** What the lifter weighed on the day of a session, in kilograms. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sessions add column body_weight_kg real`.execute(db)
}
