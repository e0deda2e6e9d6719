import { type WeighIn, withWeighIns } from '#main/import/body-weight.ts'
import type { CsvFormat } from '#main/import/csv/csv-format.ts'
import { type NoWorkout, type RowReading, readRows } from '#main/import/csv/read-rows.ts'
import { momentsOf } from '#main/import/csv/row-moment.ts'
import { type Row, Sheet } from '#main/import/csv/sheet.ts'
import type { FoundBodyWeight, FoundSet } from '#main/import/reading.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { COLUMNS, Parents, type Role } from './parents.ts'

function setOf(row: Row<Role>): FoundSet {
  const [kg, meters, milliseconds] = [row.number('kg'), row.amount('meters'), row.amount('milliseconds')]
  const [incline, notes] = [row.number('incline'), row.text('notes')]
  return {
    role: 'working',
    weight: kg === null ? null : { value: kg, unit: 'kg' },
    reps: row.amount('reps'),
    seconds: milliseconds ? milliseconds / 1000 : null,
    distance: meters ? { value: meters, unit: 'm' } : null,
    rpe: null,
    heartRateBpm: null,
    notes: [...(notes === null ? [] : [notes]), ...(incline ? [`incline ${incline}`] : [])],
  }
}

/** Everything of Flexify since 2026: exercises, workouts, sets and body weights in one table, in kg, metres and milliseconds. */
export const flexifyV2Format: CsvFormat = {
  format: 'csv-flexify',
  isHeader: (names) => ['format', 'recordtype', 'exerciseid', 'loadkg'].every((name) => names.has(name)),
  read: (table, delimiter, { timeZone }) => {
    const sheet = new Sheet<Role>(table, delimiter, COLUMNS)
    const times = momentsOf(sheet, 'time', timeZone)
    const parents = new Parents(sheet, timeZone)
    const weighIns: WeighIn[] = []
    const bodyWeightOf = (row: Row<Role>): FoundBodyWeight | null => {
      const kg = row.amount('bodyWeight')
      return kg ? { value: kg, unit: 'kg' } : null
    }
    const weighIn = (row: Row<Role>): NoWorkout => {
      const [time, weight] = [times.find(row), bodyWeightOf(row)]
      if (time && weight) weighIns.push({ line: row.line, day: dayOf(time.date), weight })
      return { skip: 'bodyWeight' }
    }
    const readSet = (row: Row<Role>): RowReading => {
      const time = times.need(row)
      const { name, key } = parents.namedBy(row)
      return {
        session: {
          key: key ?? dayOf(time.date),
          ...time,
          title: null,
          program: null,
          durationMinutes: null,
          bodyWeight: bodyWeightOf(row),
          notes: null,
        },
        exercise: { name, notes: null, supersetGroup: null, ordinal: null },
        set: setOf(row),
        doneAt: times.millisecondsIn(row),
      }
    }
    const read = (row: Row<Role>): RowReading | NoWorkout => {
      row.assertFits()
      const type = row.need('type').toLowerCase()
      if (type === 'exerciseset') return readSet(row)
      if (type === 'bodyweight') return weighIn(row)
      if (type !== 'exercise' && type !== 'workout') return { skip: 'unknownSection' }
      parents.check(row, type)
      return { skip: 'definition' }
    }
    const reading = readRows('csv-flexify', sheet, read, (rows) => parents.arrange(rows))
    const { sessions, usedLines } = withWeighIns(reading.sessions, weighIns)
    const skipped = reading.skipped.filter(({ line }) => !usedLines.has(line))
    return { ...reading, sessions, skipped, leftColumns: [...reading.leftColumns, ...parents.leftColumns] }
  },
}
