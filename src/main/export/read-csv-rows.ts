import { type Info, type Options, parse } from 'csv-parse/sync'
import { t } from '#shared/messages/index.ts'
import { unprotectText } from './csv-text.ts'
import { COLUMN_NAMES, COLUMNS, type ColumnName, LATER_COLUMNS, OWN_CSV } from './own-csv-columns.ts'

/** Something wrong, or worth knowing, at one place of the table; line and column (the cell of the row) count from 1. */
export interface CsvProblem {
  line: number
  column: number
  code: string
  message: string
}

/** One row of the table. */
export interface CsvRow {
  line: number
  /** The text of a cell as it was before it was protected; null where the cell is empty. */
  cell(name: ColumnName): string | null
  columnOf(name: ColumnName): number
}

/** The table as rows, before anything in them is understood. */
export interface CsvTable {
  rows: CsvRow[]
  problems: CsvProblem[]
  warnings: CsvProblem[]
  /** A table with semicolons comes from a spreadsheet whose decimal mark is a comma. */
  decimalComma: boolean
}

interface Line {
  cells: string[]
  line: number
}

// What `ownCsvHeader` writes, and what spreadsheets make of it: without quotes, with another delimiter.
const START = /^"?format"?([,;\t])/
const VERSION = /^traininglogs_csv_(\d+)$/

/** The text of the bytes without a byte order mark; null where they are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether bytes begin as our own table does, whatever its version. */
export function isOwnCsv(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 8192))
  const secondLine = text.slice(text.search(/[\r\n]/)).trimStart()
  return START.test(text) && /^"?traininglogs_csv_\d/.test(secondLine)
}

const atStart = (code: string, message: string): CsvProblem => ({ line: 1, column: 1, code, message })

const LF = 10
const CR = 13

/** Tells the line on which the record behind each place begins, for places that go forwards. csv-parse counts CRLF twice. */
function lineCounter(bytes: Uint8Array): (from: number, to: number) => number {
  let line = 1
  return (from, to) => {
    let start = from
    const endsLine = (at: number): boolean => bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)
    for (; bytes[start] === LF || bytes[start] === CR; start += 1) line += Number(endsLine(start))
    const first = line
    for (let at = start; at < to; at += 1) line += Number(endsLine(at))
    return first
  }
}

/** Splits the text into the cells of its records. A quote that is never closed takes all behind it along, and is told. */
function split(text: string, delimiter: string): { lines: Line[]; problems: CsvProblem[] } {
  const bytes = Buffer.from(text)
  let isOpen = false
  const found = parse(bytes, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: () => {
      isOpen = true
    },
  } as Options) as unknown as { record: string[]; info: Info }[]
  const lineOf = lineCounter(bytes)
  let end = 0
  const lines = found.map(({ record, info }) => {
    const start = end
    end = info.bytes
    return { cells: record, line: lineOf(start, end) }
  })
  if (!isOpen) return { lines, problems: [] }
  const message = t('exportData.csv.openQuote')
  return { lines, problems: [{ line: lineOf(end, end), column: 1, code: 'open-quote', message }] }
}

const isKnown = (name: string): name is ColumnName => Object.hasOwn(COLUMNS, name)

function readHeader(cells: readonly string[]): Pick<CsvTable, 'problems' | 'warnings'> {
  const missing = COLUMN_NAMES.filter((name) => !cells.includes(name) && !LATER_COLUMNS.has(name))
  const twice = cells.filter((name, i) => isKnown(name) && cells.indexOf(name) !== i)
  const unknown = cells.flatMap((name, i) => (isKnown(name) || name === '' ? [] : [{ name, column: i + 1 }]))
  return {
    problems: [
      ...missing.map((name) => atStart('missing-column', t('exportData.csv.missingColumn', { name }))),
      ...twice.map((name) => atStart('double-column', t('exportData.csv.doubleColumn', { name }))),
    ],
    warnings: unknown.map(({ name, column }) => {
      const message = t('exportData.csv.unknownColumn', { name })
      return { line: 1, column, code: 'unknown-column', message }
    }),
  }
}

/** Why a line is no row of this version of the table, or null. */
function wrongFormat({ cells, line }: Line, place: number): CsvProblem | null {
  const format = cells[place] ?? ''
  if (format === OWN_CSV) return null
  const at = { line, column: place + 1 }
  const version = VERSION.exec(format)?.[1]
  if (version && Number(version) > 1) return { ...at, code: 'newer', message: t('exportData.csv.newer', { version }) }
  return { ...at, code: 'not-ours', message: t('exportData.csv.notOurs', { format: OWN_CSV }) }
}

function tooMany({ cells, line }: Line, columns: number): CsvProblem | null {
  const extra = cells.findIndex((cell, i) => i >= columns && cell !== '')
  if (extra === -1) return null
  return { line, column: extra + 1, code: 'too-many-cells', message: t('exportData.csv.tooManyCells', { columns }) }
}

function readLines(header: readonly string[], lines: readonly Line[], table: CsvTable): void {
  const places = new Map(COLUMN_NAMES.map((name) => [name, header.indexOf(name)]))
  const placeOf = (name: ColumnName): number => places.get(name) ?? 0
  for (const line of lines) {
    const problem = wrongFormat(line, placeOf('format')) ?? tooMany(line, header.length)
    if (problem) table.problems.push(problem)
    if (problem?.code === 'newer') return
    if (problem) continue
    table.rows.push({
      line: line.line,
      columnOf: (name) => placeOf(name) + 1,
      cell: (name) => {
        const raw = line.cells[placeOf(name)] ?? ''
        return raw === '' ? null : unprotectText(raw)
      },
    })
  }
}

/** Reads bytes as rows of our own table; what cannot be read is told. */
export function readCsvRows(bytes: Uint8Array): CsvTable {
  const table: CsvTable = { rows: [], problems: [], warnings: [], decimalComma: false }
  const text = decode(bytes)
  const delimiter = START.exec(text ?? '')?.[1]
  if (text === null) return { ...table, problems: [atStart('not-utf8', t('exportData.csv.notUtf8'))] }
  if (delimiter === undefined) {
    return { ...table, problems: [atStart('not-ours', t('exportData.csv.notOurs', { format: OWN_CSV }))] }
  }
  const { lines, problems } = split(text, delimiter)
  const header = lines[0]?.cells ?? []
  const { problems: inHeader, warnings } = readHeader(header)
  const read = { ...table, problems: [...problems, ...inHeader], warnings, decimalComma: delimiter === ';' }
  if (inHeader.length === 0) readLines(header, lines.slice(1), read)
  return read
}
