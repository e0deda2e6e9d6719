import type { ImportFormat, SkipReason } from '#shared/contract/import-source.ts'
import { dayOf } from '#shared/domain/local-date.ts'
import { t } from '#shared/messages/index.ts'
import type { FoundReading, FoundSession, Remark, Skipped } from '../reading.ts'
import { groupRows, type SetRow } from './group.ts'
import { type Row, RowError, type Sheet } from './sheet.ts'

/** What a row was read as: a row of a workout, which may be no set for a reason, or no row of a workout at all. */
export type RowReading = Omit<SetRow, 'place' | 'raw'> & { skip?: SkipReason }

/** A row that belongs to no workout, and why. */
export interface NoWorkout {
  skip: SkipReason
}

/** Whether a set was done: something was counted, timed or covered, or at least loaded without a count. */
const isDone = ({ reps, seconds, distance, weight }: NonNullable<SetRow['set']>): boolean =>
  (reps ?? 0) > 0 || (seconds ?? 0) > 0 || (distance?.value ?? 0) > 0 || (reps === null && (weight?.value ?? 0) > 0)

function judge(read: RowReading): RowReading {
  const { set } = read
  if (read.skip !== undefined) return { ...read, set: null }
  return set && !isDone(set) ? { ...read, set: null, notesOfNoSet: set.notes, skip: 'allZero' } : read
}

const wordsOf = ({ session, notesOfNoSet = [] }: SetRow): string[] =>
  [session.notes, ...notesOfNoSet].filter((words) => words !== null)

/** What people wrote about workouts of which no set was done: there is nothing that it could stand with. */
function remarksOfEmpty(sessions: readonly FoundSession[], rows: readonly SetRow[]): Remark[] {
  const empty = new Set(sessions.filter(({ exercises }) => exercises.length === 0).map(({ key }) => key))
  const telling = rows.filter((row) => empty.has(row.session.key) && wordsOf(row).length > 0)
  return [...Map.groupBy(telling, ({ session }) => session.key).values()].flatMap((own) => {
    const found = [...new Set(own.flatMap(wordsOf))].join('\n')
    return own.slice(0, 1).map(({ place, session }): Remark => {
      const message = t('importData.remark.commentWithoutSets', { date: dayOf(session.date), found })
      return { ...place, severity: 'warning', code: 'commentWithoutSets', message }
    })
  })
}

/**
 * Reads every row of a sheet and puts them together into workouts. A row that cannot be read is told and left out; the rows
 * around it are read.
 */
export function readRows<Role extends string>(
  format: ImportFormat,
  sheet: Sheet<Role>,
  read: (row: Row<Role>) => RowReading | RowReading[] | NoWorkout,
  arrange: (rows: SetRow[]) => SetRow[] = (rows) => rows,
): FoundReading {
  const rows: SetRow[] = []
  const skipped: Skipped[] = []
  const errors: Remark[] = []
  const all = sheet.rows
  for (const row of all) {
    try {
      row.assertWhole()
      row.warnOfSwallowed()
      const readings = [read(row)].flat()
      for (const reading of readings) {
        if (!('session' in reading)) {
          skipped.push({ line: row.line, reason: reading.skip })
          continue
        }
        const { skip, ...judged } = judge(reading)
        if (skip) skipped.push({ line: row.line, reason: skip })
        rows.push({ ...judged, place: { line: row.line, column: 1 }, raw: row.raw })
      }
    } catch (error) {
      if (!(error instanceof RowError)) throw error
      errors.push({ ...error.place, severity: 'error', code: error.code, message: error.message })
    }
  }
  // A file with a column for supersets says itself what was done in turn.
  const tellsTurns = sheet.header.cells.some((name) => /superset/i.test(name))
  const arranged = arrange(rows)
  const sessions = groupRows(arranged, sheet.header.raw, { joinsRounds: !tellsTurns })
  return {
    kind: 'found',
    format,
    sessions: sessions.filter(({ exercises }) => exercises.length > 0),
    remarks: [...sheet.remarks, ...errors, ...remarksOfEmpty(sessions, arranged)],
    skipped,
    rows: all.length,
    leftColumns: sheet.leftColumns,
  }
}
