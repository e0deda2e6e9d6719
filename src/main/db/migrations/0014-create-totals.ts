import { type Kysely, sql } from 'kysely'

/**
 * Numbers derived from sessions, so that no view reads sets: one row for each session and one for each of its exercises, which
 * are read name by name, day by day, in the order of the key, and are kept short for that. `day` counts days from 1970-01-01.
 * `exercise_counts` has how many rows each name has: nobody counts thousands of them for one number.
 * `totals_owed` names the sessions whose rows are still to be made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session_totals (
      id integer primary key,
      session_id text not null unique references sessions (id) on delete cascade,
      day integer not null,
      date text not null,
      program text,
      phase integer,
      week integer,
      is_deload_week integer not null,
      minutes real,
      body_weight_kg real,
      exercises integer not null,
      working_sets integer not null,
      reps integer not null,
      partial_reps integer not null,
      technique_reps integer not null,
      volume_kg real not null,
      technique_volume_kg real not null,
      counts text not null check (json_valid(counts))
    ) strict
  `.execute(db)
  await sql`create index session_totals_by_day on session_totals (day)`.execute(db)
  await sql`
    create table exercise_totals (
      exercise_key text not null,
      day integer not null,
      session_row integer not null references session_totals (id) on delete cascade,
      position integer not null,
      exercise_id integer not null,
      load_mode text not null,
      is_deload_week integer not null,
      working_sets integer not null,
      reps integer not null,
      volume_kg real not null,
      top_set integer,
      top_weight_kg real,
      top_reps integer,
      epley_kg real,
      epley_set integer,
      brzycki_kg real,
      brzycki_set integer,
      rpe_kg real,
      rpe_set integer,
      primary key (exercise_key, day, session_row, position)
    ) strict, without rowid
  `.execute(db)
  await sql`create index exercise_totals_by_session on exercise_totals (session_row)`.execute(db)
  await sql`
    create table exercise_counts (exercise_key text primary key, times integer not null) strict, without rowid
  `.execute(db)
  await sql`
    create trigger exercise_counted after insert on exercise_totals begin
      insert into exercise_counts (exercise_key, times) values (new.exercise_key, 1)
        on conflict (exercise_key) do update set times = times + 1;
    end
  `.execute(db)
  await sql`
    create trigger exercise_discounted after delete on exercise_totals begin
      update exercise_counts set times = times - 1 where exercise_key = old.exercise_key;
    end
  `.execute(db)
  await sql`create table totals_owed (session_id text primary key) strict, without rowid`.execute(db)
  await sql`insert into totals_owed select id from sessions`.execute(db)
}
