import { t } from '#shared/messages/index.ts'
import { type Place, placeIn, type Remark } from '../reading.ts'
import { type DecimalSign, decimalSignOf, readNumber } from './number.ts'
import { swallowingCell } from './swallowed.ts'
import type { Table, TableRow } from './table.ts'

/** What a format calls its columns: each role with every header it goes by, in lower case. */
export type Columns<Role extends string> = Record<Role, readonly string[]>

/** The beginning of a text: no more of it than people read in a message. */
const excerpt = (text: string, length = 100): string => (text.length > length ? `${text.slice(0, length)}…` : text)

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

const LONGEST_MESSAGE = 400

/** A header as it is compared: without case, with single spaces and composed letters. */
export const headerName = (text: string): string => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

/** Why a row cannot be read; thrown while it is read, and told at its place. */
export class RowError extends Error {
  readonly place: Place
  readonly code: string

  constructor(place: Place, code: string, message: string) {
    super(excerpt(message, LONGEST_MESSAGE))
    this.place = place
    this.code = code
  }
}

/** Where a cell begins in its row: quoted cells may hold the delimiter and line ends. */
function placeOfCell({ line, raw }: TableRow, index: number, delimiter: string): Place {
  let [cell, start, isQuoted] = [0, 0, raw.startsWith('"')]
  for (let at = isQuoted ? 1 : 0; at < raw.length && cell < index; at += 1) {
    const [char, next] = [raw[at], raw[at + 1]]
    if (isQuoted && char === '"' && next === '"') at += 1
    else if (isQuoted && char === '"') isQuoted = next !== undefined && next !== delimiter
    else if (!isQuoted && char === delimiter) {
      cell += 1
      start = at + 1
      isQuoted = next === '"'
      if (isQuoted) at += 1
    }
  }
  const { line: below, column } = placeIn(raw, start)
  return { line: line + below - 1, column }
}

/** The rows of a table below their header, whose cells are asked for by role. */
export class Sheet<Role extends string> {
  readonly remarks: Remark[]
  readonly header: TableRow
  readonly #rows: TableRow[]
  readonly #lastIsOpen: boolean
  readonly #delimiter: string
  readonly #indexes = new Map<Role, number>()
  readonly #decimals = new Map<Role, DecimalSign>()

  constructor({ rows, remarks, endsOpen }: Table, delimiter: string, columns: Columns<Role>) {
    const [header, ...below] = rows
    this.#lastIsOpen = endsOpen
    this.header = header ?? { line: 1, cells: [], raw: '' }
    this.#rows = below
    this.#delimiter = delimiter
    this.remarks = [...remarks]
    const names = this.header.cells.map(headerName)
    for (const role of Object.keys(columns) as Role[]) {
      const index = names.findIndex((name) => columns[role].includes(name))
      if (index >= 0) this.#indexes.set(role, index)
    }
  }

  get rows(): Row<Role>[] {
    return this.#rows.map((row) => new Row(this, row))
  }

  /** Whether a row is the last one and cut off before its last cell. */
  isCutOff(row: TableRow): boolean {
    return this.#lastIsOpen && row === this.#rows.at(-1) && row.cells.length < this.header.cells.length
  }

  has(role: Role): boolean {
    return this.#indexes.has(role)
  }

  indexOf(role: Role): number {
    return this.#indexes.get(role) ?? -1
  }

  /** The header of a role as the file spells it. */
  headerOf(role: Role): string {
    return this.header.cells[this.indexOf(role)]?.trim() ?? ''
  }

