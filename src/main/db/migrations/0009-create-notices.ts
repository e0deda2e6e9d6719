import { type Kysely, sql } from 'kysely'

/** What the app found and did, in words, until the person has seen it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notices (
      id integer primary key,
      code text not null,
      message text not null,
      file text
    ) strict
  `.execute(db)
  await sql`create unique index notices_once on notices (code, message, ifnull(file, ''))`.execute(db)
}
