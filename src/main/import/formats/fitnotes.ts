import { dayOf } from '#shared/domain/local-date.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import { unitOf } from '../csv/cells.ts'
import type { CsvFormat } from '../csv/csv-format.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { momentsOf } from '../csv/row-moment.ts'
import { type Columns, type Row, Sheet } from '../csv/sheet.ts'
import { joinSurplus } from '../csv/surplus.ts'
import { distanceUnitOf } from '../csv/units.ts'
import type { FoundSet } from '../reading.ts'
import { timeOf } from './fitnotes-time.ts'

/** Until 2020 the header of the weights said their unit. */
const WEIGHTS: Record<string, WeightUnit | null> = {
  weight: null,
  'weight (kgs)': 'kg',
  'weight (kg)': 'kg',
  'weight (lbs)': 'lb',
  'weight (lb)': 'lb',
}

const COLUMNS = {
  date: ['date'],
  exercise: ['exercise'],
  weight: Object.keys(WEIGHTS),
  unit: ['weight unit'],
  reps: ['reps'],
  distance: ['distance'],
  distanceUnit: ['distance unit'],
  time: ['time'],
  comment: ['comment'],
} satisfies Columns<string>
type Role = keyof typeof COLUMNS
type FitNotesRow = Row<Role>

const NEEDED = ['date', 'exercise', 'category', 'reps', 'distance', 'distance unit', 'time']

const isNumber = (cell: string): boolean => cell === '' || /^-?\d+(?:[.,]\d+)?$/.test(cell)

/** Older builds put no quotes around text, so commas in it tear it apart. */
const UNQUOTED: Parameters<typeof joinSurplus>[2] = {
  columns: ['exercise', 'comment', 'category'],
  fits: (cell) =>
    [...Object.keys(WEIGHTS), 'reps', 'distance'].every((column) => isNumber(cell(column))) &&
    /^(?:kgs?|lbs?)?$/i.test(cell('weight unit')) &&
    cell('category') !== '' &&
    /^\p{L}{0,5}$/u.test(cell('distance unit')) &&
    /^[\d:]*$/.test(cell('time')),
}

/** What was covered. Old versions wrote leftovers there beside sets of weight and reps, with units of weights. */
function distanceOf(row: FitNotesRow, isLifted: boolean): FoundSet['distance'] {
  const value = row.amount('distance') || null
  if (value === null) return null
  const unit = row.text('distanceUnit')
  if (!isLifted) return { value, unit: unit === null ? null : distanceUnitOf(unit) }
  const found = [value, unit].filter((part) => part !== null).join(' ')
  row.warn('distance', 'distanceLeft', t('importData.remark.distanceLeft', { found }))
  return null
}

function setReader(sheet: Sheet<Role>): (row: FitNotesRow) => FoundSet {
  const ofHeader = WEIGHTS[sheet.headerOf('weight').toLowerCase().replace(/\s+/g, ' ')] ?? null
  return (row) => {
    const [value, reps, comment] = [row.amount('weight'), row.amount('reps'), row.text('comment')]
    return {
      role: 'working',
      weight: value === null ? null : { value, unit: unitOf(row, 'unit') ?? ofHeader },
      reps,
      seconds: timeOf(row, 'time'),
      distance: distanceOf(row, value !== null && reps !== null && (value > 0 || reps > 0)),
      rpe: null,
      heartRateBpm: null,
      notes: comment === null ? [] : [comment],
    }
  }
}

/** The spreadsheet export of FitNotes for Android: a row per set, and the sets of a day are one workout. */
export const fitnotesFormat: CsvFormat = {
  format: 'csv-fitnotes',
  isHeader: (names) =>
    NEEDED.every((name) => names.has(name)) && COLUMNS.weight.filter((name) => names.has(name)).length === 1,
  read: (table, delimiter, { timeZone }) => {
    const sheet = new Sheet<Role>(joinSurplus(table, delimiter, UNQUOTED), delimiter, COLUMNS)
    const days = momentsOf(sheet, 'date', timeZone)
    const setOf = setReader(sheet)
    return readRows('csv-fitnotes', sheet, (row): RowReading => {
      row.assertFits()
      const day = dayOf(days.need(row).date)
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
        set: setOf(row),
      }
    })
  },
}