  placeOf(row: TableRow, index: number): Place {
    const { at, surplus } = row.joined ?? { at: index, surplus: 0 }
    return placeOfCell(row, index > at ? index + surplus : index, this.#delimiter)
  }

  swallowingCellOf(row: TableRow): number | null {
    return swallowingCell(row, this.header.cells.length, this.#delimiter)
  }

  /** Every text of a column, below its header. */
  valuesOf(role: Role): string[] {
    const index = this.indexOf(role)
    return this.#rows.map(({ cells }) => cells[index]?.trim() ?? '')
  }

  decimalOf(role: Role): DecimalSign {
    const known = this.#decimals.get(role)
    if (known) return known
    const sign = decimalSignOf(this.valuesOf(role))
    this.#decimals.set(role, sign)
    return sign
  }

  /** Headers of columns that no role reads and that hold something besides zeros and `false`. */
  get leftColumns(): string[] {
    const open = new Set(this.header.cells.keys())
    for (const index of this.#indexes.values()) open.delete(index)
    const held = new Set<number>()
    for (const { cells } of this.#rows) {
      // A row is shorter than a hostile header can be, and the other way round.
      const candidates = cells.length < open.size ? cells.keys() : open
      for (const index of candidates) {
        if (!open.has(index) || /^(?:0(?:\.0+)?|false)?$/i.test(cells[index]?.trim() ?? '')) continue
        held.add(index)
        open.delete(index)
      }
    }
    return this.header.cells.filter((name, i) => held.has(i) && name.trim() !== '')
  }
}

/** One row; a cell that cannot be read as asked throws a `RowError` with its place. */
export class Row<Role extends string> {
  readonly #sheet: Sheet<Role>
  readonly #row: TableRow

  constructor(sheet: Sheet<Role>, row: TableRow) {
    this.#sheet = sheet
    this.#row = row
  }

  get line(): number {
    return this.#row.line
  }

  /** The text of the row, with line feeds for any line ends in its cells. */
  get raw(): string {
    return withLineFeeds(this.#row.raw)
  }

  get cells(): string[] {
    return this.#row.cells
  }

  /** Throws where the file was cut off inside this row. */
  assertWhole(): void {
    if (!this.#sheet.isCutOff(this.#row)) return
    throw new RowError({ line: this.line, column: 1 }, 'cutOff', t('importData.remark.cutOff'))
  }

  /** Warns where a cell looks as if a quotation mark without its end had swallowed rows below. */
  warnOfSwallowed(): void {
    const index = this.#sheet.swallowingCellOf(this.#row)
    if (index === null) return
    const message = t('importData.remark.swallowed')
    const place = this.#sheet.placeOf(this.#row, index)
    this.#sheet.remarks.push({ ...place, severity: 'warning', code: 'swallowed', message })
  }

  /** Throws where the row has cells beyond the header: a delimiter without quotes moved all that stand behind it. */
  assertFits(): void {
    const columns = this.#sheet.header.cells.length
    if (this.#row.cells.slice(columns).every((cell) => cell.trim() === '')) return
    const message = t('importData.remark.tooManyCells', { found: this.#row.cells.length, columns })
    throw new RowError(this.#sheet.placeOf(this.#row, columns), 'tooManyCells', message)
  }

  placeOf(role: Role): Place {
    return this.#sheet.placeOf(this.#row, Math.max(0, this.#sheet.indexOf(role)))
  }

  /** The header of a role as the file spells it. */
  headerOf(role: Role): string {
    return this.#sheet.headerOf(role)
  }

  fail(role: Role, code: string, message: string): never {
    throw new RowError(this.placeOf(role), code, message)
  }

  /** Something to look at in this row; nothing of it was lost. */
  warn(role: Role, code: string, message: string): void {
    this.#sheet.remarks.push({
      ...this.placeOf(role),
      severity: 'warning',
      code,
      message: excerpt(message, LONGEST_MESSAGE),
    })
  }

  /** The text of a cell without space at its ends, its lines parted by line feeds; null where there is none. */
  text(role: Role): string | null {
    const text = withLineFeeds(this.#row.cells[this.#sheet.indexOf(role)]?.trim() ?? '')
    if (text.includes('\0')) this.fail(role, 'nul', t('importData.remark.nul'))
    return text === '' ? null : text
  }

  /** The text of a cell that must have one. */
  need(role: Role): string {
    return (
      this.text(role) ??
      this.fail(role, 'missing', t('importData.remark.missing', { column: this.#sheet.headerOf(role) }))
    )
  }

  /** The number of a cell, its fraction behind the sign that the column uses; null where the cell is empty. */
  number(role: Role): number | null {
    const text = this.text(role)
    if (text === null) return null
    const column = this.#sheet.headerOf(role)
    return (
      readNumber(text, this.#sheet.decimalOf(role)) ??
      this.fail(role, 'number', t('importData.remark.number', { column, found: text }))
    )
  }

  /** A number that is not below zero. */
  amount(role: Role): number | null {
    const value = this.number(role)
    if (value === null || value >= 0) return value
    return this.fail(
      role,
      'negative',
      t('importData.remark.negative', { column: this.#sheet.headerOf(role), found: String(value) }),
    )
  }
}
