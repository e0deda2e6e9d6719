import { formatNumber } from '#renderer/lib/format.ts'
import { roundTo } from '#shared/domain/quantity.ts'

type Value = string | number | null

/** A column of the table of a chart. */
export interface Column<R> {
  name: string
  /** What its numbers are in; a part of its heading. */
  unit?: string
  /** What is kept of a row, not rounded for display: the CSV has it. */
  value: (row: R) => Value
  /** How it is shown, where that is not the value itself. */
  text?: (row: R) => string
  /** Numbers stand at the right end unless this says otherwise. */
  isText?: boolean
}

/** The numbers of a chart. */
export interface ChartTable<R> {
  columns: readonly Column<R>[]
  rows: readonly R[]
}

/** The heading of a column with its unit: `Volume (kg)`. */
export const headingOf = ({ name, unit }: { name: string; unit?: string }): string =>
  unit === undefined || unit === '' ? name : `${name} (${unit})`

/** As exact as the numbers of the log are; what is left behind it came of reckoning. */
const DIGITS = 4

/** The value of a column in a row, without the noise of binary fractions. */
export function cellValue<R>(column: Column<R>, row: R): Value {
  const value = column.value(row)
  return typeof value === 'number' ? roundTo(value, DIGITS) : value
}

/** What stands in a cell; nothing where there is no value. */
export function cellText<R>(column: Column<R>, row: R): string {
  const value = cellValue(column, row)
  if (value === null) return ''
  if (column.text) return column.text(row)
  return typeof value === 'number' ? formatNumber(value) : value
}
