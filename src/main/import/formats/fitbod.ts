import { t } from '#shared/messages/index.ts'
import { flagOf } from '../csv/cells.ts'
import type { CsvFormat } from '../csv/csv-format.ts'
import type { SetRow } from '../csv/group.ts'
import { inOrderDone } from '../csv/in-order.ts'
import { positive } from '../csv/number.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { momentsOf } from '../csv/row-moment.ts'
import { type Columns, type Row, Sheet } from '../csv/sheet.ts'
import { joinSurplus } from '../csv/surplus.ts'
import type { FoundSet } from '../reading.ts'

const COLUMNS = {
  date: ['date'],
  exercise: ['exercise'],
  sets: ['sets'],
  reps: ['reps'],
  weight: ['weight'],
  kg: ['weight(kg)', 'weight (kg)'],
  lb: ['weight(lbs)', 'weight (lbs)', 'weight(lb)', 'weight (lb)'],
  seconds: ['duration(s)', 'duration (s)'],
  meters: ['distance(m)', 'distance (m)'],
  incline: ['incline'],
  resistance: ['resistance'],
  isWarmup: ['iswarmup'],
  note: ['note'],
  multiplier: ['multiplier'],
} satisfies Columns<string>
type Role = keyof typeof COLUMNS

/** Milliseconds between two sets after which another workout begins. */
const LONGEST_BREAK = 90 * 60_000

function weightOf(row: Row<Role>): FoundSet['weight'] {
  const [kg, lb, unknown] = [row.number('kg'), row.number('lb'), row.number('weight')]
  if (kg !== null) return { value: kg, unit: 'kg' }
  if (lb !== null) return { value: lb, unit: 'lb' }
  return unknown === null ? null : { value: unknown, unit: null }
}

function notesOf(row: Row<Role>): string[] {
  const notes = [row.text('note')]
  const told = (role: Role, usual: readonly number[], words: (value: number) => string): void => {
    const value = row.number(role)
    if (value !== null && !usual.includes(value)) notes.push(words(value))
  }
  told('incline', [0], (incline) => `incline ${incline}`)
  told('resistance', [0], (resistance) => `resistance ${resistance}`)
  told('multiplier', [0, 1], (times) => `multiplier ${times}${times === 2 ? ': both dumbbells or both sides' : ''}`)
  told('sets', [0, 1], (sets) => {
    row.warn('sets', 'keptAsNote', t('importData.remark.keptAsNote', { found: `${sets} sets` }))
    return `${sets} sets`
  })
  return notes.filter((note) => note !== null)
}

function setOf(row: Row<Role>): FoundSet {
  const meters = positive(row.amount('meters'))
  return {
    role: flagOf(row, 'isWarmup') ? 'warmup' : 'working',
    weight: weightOf(row),
    reps: row.amount('reps'),
    seconds: positive(row.amount('seconds')),
    distance: meters === null ? null : { value: meters, unit: 'm' },
    rpe: null,
    heartRateBpm: null,
    notes: notesOf(row),
  }
}

/**
 * The app gives every row the start of its workout, but converters write the time of each set: rows that follow each other
 * closely are one workout, called by its first time.
 */
function asWorkouts(rows: readonly SetRow[]): SetRow[] {
  let [key, before] = ['', Number.NEGATIVE_INFINITY]
  return inOrderDone(rows).map((row) => {
    const { doneAt = 0 } = row
    if (doneAt - before > LONGEST_BREAK) key = row.session.key
    before = doneAt
    return { ...row, session: { ...row.session, key } }
  })
}

const HEADER = ['date', 'exercise', 'reps', 'iswarmup', 'note']
const WEIGHTS = [...COLUMNS.kg, ...COLUMNS.lb, ...COLUMNS.weight]

/** Workouts of Fitbod, with weights in kg whatever its user sees; the app puts no quotes around its text. */
export const fitbodFormat: CsvFormat = {
  format: 'csv-fitbod',
  isHeader: (names) => HEADER.every((name) => names.has(name)) && WEIGHTS.some((name) => names.has(name)),
  read: (table, delimiter, { timeZone }) => {
    const whole = joinSurplus(table, delimiter, {
      columns: ['note', 'exercise'],
      fits: (cell) => /^(?:true|false)$/i.test(cell('iswarmup')) && /^\d*$/.test(cell('reps')),
    })
    const sheet = new Sheet<Role>(whole, delimiter, COLUMNS)
    const dates = momentsOf(sheet, 'date', timeZone)
    const read = (row: Row<Role>): RowReading => {
      row.assertFits()
      const { date, timeZone: zone } = dates.need(row)
      return {
        session: {
          // As it is written: the key is the same in every time zone that reads it.
          key: row
            .need('date')
            .replace(/\s+/g, ' ')
            .replace(/ ?\+0000$/, ''),
          date,
          timeZone: zone,
          title: null,
          program: null,
          durationMinutes: null,
          notes: null,
        },
        exercise: { name: row.need('exercise'), notes: null, supersetGroup: null, ordinal: null },
        set: setOf(row),
        doneAt: dates.millisecondsIn(row),
      }
    }
    return readRows('csv-fitbod', sheet, read, asWorkouts)
  },
}
