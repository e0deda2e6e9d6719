import { type Kysely, sql } from 'kysely'

/** Warm-up and working sets of an exercise in their order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table warmup_sets (
      exercise_id integer not null references session_exercises (id) on delete cascade,
      position integer not null check (position >= 1),
      weight_kg real not null,
      typed_weight_lb real,
      rep_count integer,
      notes text,
      primary key (exercise_id, position)
    ) strict, without rowid
  `.execute(db)
  await sql`
    create table working_sets (
      exercise_id integer not null references session_exercises (id) on delete cascade,
      position integer not null check (position >= 1),
      weight_kg real,
      typed_weight_lb real,
      full_reps integer,
      partial_reps integer,
      left_full_reps integer,
      left_partial_reps integer,
      right_full_reps integer,
      right_partial_reps integer,
      rpe real,
      rep_quality text,
      rest_minutes real,
      notes text,
      failure_technique text check (json_valid(failure_technique)),
      duration_seconds real,
      distance_meters real,
      heart_rate_bpm integer,
      primary key (exercise_id, position),
      check ((full_reps is null) = (partial_reps is null)),
      check (full_reps is null or left_full_reps is null)
    ) strict, without rowid
  `.execute(db)
}
