import { columnsOf, type ForeignDatabase, tablesOf } from '#main/db/foreign-database.ts'
import type { WeighIn } from '#main/import/body-weight.ts'
import type { Columns } from '#main/import/csv/sheet.ts'
import type { Table, TableRow } from '#main/import/csv/table.ts'
import { supersetsOf } from './supersets.ts'

/** Columns of a set as they are asked for. */
export const COLUMNS = {
  id: ['_id'],
  day: ['date'],
  exerciseId: ['exercise_id'],
  exercise: ['exercise'],
  kind: ['exercise_type_id'],
  weightUnit: ['weight_unit_id'],
  weight: ['metric_weight'],
  reps: ['reps'],
  unit: ['unit'],
  distance: ['distance'],
  seconds: ['duration_seconds'],
  comment: ['comment'],
} satisfies Columns<string>
export type Role = keyof typeof COLUMNS

/** What is known of a day besides its sets: the row it stands in, and what it says. */
interface DayLine {
  line: number
  day: string
}

/** What a backup says of days. */
export interface Days {
  comments: (DayLine & { text: string })[]
  times: (DayLine & { start: string | null; end: string | null })[]
}

/** Everything that is read from a backup; the file is closed again. */
export interface Backup {
  /** Its sets, as a table with the ids of the rows for lines. */
  table: Table
  days: Days
  /** Names of supersets by day and exercise id. */
  supersets: Map<string, string>
  weighIns: WeighIn[]
  /** Ids of rows with a measure of the body, or with a weight that is none. */
  measures: number[]
  /** Whether weights without a unit of their own are shown in kilograms. */
  isMetric: boolean
}

type Value = string | number | bigint | null

/** A value as text; bytes are none, and are told where a number or a date is expected. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : 'BLOB'
}

const idOf = (value: unknown): number => (Number.isSafeInteger(value) && Number(value) >= 1 ? Number(value) : 1)

/** A cell of CSV; csv-stringify takes longer for a single row than all the rest of the reading. */
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Reads tables, some of which older versions of the app do not have. */
class BackupReader {
  readonly #raw: ForeignDatabase
  readonly #tables: Set<string>

  constructor(raw: ForeignDatabase) {
    this.#raw = raw
    this.#tables = tablesOf(raw)
  }

  rows(table: string, query: string): Record<string, Value>[] {
    return this.#tables.has(table) ? this.#raw.prepare<[], Record<string, Value>>(query).all() : []
  }

  /** A column, or null under its name where this version has none. */
  column(table: string, alias: string, name: string): string {
    return columnsOf(this.#raw, table).has(name) ? `${alias}.${name}` : `null as ${name}`
  }

  has(table: string): boolean {
    return this.#tables.has(table)
  }
}

const SET_COLUMNS = ['_id', 'date', 'exercise_id', 'metric_weight', 'reps', 'unit', 'distance', 'duration_seconds']

function readSets(reader: BackupReader): Table {
  const columns = [
    ...SET_COLUMNS.map((name) => reader.column('training_log', 'l', name)),
    'e.name as exercise',
    reader.column('exercise', 'e', 'exercise_type_id'),
    reader.column('exercise', 'e', 'weight_unit_id'),
  ]
  // Gathered once: there is no index to find the comments of one set by.
  const comments = `select owner_id, group_concat(comment, char(10)) as comment from Comment
     where owner_type_id = 1 group by owner_id`
  const join = reader.has('Comment') ? `left join (${comments}) c on c.owner_id = l._id` : ''
  const rows = reader.rows(
    'training_log',
    `select ${columns}, ${join === '' ? 'null' : 'c.comment'} as comment
     from training_log l left join exercise e on e._id = l.exercise_id ${join} order by l.date, l._id`,
  )
  const header = [...SET_COLUMNS, 'exercise', 'exercise_type_id', 'weight_unit_id', 'comment']
  const rowOf = (cells: string[], line: number): TableRow => ({ line, cells, raw: cells.map(quoted).join(',') })
  const below = rows.map((row) =>
    rowOf(
      header.map((name) => textOf(row[name])),
      idOf(row._id),
    ),
  )
  return { rows: [rowOf(header, 1), ...below], remarks: [], endsOpen: false }
}

/** Comments on a whole day; older versions kept them with those on sets. */
function readComments(reader: BackupReader): Days['comments'] {
  const old = reader.rows('Comment', 'select _id, date, comment from Comment where owner_type_id = 2 order by _id')
  const current = reader.rows('WorkoutComment', 'select _id, date, comment from WorkoutComment order by _id')
  const rows = current.length > 0 ? current : old
  return rows.map((row) => ({
    line: idOf(row._id),
    day: textOf(row.date).slice(0, 10),
    text: textOf(row.comment).trim(),
  }))
}

const readTimes = (reader: BackupReader): Days['times'] =>
  reader
    .rows('WorkoutTime', 'select _id, workout_date, start_date_time, end_date_time from WorkoutTime order by _id')
    .map((row) => ({
      line: idOf(row._id),
      day: textOf(row.workout_date).slice(0, 10),
      start: textOf(row.start_date_time) || null,
      end: textOf(row.end_date_time) || null,
    }))

/** The weights of the body, which are in kilograms. Newer versions have them among measures, without a unit: those are no weights here. */
function readWeighIns(reader: BackupReader): Pick<Backup, 'weighIns' | 'measures'> {
  const rows = reader.rows('BodyWeight', 'select _id, date, body_weight_metric from BodyWeight order by _id')
  const measured = reader.rows('MeasurementRecord', 'select _id from MeasurementRecord order by _id')
  const isWeight = (row: Record<string, Value>): boolean => Number(row.body_weight_metric) > 0
  return {
    weighIns: rows.filter(isWeight).map((row) => ({
      line: idOf(row._id),
      day: textOf(row.date).slice(0, 10),
      weight: { value: Number(row.body_weight_metric), unit: 'kg' },
    })),
    measures: [...rows.filter((row) => !isWeight(row)), ...measured].map((row) => idOf(row._id)),
  }
}

function readIsMetric(reader: BackupReader): boolean {
  if (!reader.has('settings')) return true
  const [settings] = reader.rows(
    'settings',
    `select ${reader.column('settings', 's', 'metric')} from settings s limit 1`,
  )
  return settings?.metric !== 0
}

/** Reads what a backup has; tables and columns that its version lacks are as if they were empty. */
export function readBackup(raw: ForeignDatabase): Backup {
  const reader = new BackupReader(raw)
  const members = reader.has('WorkoutGroup')
    ? reader.rows(
        'WorkoutGroupExercise',
        `select m.date, m.exercise_id, m.workout_group_id from WorkoutGroupExercise m
         join WorkoutGroup g on g._id = m.workout_group_id order by m.date, m.workout_group_id, m._id`,
      )
    : []
  return {
    table: readSets(reader),
    days: { comments: readComments(reader), times: readTimes(reader) },
    supersets: supersetsOf(
      members.map((row) => ({
        day: textOf(row.date).slice(0, 10),
        exercise: textOf(row.exercise_id),
        group: textOf(row.workout_group_id),
      })),
    ),
    ...readWeighIns(reader),
    isMetric: readIsMetric(reader),
  }
}
