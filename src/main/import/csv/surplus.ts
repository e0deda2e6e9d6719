import { headerName } from './sheet.ts'
import type { Table, TableRow } from './table.ts'

/** Text columns that an app writes without quotes, and how to tell that a row is as it was meant. */
interface Unquoted {
  columns: readonly string[]
  fits(cell: (column: string) => string): boolean
}

/**
 * Joins what a delimiter inside unquoted text tore apart: a row with more cells than the header gets the surplus back into
 * the first of the columns with which it fits. A row that fits with none stays as it is.
 */
export function joinSurplus({ rows, ...table }: Table, delimiter: string, { columns, fits }: Unquoted): Table {
  const [header] = rows
  if (!header) return { rows, ...table }
  const names = header.cells.map(headerName)
  const mend = (row: TableRow): TableRow => {
    const surplus = row.cells.length - names.length
    if (surplus <= 0) return row
    for (const column of columns) {
      const at = names.indexOf(column)
      if (at < 0) continue
      const cells = row.cells.toSpliced(at, surplus + 1, row.cells.slice(at, at + surplus + 1).join(delimiter))
      if (fits((name) => cells[names.indexOf(name)]?.trim() ?? '')) return { ...row, cells, joined: { at, surplus } }
    }
    return row
  }
  return { ...table, rows: rows.map(mend) }
}
