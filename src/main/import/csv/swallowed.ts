import type { TableRow } from './table.ts'

/** Delimiters of a line, without those between quotation marks. */
const countIn = (line: string, delimiter: string): number => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1

/**
 * The index of a cell that looks as if a stray quotation mark had swallowed rows of the table: one of its lines has as many
 * delimiters as the header, give or take one, or its first and its last line make such rows with the cells beside it. Null
 * where no cell does.
 */
export function swallowingCell({ cells, raw }: TableRow, columns: number, delimiter: string): number | null {
  if (!/[\r\n]/.test(raw)) return null
  const isRow = (delimiters: number): boolean => columns > 2 && Math.abs(delimiters - (columns - 1)) <= 1
  const index = cells.findIndex((cell, i) => {
    if (!/[\r\n]/.test(cell)) return false
    const counts = cell.split(/\r\n?|\n/).map((line) => countIn(line, delimiter))
    const [first = 0, last = 0] = [counts[0], counts.at(-1)]
    return counts.some(isRow) || (isRow(i + first) && isRow(last + cells.length - 1 - i))
  })
  return index < 0 ? null : index
}
