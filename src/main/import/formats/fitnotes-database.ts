import { withForeignDatabase } from '#main/db/foreign-database.ts'
import { withWeighIns } from '../body-weight.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { Sheet } from '../csv/sheet.ts'
import type { FoundReading, ReadOptions } from '../reading.ts'
import { type Backup, COLUMNS, type Role, readBackup } from './fitnotes-database/backup.ts'
import { dayReader } from './fitnotes-database/day.ts'
import { setOf } from './fitnotes-database/set.ts'
import { gatherSupersets } from './fitnotes-database/supersets.ts'

function readSets(backup: Backup, timeZone: string): FoundReading {
  const { table, days, supersets, weighIns, measures, isMetric } = backup
  const sheet = new Sheet<Role>(table, ',', COLUMNS)
  const dayOf = dayReader(sheet, days, timeZone)
  const reading = readRows(
    'fitnotes-db',
    sheet,
    (row): RowReading => {
      const session = dayOf.read(row)
      const supersetGroup = supersets.get(`${session.key} ${row.text('exerciseId')}`) ?? null
      return {
        session,
        exercise: { name: row.need('exercise'), notes: null, supersetGroup, ordinal: null },
        set: setOf(row, isMetric),
      }
    },
    gatherSupersets,
  )
  const { sessions, usedLines } = withWeighIns(reading.sessions, weighIns)
  const lines = [...weighIns.flatMap(({ line }) => (usedLines.has(line) ? [] : [line])), ...measures]
  const skipped = lines.map((line) => ({ line, reason: 'bodyWeight' as const }))
  return {
    ...reading,
    sessions,
    // A row of a database has a number and no columns of text.
    remarks: [...reading.remarks, ...dayOf.remarksOfEmptyDays()].map((remark) => ({ ...remark, column: 1 })),
    skipped: [...reading.skipped, ...skipped],
    rows: reading.rows + weighIns.length + measures.length,
  }
}

/**
 * Reads the backup of FitNotes for Android, which says more than its spreadsheet: supersets, the time of a workout and
 * comments on it. The line of a place is the id of a row. Throws an `AppError` where the file is no database to read.
 */
export function readFitNotesDatabase(path: string, { timeZone }: ReadOptions): FoundReading {
  return readSets(withForeignDatabase(path, readBackup), timeZone)
}
