import type { CsvFormat } from '#main/import/csv/csv-format.ts'
import { type RowReading, readRows } from '#main/import/csv/read-rows.ts'
import { momentsOf } from '#main/import/csv/row-moment.ts'
import { type Columns, type Row, Sheet } from '#main/import/csv/sheet.ts'
import { distanceUnitOf } from '#main/import/csv/units.ts'
import type { FoundSet } from '#main/import/reading.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { poundsToKg } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { timeOf } from '../fitnotes-time.ts'

const COLUMNS = {
  date: ['date'],
  exercise: ['exercise'],
  weightKg: ['weight (kg)', 'weight (kgs)'],
  weightLbs: ['weight (lbs)', 'weight (lb)'],
  reps: ['reps'],
  distance: ['distance'],
  distanceUnit: ['distance unit'],
  time: ['time'],
  notes: ['notes', 'note', 'comment'],
} satisfies Columns<string>
type Role = keyof typeof COLUMNS
type AppRow = Row<Role>

/** Two weights further apart than the rounding of either makes them. */
const ROUNDING_KG = 0.06

const isOnPlates = (value: number): boolean => Number.isInteger(value * 4)

/** Of two weights of one set the app computed one; the one it did not is a weight that plates make. */
function isTypedInPounds(sheet: Sheet<Role>): (kg: number, lbs: number) => boolean {
  const countOf = (role: Role): number =>
    sheet.valuesOf(role).filter((text) => text !== '' && isOnPlates(Number(text.replace(',', '.')))).length
  const isMostlyPounds = countOf('weightLbs') > countOf('weightKg')
  return (kg, lbs) => (isOnPlates(kg) === isOnPlates(lbs) ? isMostlyPounds : isOnPlates(lbs))
}

function weightReader(sheet: Sheet<Role>): (row: AppRow, notes: string[]) => FoundSet['weight'] {
  const inPounds = isTypedInPounds(sheet)
  return (row, notes) => {
    const [kg, lbs] = [row.amount('weightKg'), row.amount('weightLbs')]
    if (kg === null) return lbs === null ? null : { value: lbs, unit: 'lb' }
    if (lbs === null) return { value: kg, unit: 'kg' }
    const isPounds = inPounds(kg, lbs)
    if (Math.abs(kg - poundsToKg(lbs)) > ROUNDING_KG) {
      const [kept, other] = isPounds ? [`${lbs} lb`, `${kg} kg`] : [`${kg} kg`, `${lbs} lb`]
      notes.push(`weight also given as ${other}`)
      row.warn('weightLbs', 'weightsDiffer', t('importData.remark.weightsDiffer', { kept, other }))
    }
    return isPounds ? { value: lbs, unit: 'lb' } : { value: kg, unit: 'kg' }
  }
}

function distanceOf(row: AppRow): FoundSet['distance'] {
  const [value, unit] = [row.amount('distance') || null, row.text('distanceUnit')]
  return value === null ? null : { value, unit: unit === null ? null : distanceUnitOf(unit) }
}

/** The export of FitNotes for iOS (getfitnotes.com): a row per set with its weight in both units; a day is a workout. */
export const getFitnotesFormat: CsvFormat = {
  format: 'csv-fitnotes-ios',
  isHeader: (names) =>
    ['date', 'exercise', 'reps'].every((name) => names.has(name)) &&
    [COLUMNS.weightKg, COLUMNS.weightLbs].every((weights) => weights.some((name) => names.has(name))) &&
    (names.has('category') || names.has('kind')),
  read: (table, delimiter, { timeZone }) => {
    const sheet = new Sheet<Role>(table, delimiter, COLUMNS)
    const days = momentsOf(sheet, 'date', timeZone)
    const weightOf = weightReader(sheet)
    return readRows('csv-fitnotes-ios', sheet, (row): RowReading => {
      row.assertFits()
      const day = dayOf(days.need(row).date)
      const notes = [row.text('notes')].filter((note) => note !== null)
      const weight = weightOf(row, notes)
      const [reps, seconds, distance] = [row.amount('reps'), timeOf(row, 'time'), distanceOf(row)]
      return {
        session: {
          key: day,
          date: day,
          timeZone: null,
          title: null,
          program: null,
          durationMinutes: null,
          notes: null,
        },
        exercise: { name: row.need('exercise'), notes: null, supersetGroup: null, ordinal: null },
        set: { role: 'working', weight, reps, seconds, distance, rpe: null, heartRateBpm: null, notes },
      }
    })
  },
}
