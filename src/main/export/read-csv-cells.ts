import { t } from '#shared/messages/index.ts'
import { isThousands, parseDecimal } from '#shared/notation/number.ts'
import type { ColumnName } from './own-csv-columns.ts'
import type { CsvProblem, CsvRow } from './read-csv-rows.ts'

/** The rows of one session, exercise or set, read as one thing: cells that say the same are said once. */
export interface Cells {
  text(name: ColumnName): string | null
  number(name: ColumnName): number | null
  flag(name: ColumnName): boolean | null
  /** One entry a line. */
  list(name: ColumnName): string[]
}

const FLAGS: Record<string, boolean> = { '1': true, true: true, '0': false, false: false }

/** A number without exponent or sign. A comma is the decimal mark of a table with semicolons, and of no other. */
function readNumber(text: string, decimalComma: boolean): number | null {
  const comma = text.includes(',')
  if (comma ? !decimalComma : isThousands(text)) return null
  return parseDecimal(text)
}

/** Names a problem of a cell of a row. */
export function problemAt(row: CsvRow, name: ColumnName, code: string, message: string): CsvProblem {
  return { line: row.line, column: row.columnOf(name), code, message: `${name}: ${message}` }
}

/** Reads the cells that rows have in common, and tells where they do not agree. */
export function cellsOf(rows: readonly CsvRow[], decimalComma: boolean, problems: CsvProblem[]): Cells {
  function found(name: ColumnName): { row: CsvRow; text: string } | null {
    const [first, ...others] = rows.flatMap((row) => {
      const text = row.cell(name)
      return text === null ? [] : [{ row, text }]
    })
    const other = others.find(({ text }) => text !== first?.text)
    if (first && other) {
      const message = t('exportData.csv.conflict', { line: first.row.line })
      problems.push(problemAt(other.row, name, 'conflict', message))
    }
    return first ?? null
  }

  function read<T>(name: ColumnName, code: string, of: (text: string) => T | null, words: () => string): T | null {
    const cell = found(name)
    if (!cell) return null
    const value = of(cell.text.trim())
    if (value === null) problems.push(problemAt(cell.row, name, code, words()))
    return value
  }

  return {
    text: (name) => found(name)?.text ?? null,
    number: (name) =>
      read(
        name,
        'not-a-number',
        (text) => readNumber(text, decimalComma),
        () => t('exportData.csv.notANumber'),
      ),
    flag: (name) =>
      read(
        name,
        'not-a-flag',
        (text) => FLAGS[text.toLowerCase()] ?? null,
        () => t('exportData.csv.notAFlag'),
      ),
    list: (name) => found(name)?.text.split(/\r?\n/) ?? [],
  }
}
