import { stringify } from 'csv-stringify/browser/esm/sync'
import { type ChartTable, cellValue, headingOf } from './table.ts'

/**
 * A table as CSV (RFC 4180): the headings with their units, numbers bare and with a decimal point, whatever the
 * language; nothing for no value. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
export const csvOf = <R>({ columns, rows }: ChartTable<R>): string =>
  stringify([columns.map(headingOf), ...rows.map((row) => columns.map((column) => cellValue(column, row)))], {
    record_delimiter: '\r\n',
    escape_formulas: true,
  })
