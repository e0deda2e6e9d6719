import { poundsToKg } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import type { CsvFormat } from '../csv/csv-format.ts'
import { positive } from '../csv/number.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { momentsOf } from '../csv/row-moment.ts'
import { noteOfKind, setKindOf } from '../csv/set-kind.ts'
import { type Columns, type Row, Sheet } from '../csv/sheet.ts'
import { createLengths, joinNotes, workoutKey } from '../csv/workout.ts'
import type { FoundSet } from '../reading.ts'

const COLUMNS = {
  title: ['title'],
  start: ['start_time'],
  end: ['end_time'],
  description: ['description'],
  exercise: ['exercise_title'],
  superset: ['superset_id'],
  notes: ['exercise_notes'],
  index: ['set_index'],
  type: ['set_type'],
  weightKg: ['weight_kg'],
  weightLbs: ['weight_lbs', 'weight_lb'],
  reps: ['reps'],
  distanceKm: ['distance_km'],
  distanceMiles: ['distance_miles'],
  seconds: ['duration_seconds'],
  rpe: ['rpe'],
} as const satisfies Columns<string>
type HevyRole = keyof typeof COLUMNS
type HevyRow = Row<HevyRole>

/** Two weights of one set that are further apart than rounding to two decimals makes them, in kg. */
const ROUNDING_KG = 0.011

const NEEDED: readonly HevyRole[] = ['start', 'exercise', 'index', 'reps']

/** Text of Hevy: line ends stand as they are or as the two characters `\n`, and some versions write `\/` for a slash. */
const unescaped = (text: string | null): string | null => text?.replaceAll('\\n', '\n').replaceAll('\\/', '/') ?? null

const title = (text: string | null): string | null => text?.replaceAll('\\/', '/') ?? null

/** Of one amount in two units, the one that was typed is the rounder one: the other was computed from it. */
function isFirstTyped(row: HevyRow, [first, second]: [HevyRole, HevyRole]): boolean {
  const decimals = (role: HevyRole): number => /[.,](\d{0,40}?)0*$/.exec(row.text(role) ?? '')?.[1]?.length ?? 0
  return decimals(first) <= decimals(second)
}

function weightOf(row: HevyRow, notes: string[]): FoundSet['weight'] {
  const [kg, lbs] = [row.amount('weightKg'), row.amount('weightLbs')]
  if (lbs === null) return kg === null ? null : { value: kg, unit: 'kg' }
  if (kg === null) return { value: lbs, unit: 'lb' }
  if (Math.abs(kg - poundsToKg(lbs)) > ROUNDING_KG) {
    const [kept, other] = [`${kg} kg`, `${lbs} lb`]
    notes.push(`weight also given as ${other}`)
    row.warn('weightLbs', 'weightsDiffer', t('importData.remark.weightsDiffer', { kept, other }))
    return { value: kg, unit: 'kg' }
  }
  return isFirstTyped(row, ['weightKg', 'weightLbs']) ? { value: kg, unit: 'kg' } : { value: lbs, unit: 'lb' }
}

function distanceOf(row: HevyRow): FoundSet['distance'] {
  const [km, miles] = [positive(row.amount('distanceKm')), positive(row.amount('distanceMiles'))]
  if (miles === null) return km === null ? null : { value: km, unit: 'km' }
  const isKm = km !== null && isFirstTyped(row, ['distanceKm', 'distanceMiles'])
  return isKm ? { value: km, unit: 'km' } : { value: miles, unit: 'mi' }
}

function readSet(row: HevyRow): FoundSet {
  const notes: string[] = []
  const tag = row.text('type')
  const kind = tag === null ? 'normal' : setKindOf(tag)
  const measured = {
    weight: weightOf(row, notes),
    reps: row.amount('reps'),
    seconds: positive(row.amount('seconds')),
    distance: distanceOf(row),
    rpe: row.amount('rpe'),
    heartRateBpm: null,
  }
  const said = kind === null ? `set type: ${tag}` : noteOfKind[kind]
  if (said !== null) notes.unshift(said)
  if (said !== null && kind === null) {
    row.warn('type', 'keptAsNote', t('importData.remark.keptAsNote', { found: said }))
  }
  return { role: kind === 'warmup' ? 'warmup' : 'working', ...measured, notes }
}

/** Seconds from a start to an end; null where the end cannot be read, `undefined` where both are days. */
function secondsBetween(start: string, end: string | undefined): number | null | undefined {
  if (end?.length === 10 && start.length === 10) return undefined
  if (end === undefined || end.length === 10 || start.length === 10) return null
  return (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 1000
}

/** The export of Hevy: one row is a set; a workout is its start and its title, the newest first. */
export const hevyFormat: CsvFormat = {
  format: 'csv-hevy',
  isHeader: (names) => NEEDED.every((role) => COLUMNS[role].some((name) => names.has(name))),
  read(table, delimiter, { timeZone }) {
    const sheet = new Sheet<HevyRole>(table, delimiter, COLUMNS)
    const moments = momentsOf(sheet, 'start', timeZone)
    const ends = momentsOf(sheet, 'end', timeZone)
    const lengthOf = createLengths()
    return readRows('csv-hevy', sheet, (row): RowReading => {
      row.assertFits()
      const moment = moments.need(row)
      const workout = title(row.text('title'))
      const key = workoutKey(moment.date, workout)
      const exercise = {
        name: title(row.need('exercise')) ?? '',
        notes: unescaped(row.text('notes')),
        supersetGroup: row.text('superset'),
        ordinal: row.number('index'),
      }
      const set = readSet(row)
      const seconds = secondsBetween(moment.date, ends.find(row)?.date)
      const { minutes, note } = lengthOf(key, { row, role: 'end', name: 'end', seconds })
      const notes = joinNotes(unescaped(row.text('description')), note)
      const session = { key, ...moment, title: workout, program: null, durationMinutes: minutes, notes }
      return { session, exercise, set }
    })
  },
}
