import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { tempFolder } from '#main/db/testing.ts'

export type Value = string | number | null
type Insert = (table: string, ...rows: Record<string, Value>[]) => void

/** Tables of the backup as versions of the app made them: 14 is of 2017, 22 of 2024. */
const TABLES_14 = `
  create table Category (_id integer primary key autoincrement, name text not null);
  create table exercise (_id integer primary key autoincrement, name text not null, category_id integer not null default 0,
    exercise_type_id integer not null default 0, notes text);
  create table training_log (_id integer primary key autoincrement, exercise_id integer not null, date date not null,
    metric_weight integer not null default 0, reps integer not null default 0, unit integer not null default 0,
    is_personal_record integer not null default 0, is_personal_record_first integer not null default 0,
    is_complete integer not null default 0, distance integer not null default 0, duration_seconds integer not null default 0);
  create table Comment (_id integer primary key autoincrement, date date not null, owner_type_id integer not null,
    owner_id integer not null, comment text not null);
  create table BodyWeight (_id integer primary key autoincrement, date text not null, body_weight_metric real not null);
  create table settings (_id integer primary key autoincrement, metric integer not null default 0);
`
const TABLES_22 = `${TABLES_14}
  alter table exercise add column weight_unit_id integer not null default 0;
  create table WorkoutComment (_id integer primary key autoincrement, date text not null, comment text not null);
  create table WorkoutGroup (_id integer primary key autoincrement, name text not null, date text not null);
  create table WorkoutGroupExercise (_id integer primary key autoincrement, exercise_id integer not null,
    date text not null, routine_section_id integer not null default 0, workout_group_id integer not null);
  create table WorkoutTime (_id integer primary key autoincrement, workout_date text not null,
    start_date_time text not null, end_date_time text not null);
  create table MeasurementRecord (_id integer primary key autoincrement, measurement_id integer not null,
    date text not null, time text not null, value real not null);
`

/** A backup of FitNotes as a version of it made one, with what is filled in; answers its path. */
export function fitNotesBackup(version: 14 | 22, fill: (insert: Insert, raw: BetterSqlite3.Database) => void): string {
  const path = join(tempFolder(), 'FitNotes_Backup.fitnotes')
  const raw = new BetterSqlite3(path)
  raw.pragma('synchronous = off')
  raw.exec(version === 14 ? TABLES_14 : TABLES_22)
  raw.pragma(`user_version = ${version}`)
  raw.transaction(() =>
    fill((table, ...rows) => {
      for (const row of rows) {
        const names = Object.keys(row)
        raw.prepare(`insert into ${table} (${names}) values (${names.map((name) => `@${name}`)})`).run(row)
      }
    }, raw),
  )()
  raw.close()
  return path
}

/** Movements of each kind that FitNotes knows. */
export const EXERCISES = [
  { _id: 1, name: 'Bench Press', exercise_type_id: 0 },
  { _id: 2, name: 'Barbell Row', exercise_type_id: 0 },
  { _id: 3, name: 'Running (Outdoor)', exercise_type_id: 1 },
  { _id: 4, name: 'Plank', exercise_type_id: 9 },
]

/** A set: its exercise, weight and reps on a day. */
export const set = (exercise_id: number, metric_weight: number, reps: number, more: Record<string, Value> = {}) => ({
  ...{ exercise_id, date: '2024-06-18', metric_weight, reps },
  ...more,
})
