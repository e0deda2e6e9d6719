import { dayOf } from '#shared/domain/local-date.ts'
import { flagOf, unitOf } from '../csv/cells.ts'
import type { CsvFormat } from '../csv/csv-format.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { momentsOf } from '../csv/row-moment.ts'
import { type Columns, type Row, Sheet } from '../csv/sheet.ts'
import { joinNotes, workoutKey } from '../csv/workout.ts'
import type { FoundSet } from '../reading.ts'

const COLUMNS = {
  start: ['workout datetime'],
  program: ['program'],
  day: ['day name'],
  exercise: ['exercise'],
  // Until 2024 apart from the name; later behind a comma in it.
  equipment: ['equipment'],
  isWarmup: ['is warmup set?'],
  reps: ['completed reps'],
  isAmrap: ['is amrap?'],
  rpe: ['completed rpe', 'rpe'],
  weight: ['completed weight value'],
  unit: ['completed weight unit'],
  plannedWeight: ['required weight value', 'weight value'],
  plannedUnit: ['required weight unit', 'weight unit'],
  notes: ['notes'],
} satisfies Columns<string>
type Role = keyof typeof COLUMNS

/** What was lifted: as planned, where nothing else was said. */
function weightOf(row: Row<Role>): FoundSet['weight'] {
  const [value, unit] = [row.number('weight'), unitOf(row, 'unit')]
  if (value !== null) return { value, unit }
  const planned = row.number('plannedWeight')
  return planned === null ? null : { value: planned, unit: unitOf(row, 'plannedUnit') }
}

const setOf = (row: Row<Role>, reps: number): FoundSet => ({
  role: flagOf(row, 'isWarmup') ? 'warmup' : 'working',
  weight: weightOf(row),
  reps,
  seconds: null,
  distance: null,
  rpe: row.amount('rpe'),
  heartRateBpm: null,
  notes: flagOf(row, 'isAmrap') ? ['AMRAP'] : [],
})

/** A workout whose date was picked has midnight for its time: then only the day was said. */
const withoutMidnight = (date: string): string => (/T00:00:00(?:\.0+)?$/.test(date) ? dayOf(date) : date)

const noteOf = (row: Row<Role>): string | null => {
  const equipment = row.text('equipment')
  return joinNotes(equipment && `equipment: ${equipment}`, row.text('notes'))
}

/** History of Liftosaur: a row per set that was planned or done, weights in both units, times in UTC. */
export const liftosaurFormat: CsvFormat = {
  format: 'csv-liftosaur',
  isHeader: (names) => ['workout datetime', 'exercise', 'completed reps'].every((name) => names.has(name)),
  read: (table, delimiter, { timeZone }) => {
    const sheet = new Sheet<Role>(table, delimiter, COLUMNS)
    const starts = momentsOf(sheet, 'start', timeZone)
    return readRows('csv-liftosaur', sheet, (row): RowReading => {
      row.assertFits()
      const start = starts.need(row)
      const reps = row.amount('reps')
      const title = row.text('day')
      const reading = {
        session: {
          // As it is written: the key is the same in every time zone that reads it.
          key: workoutKey(row.need('start').replace(/\s+/g, ' '), title),
          date: withoutMidnight(start.date),
          timeZone: start.timeZone,
          title,
          program: row.text('program'),
          durationMinutes: null,
          notes: null,
        },
        exercise: { name: row.need('exercise'), notes: noteOf(row), supersetGroup: null, ordinal: null },
      }
      return reps === null ? { ...reading, set: null, skip: 'planned' } : { ...reading, set: setOf(row, reps) }
    })
  },
}
