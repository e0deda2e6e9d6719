import type { z } from 'zod'
import { LAST_REVISION } from '#main/session-file/file-schema.ts'
import { issueWords } from '#shared/domain/rule.ts'
import { type Session, sessionSchema } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import type { ColumnName } from './own-csv-columns.ts'
import { cellsOf, problemAt } from './read-csv-cells.ts'
import { exerciseFields, sessionFields, warmupFields, workingFields } from './read-csv-fields.ts'
import { type Places, placeOf } from './read-csv-places.ts'
import { type CsvProblem, type CsvRow, readCsvRows } from './read-csv-rows.ts'
import { groupBy, placesOf, type Reading } from './read-csv-structure.ts'

/** A session of the table. */
interface CsvSession {
  session: Session
  /** How often it was saved; null where the table does not say. */
  revision: number | null
  /** The line of its first row. */
  line: number
}

/** What was read from the table; a session of which anything is wrong is not read, and its problems name it. */
export interface CsvReading {
  sessions: CsvSession[]
  problems: CsvProblem[]
  /** What was left out and spoils no session. */
  warnings: CsvProblem[]
}

/** What the rows say, for the schema of the domain to judge. */
function inputOf({ rows, exercises }: Places, { decimalComma, problems }: Reading) {
  const cells = (some: readonly CsvRow[]) => cellsOf(some, decimalComma, problems)
  return {
    ...sessionFields(cells(rows)),
    exercises: exercises.map((exercise) => ({
      ...exerciseFields(cells(exercise.rows)),
      warmupSets: exercise.warmupSets.map((row) => warmupFields(cells([row]))),
      workingSets: exercise.workingSets.map((row) => workingFields(cells([row]))),
    })),
  }
}

/** How often the session was saved; tells where that, or the number of its rows, cannot be. */
function revisionOf(rows: readonly CsvRow[], { decimalComma, problems }: Reading): number | null {
  const cells = cellsOf(rows, decimalComma, problems)
  const tell = (name: ColumnName, code: string, message: string): void => {
    if (rows[0]) problems.push(problemAt(rows[0], name, code, message))
  }
  const written = cells.number('session_rows')
  if (written !== null && written !== rows.length) {
    tell('session_rows', 'row-count', t('exportData.csv.rowCount', { written, found: rows.length }))
  }
  const revision = cells.number('revision')
  const isCount = revision === null || (Number.isInteger(revision) && revision >= 1 && revision <= LAST_REVISION)
  if (!isCount) tell('revision', 'invalid', t('rules.format'))
  return revision
}

/** What the schema refuses, field by field: the one kind of field it may not know is that of a working set on a warm-up. */
const refusals = (issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: t('exportData.csv.notForWarmup') }))
    : [issue]

function readSession(rows: readonly CsvRow[], decimalComma: boolean, problems: CsvProblem[]): CsvSession | null {
  const found: CsvProblem[] = []
  const reading = { decimalComma, problems: found }
  const places = placesOf(rows, reading)
  const revision = revisionOf(rows, reading)
  const read = sessionSchema.safeParse(inputOf(places, reading), { error: issueWords })
  for (const { path, message } of read.error?.issues.flatMap(refusals) ?? []) {
    const { row = rows[0], name } = placeOf(places, path)
    const isTold = found.some(({ line, column }) => line === row?.line && column === row.columnOf(name))
    if (row && !isTold) found.push(problemAt(row, name, 'invalid', message))
  }
  problems.push(...found)
  return read.success && found.length === 0 ? { session: read.data, revision, line: rows[0]?.line ?? 1 } : null
}

/**
 * Reads the bytes of our own table, as `ownCsvRows` writes it or as a spreadsheet saved it: rows in any order, columns in
 * any order, semicolons with decimal commas. Never throws: what is wrong is told at its line and cell, a session that is
 * not whole is not read, and the others are.
 */
export function readOwnCsv(bytes: Uint8Array): CsvReading {
  const { rows, problems, warnings, decimalComma } = readCsvRows(bytes)
  const sessions: CsvSession[] = []
  for (const [id, some] of groupBy(rows, (row) => row.cell('session_id'))) {
    if (id === null) {
      const message = t('exportData.csv.noSession')
      problems.push(...some.map((row) => problemAt(row, 'session_id', 'no-session', message)))
      continue
    }
    const read = readSession(some, decimalComma, problems)
    if (read) sessions.push(read)
  }
  return { sessions, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column), warnings }
}
