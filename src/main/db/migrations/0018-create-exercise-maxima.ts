import { type Kysely, sql } from 'kysely'

/**
 * The longest time, the longest distance and the most repetitions with the body alone of each exercise of a session, where there
 * are any; read like `exercise_totals`. Every session owes its totals anew, for these are made with them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table exercise_maxima (
      exercise_key text not null,
      day integer not null,
      session_row integer not null references session_totals (id) on delete cascade,
      position integer not null,
      kind text not null check (kind in ('time', 'distance', 'reps')),
      exercise_id integer not null,
      is_deload_week integer not null,
      value real not null,
      set_position integer not null,
      primary key (exercise_key, day, session_row, position, kind)
    ) strict, without rowid
  `.execute(db)
  await sql`create index exercise_maxima_by_session on exercise_maxima (session_row)`.execute(db)
  await sql`insert or ignore into totals_owed select id from sessions`.execute(db)
}
