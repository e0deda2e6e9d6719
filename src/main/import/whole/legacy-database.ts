import { withForeignDatabase } from '#main/db/foreign-database.ts'
import { type LegacyRow, readLegacyRow } from '#main/session-file/legacy/legacy-database.ts'
import { t } from '#shared/messages/index.ts'
import type { Remark, WholeReading } from '../reading.ts'
import type { Owner } from './markdown.ts'

/** The table of sessions in the older tool's database. */
const LEGACY_TABLE = 'training_sessions'

const QUERY = `select id, date, phase, week, raw_json from ${LEGACY_TABLE} order by date, id`

type Read = Pick<WholeReading, 'sessions' | 'remarks'>

function readRow(row: LegacyRow, line: number, owner: Owner): Read {
  const place = { line, column: 1 }
  const result = readLegacyRow(row, owner)
  if (result.kind === 'session') {
    const remarks = result.warnings.map((message): Remark => ({ ...place, severity: 'warning', code: 'read', message }))
    return { sessions: [{ number: line, place, session: result.session, remarks }], remarks: [] }
  }
  const words =
    result.kind === 'invalid'
      ? result.problems.map(({ path, message }) => `${path}: ${message}`)
      : [result.kind === 'unreadable' ? result.reason : t('importData.remark.notOurs')]
  return {
    sessions: [],
    remarks: words.map((message) => ({ ...place, severity: 'error', code: result.kind, message })),
  }
}

/**
 * Reads every session of the older tool's database, one at each step; the line of a place is the number of the row, by date.
 * Throws an `AppError` where the file is no database that can be read.
 */
export function* readLegacyDatabase(path: string, owner: Owner): Generator<undefined, WholeReading> {
  const rows = withForeignDatabase(path, (raw) => raw.prepare<[], LegacyRow>(QUERY).all())
  const parts: Read[] = []
  for (const row of rows) {
    yield
    parts.push(readRow(row, parts.length + 1, owner))
  }
  return {
    kind: 'whole',
    format: 'legacy-db',
    sessions: parts.flatMap(({ sessions }) => sessions),
    remarks: parts.flatMap(({ remarks }) => remarks),
    skipped: [],
    rows: rows.length,
    leftColumns: [],
  }
}
