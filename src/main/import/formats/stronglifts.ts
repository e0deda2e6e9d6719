import type { WeightUnit } from '#shared/domain/weight.ts'
import type { CsvFormat } from '../csv/csv-format.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { headerName, type Row, Sheet } from '../csv/sheet.ts'
import type { Table } from '../csv/table.ts'
import { weightUnitOf } from '../csv/units.ts'
import type { FoundSet } from '../reading.ts'
import { columnsOf, type Role, setNumbers } from './stronglifts-columns.ts'
import { countsOf, timesOf } from './stronglifts-counts.ts'
import { workoutReader } from './stronglifts-workout.ts'

type AppRow = Row<Role>
type Exercise = Pick<RowReading, 'session' | 'exercise'>

/** What a header says in brackets at its end. */
const unitOfHeader = (header: string): WeightUnit | null => weightUnitOf(/\(([^()]*)\)\s*$/.exec(header)?.[1] ?? '')

const setOf = (amounts: Pick<FoundSet, 'weight' | 'reps' | 'seconds'>): FoundSet => ({
  role: 'working',
  distance: null,
  rpe: null,
  heartRateBpm: null,
  notes: [],
  ...amounts,
})

/** Reads the pairs of reps and weight of a row; a set that was planned and not done has no reps. */
function setReader(sheet: Sheet<Role>, numbers: readonly number[]) {
  return (row: AppRow, exercise: Exercise): RowReading[] => {
    const counts = countsOf(row.text('counts'))
    const filled = numbers.filter((n) => row.text(`reps${n}`) !== null)
    return filled.map((n, i) => {
      const [reps, value] = [row.amount(`reps${n}`), row.amount(`weight${n}`)]
      const weight = value === null ? null : { value, unit: unitOfHeader(sheet.headerOf(`weight${n}`)) }
      const isPlanned = reps === 0 && counts.length === filled.length && counts[i] === '-'
      if (isPlanned) return { ...exercise, set: null, skip: 'planned' }
      return { ...exercise, set: setOf({ weight, reps, seconds: null }) }
    })
  }
}

const timedSets = (row: AppRow, exercise: Exercise): RowReading[] =>
  timesOf(row, 'times').map((seconds) => ({ ...exercise, set: setOf({ weight: null, reps: null, seconds }) }))

function readStrongLifts(table: Table, delimiter: string, timeZone: string) {
  const names = table.rows[0]?.cells.map(headerName) ?? []
  const numbers = setNumbers(names)
  const sheet = new Sheet<Role>(table, delimiter, columnsOf(names))
  const workoutOf = workoutReader(sheet, timeZone, unitOfHeader(sheet.headerOf('bodyWeight')))
  const setsOf = setReader(sheet, numbers)
  return readRows('csv-stronglifts', sheet, (row) => {
    row.assertFits()
    const exercise: Exercise = {
      session: workoutOf(row),
      exercise: { name: row.need('exercise'), notes: null, supersetGroup: null, ordinal: null },
    }
    const sets = setsOf(row, exercise)
    const done = sets.length > 0 ? sets : timedSets(row, exercise)
    return done.length > 0 ? done : { ...exercise, set: null, skip: 'planned' }
  })
}

/** The export of StrongLifts: a row per exercise of a workout, its sets side by side. */
export const strongliftsFormat: CsvFormat = {
  format: 'csv-stronglifts',
  isHeader: (names) =>
    names.has('exercise') && names.has('set 1 (reps)') && [...names].some((name) => name.startsWith('date')),
  read: (table, delimiter, { timeZone }) => readStrongLifts(table, delimiter, timeZone),
}
