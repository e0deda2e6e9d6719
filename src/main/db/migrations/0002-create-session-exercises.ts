import { type Kysely, sql } from 'kysely'

/** The exercises of a session in their order. `date` is the session's, so that the last occurrence is one index look-up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session_exercises (
      id integer primary key,
      session_id text not null references sessions (id) on delete cascade,
      position integer not null check (position >= 1),
      name text not null,
      exercise_key text not null,
      date text not null,
      target_muscle_groups text not null check (json_valid(target_muscle_groups)),
      rep_tempo text,
      goal_weight_kg real,
      goal_typed_weight_lb real,
      goal_sets integer,
      goal_reps_min integer,
      goal_reps_max integer,
      goal_rest_minutes real,
      goal_distance_meters real,
      goal_duration_seconds real,
      notes text,
      warmup_notes text,
      form_cues text not null check (json_valid(form_cues)),
      superset_group text,
      unique (session_id, position),
      check ((goal_reps_min is null) = (goal_reps_max is null))
    ) strict
  `.execute(db)
  await sql`
    create index session_exercises_by_key
      on session_exercises (exercise_key, date desc, session_id desc, position)
  `.execute(db)
}
