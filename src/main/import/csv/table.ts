import { CsvError, type Options, parse } from 'csv-parse/sync'
import { t } from '#shared/messages/index.ts'
import type { Remark } from '../reading.ts'

/** Characters of one row that are read; a longer one has lost a quote. */
const MAX_ROW = 1_000_000
/** Rows without an end that are passed over before the rest of a file is given up. */
const MAX_TORN = 20
const LINE_FEED = 0x0a

/** A row as it stands in its file; its line counts from 1. */
export interface TableRow {
  line: number
  cells: string[]
  raw: string
  /** Where cells behind one were joined to it, and how many. */
  joined?: { at: number; surplus: number }
}

/** The rows of a text, the first being the header where it has one. */
export interface Table {
  rows: TableRow[]
  remarks: Remark[]
  /** The text ends inside its last row: cut off, or merely without a last line end. */
  endsOpen: boolean
}

const OPTIONS: Options = {
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: MAX_ROW,
}

const remark = (line: number, key: 'quoteNotClosed' | 'rowTooLong' | 'notCsv' | 'restLeft'): Remark => ({
  ...{ line, column: 1, severity: 'error', code: key },
  message: t(`importData.remark.${key}`, { characters: MAX_ROW }),
})

/** Whether a row that was cut off ends between quotation marks. */
function endsQuoted(row: string, delimiter: string): boolean {
  for (let at = 0; ; at += 1) {
    if (row[at] === '"') {
      at = row.indexOf('"', at + 1)
      while (at >= 0 && row[at + 1] === '"') at = row.indexOf('"', at + 2)
      if (at < 0) return true
    }
    at = row.indexOf(delimiter, at)
    if (at < 0) return false
  }
}

function torn(reader: RowReader, error: unknown): Remark {
  const known = error instanceof CsvError ? error.code : null
  if (known === 'CSV_QUOTE_NOT_CLOSED') return remark(reader.line, 'quoteNotClosed')
  if (known !== 'CSV_MAX_RECORD_SIZE') return remark(reader.line, 'notCsv')
  return remark(reader.line, reader.isInQuotes() ? 'quoteNotClosed' : 'rowTooLong')
}

/** Line ends of a text, in cells too: csv-parse counts a CRLF within quotation marks as two. */
const lineEndsIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0

/** Reads rows up to the end, or up to one that has none: then `start` and `line` say where that one begins. */
class RowReader {
  readonly rows: TableRow[] = []
  start = 0
  line = 1
  readonly #bytes: Buffer
  readonly #delimiter: string

  constructor(text: string, delimiter: string) {
    this.#bytes = Buffer.from(text)
    this.#delimiter = delimiter
  }

  read(limit: number): void {
    const { start: from } = this
    const keep = (cells: string[], context: { bytes: number }): null => {
      const end = from + context.bytes
      const raw = this.#bytes.subarray(this.start, end).toString()
      const blank = /^[\r\n]*/.exec(raw)?.[0] ?? ''
      this.line += lineEndsIn(blank)
      this.rows.push({ line: this.line, cells, raw: raw.slice(blank.length).replace(/\r?\n$|\r$/, '') })
      this.line += lineEndsIn(raw) - lineEndsIn(blank)
      this.start = end
      return null
    }
    parse(this.#bytes.subarray(from), { ...OPTIONS, delimiter: this.#delimiter, to: limit, on_record: keep })
  }

  /** Whether the row that was too long was cut off between quotation marks. */
  isInQuotes(): boolean {
    const read = this.#bytes.subarray(this.start, this.start + MAX_ROW).toString()
    return endsQuoted(read.replace(/^[\r\n]+/, ''), this.#delimiter)
  }

  /** Goes on below the first line of a row without an end; `false` where nothing is below it. */
  passOver(): boolean {
    const end = this.#bytes.indexOf(LINE_FEED, this.start)
    if (end < 0) return false
    this.line += lineEndsIn(this.#bytes.subarray(this.start, end + 1).toString())
    this.start = end + 1
    return true
  }
}

/** A line that spreadsheets put above the header to say what parts the cells: `sep=;`. */
const SEPARATOR = /^\uFEFF?"?sep=[,;\t]"?(?:\r\n?|\n|$)/i

/**
 * Reads delimited text (RFC 4180, with any line end). A row that never ends is told, and reading goes on below it. A line
 * that says what parts the cells is no row, but counts as a line.
 */
export function readTable(text: string, delimiter: string, limit = Number.MAX_SAFE_INTEGER): Table {
  const [above] = SEPARATOR.exec(text) ?? []
  if (above === undefined) return readAll(text, delimiter, limit)
  const { rows, remarks, ...table } = readAll(text.slice(above.length), delimiter, limit)
  const below = <Placed extends { line: number }>(placed: Placed): Placed => ({ ...placed, line: placed.line + 1 })
  return { ...table, rows: rows.map(below), remarks: remarks.map(below) }
}

function readAll(text: string, delimiter: string, limit: number): Table {
  const reader = new RowReader(text, delimiter)
  const remarks: Remark[] = []
  const endsOpen = !/[\r\n]$/.test(text.slice(-1))
  for (;;) {
    try {
      reader.read(limit)
      return { rows: reader.rows, remarks, endsOpen }
    } catch (error) {
      remarks.push(torn(reader, error))
      if (!reader.passOver()) return { rows: reader.rows, remarks, endsOpen }
      if (remarks.length < MAX_TORN) continue
      return { rows: reader.rows, remarks: [...remarks, remark(reader.line, 'restLeft')], endsOpen }
    }
  }
}
