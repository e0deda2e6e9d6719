import { withWeighIns } from '#main/import/body-weight.ts'
import { failUnit, flagOf } from '#main/import/csv/cells.ts'
import type { CsvFormat } from '#main/import/csv/csv-format.ts'
import { inOrderDone } from '#main/import/csv/in-order.ts'
import { positive } from '#main/import/csv/number.ts'
import { type NoWorkout, type RowReading, readRows } from '#main/import/csv/read-rows.ts'
import { momentsOf } from '#main/import/csv/row-moment.ts'
import { type Columns, type Row, Sheet } from '#main/import/csv/sheet.ts'
import { joinSurplus } from '#main/import/csv/surplus.ts'
import type { Table } from '#main/import/csv/table.ts'
import { distanceUnitOf, weightUnitOf } from '#main/import/csv/units.ts'
import type { FoundSet } from '#main/import/reading.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { type Scale, withUnits } from './scales.ts'

const COLUMNS = {
  name: ['name'],
  reps: ['reps'],
  weight: ['weight'],
  created: ['created'],
  unit: ['unit'],
  bodyWeight: ['bodyweight'],
  // Of Flexify only: the `minutes` and `seconds` of Massive are the planned rest.
  minutes: ['duration'],
  distance: ['distance'],
  incline: ['incline'],
  hidden: ['hidden'],
} satisfies Columns<string>
type Role = keyof typeof COLUMNS

const POUNDS_IN_STONE = 14

/** The exercise that is no exercise: what the scale said. */
const BODY_WEIGHT = 'Weight'

type Loads = Pick<FoundSet, 'weight' | 'distance' | 'notes'>

/** The weight and the distance of a row, which share one column for their units. */
function loadsOf(row: Row<Role>): Loads {
  const [weight, distance, unit] = [row.number('weight'), positive(row.amount('distance')), row.text('unit')]
  const load = (value: number | null, of: 'kg' | 'lb' | null) => (value === null ? null : { value, unit: of })
  const way = (of: NonNullable<FoundSet['distance']>['unit']) =>
    distance === null ? null : { value: distance, unit: of }
  if (unit === null) return { weight: load(weight, null), distance: way(null), notes: [] }
  if (/^(?:stones?|st)$/i.test(unit)) {
    const pounds = weight === null ? null : weight * POUNDS_IN_STONE
    return { weight: load(pounds, 'lb'), distance: way(null), notes: weight ? [`${weight} stone`] : [] }
  }
  const weightUnit = weightUnitOf(unit)
  if (weightUnit) return { weight: load(weight, weightUnit), distance: way(null), notes: [] }
  // A row of cardio has a zero for its weight.
  return {
    weight: load(weight || null, null),
    distance: way(distanceUnitOf(unit) ?? failUnit(row, 'unit', unit)),
    notes: [],
  }
}

function setOf(row: Row<Role>): FoundSet {
  const [loads, minutes, incline] = [loadsOf(row), row.amount('minutes'), row.number('incline')]
  return {
    ...loads,
    role: 'working',
    reps: row.amount('reps'),
    seconds: minutes ? minutes * 60 : null,
    rpe: null,
    heartRateBpm: null,
    notes: incline ? [...loads.notes, `incline ${incline}`] : loads.notes,
  }
}

/** Massive wrote what it did not know as JavaScript does. */
const UNKNOWN = /^(?:null|undefined)$/

const withoutUnknown = ({ rows, ...table }: Table): Table => ({
  ...table,
  rows: rows.map((row) =>
    row.cells.some((cell) => UNKNOWN.test(cell))
      ? { ...row, cells: row.cells.map((cell) => (UNKNOWN.test(cell) ? '' : cell)) }
      : row,
  ),
})

/** The row of a scale, unless it says nothing or not when. */
function scaleIn(row: Row<Role>, day: string | null): Scale[] {
  const { weight } = loadsOf(row)
  const written = row.number('weight')
  return day !== null && written !== null && weight && weight.value > 0
    ? [{ line: row.line, day, weight, written }]
    : []
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text)

/** Sets of Flexify until 2026, and of Massive before it: no workouts, so a day is one; no quotes around names in old files. */
export const flexifyV1Format: CsvFormat = {
  format: 'csv-flexify',
  isHeader: (names) => ['id', 'name', 'reps', 'weight', 'created', 'unit'].every((name) => names.has(name)),
  read: (table, delimiter, { timeZone }) => {
    const whole = joinSurplus(withoutUnknown(table), delimiter, {
      columns: ['name', 'steps'],
      fits: (cell) => isNumber(cell('reps')) && isNumber(cell('weight')) && /^\d{4}-\d\d-\d\d/.test(cell('created')),
    })
    const sheet = new Sheet<Role>(whole, delimiter, COLUMNS)
    const times = momentsOf(sheet, 'created', timeZone)
    const scales: Scale[] = []
    const read = (row: Row<Role>): RowReading | NoWorkout => {
      row.assertFits()
      const name = row.need('name')
      if (flagOf(row, 'hidden')) return { skip: 'definition' }
      if (name === BODY_WEIGHT) {
        const time = times.find(row)
        scales.push(...scaleIn(row, time && dayOf(time.date)))
        return { skip: 'bodyWeight' }
      }
      const created = times.need(row)
      const bodyWeight = row.amount('bodyWeight')
      return {
        session: {
          key: dayOf(created.date),
          ...created,
          title: null,
          program: null,
          durationMinutes: null,
          bodyWeight: bodyWeight ? { value: bodyWeight, unit: null } : null,
          notes: null,
        },
        exercise: { name, notes: null, supersetGroup: null, ordinal: null },
        set: setOf(row),
        doneAt: times.millisecondsIn(row),
      }
    }
    const reading = readRows('csv-flexify', sheet, read, inOrderDone)
    const { sessions, usedLines } = withWeighIns(withUnits(reading.sessions, scales), scales)
    return { ...reading, sessions, skipped: reading.skipped.filter(({ line }) => !usedLines.has(line)) }
  },
}
