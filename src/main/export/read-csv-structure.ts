import { t } from '#shared/messages/index.ts'
import { COLUMNS, type ColumnName } from './own-csv-columns.ts'
import { cellsOf, problemAt } from './read-csv-cells.ts'
import type { Places } from './read-csv-places.ts'
import type { CsvProblem, CsvRow } from './read-csv-rows.ts'

/** What reading a session needs to know, and whom it tells. */
export interface Reading {
  decimalComma: boolean
  problems: CsvProblem[]
}

const SET_COLUMNS = (Object.keys(COLUMNS) as ColumnName[]).filter((name) => COLUMNS[name] === 'set')

/** Rows by what they have in common, in the order in which it first occurs. */
export function groupBy<Key>(rows: readonly CsvRow[], keyOf: (row: CsvRow) => Key): Map<Key, CsvRow[]> {
  const groups = new Map<Key, CsvRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** The place a row has in its session or exercise: a whole number from 1. */
function numberOf(row: CsvRow, name: 'exercise_order' | 'set', { decimalComma, problems }: Reading): number {
  const value = cellsOf([row], decimalComma, problems).number(name)
  if (value !== null && Number.isInteger(value) && value >= 1) return value
  problems.push(problemAt(row, name, 'no-place', t('exportData.csv.noPlace')))
  return 0
}

/** The sets of one kind in order. Two of one number are a row and its copy, or a mistake that nobody can see through. */
function setsOf(rows: readonly CsvRow[], kind: 'warmup' | 'working', reading: Reading): CsvRow[] {
  const sets = rows
    .filter((row) => row.cell('set_kind') === kind)
    .map((row) => ({ row, at: numberOf(row, 'set', reading) }))
    .toSorted((a, b) => a.at - b.at)
  for (const [i, { row, at }] of sets.entries()) {
    const before = sets[i - 1]
    if (before?.at !== at) continue
    const message = t('exportData.csv.doubleSet', { line: before.row.line })
    reading.problems.push(problemAt(row, 'set', 'double-set', message))
  }
  return sets.map(({ row }) => row)
}

function checkKind(row: CsvRow, { problems }: Reading): void {
  const kind = row.cell('set_kind')
  const isKnown = kind === 'warmup' || kind === 'working'
  const isUsed = SET_COLUMNS.some((name) => row.cell(name) !== null)
  if (isUsed && !isKnown) problems.push(problemAt(row, 'set_kind', 'no-set-kind', t('exportData.csv.noSetKind')))
}

/** Puts the rows of one session in order, and tells where they cannot be. */
export function placesOf(rows: readonly CsvRow[], reading: Reading): Places {
  const exercises = [...groupBy(rows, (row) => numberOf(row, 'exercise_order', reading))]
    .toSorted(([a], [b]) => a - b)
    .map(([, some]) => {
      for (const row of some) checkKind(row, reading)
      return {
        rows: some,
        warmupSets: setsOf(some, 'warmup', reading),
        workingSets: setsOf(some, 'working', reading),
      }
    })
  return { rows, exercises }
}
