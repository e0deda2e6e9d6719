import type { CsvFormat } from './csv/csv-format.ts'
import { headerName } from './csv/sheet.ts'
import { readTable } from './csv/table.ts'
import { csvFormats } from './formats/csv-formats.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** Which kind of table a text is, and what parts its cells: told by the names in its first row, never by a file name. */
export function detectTable(text: string): { format: CsvFormat; delimiter: string } | null {
  for (const delimiter of DELIMITERS) {
    const [header] = readTable(text.slice(0, 100_000), delimiter, 1).rows
    const names = new Set(header?.cells.map(headerName))
    const format = csvFormats.find(({ isHeader }) => isHeader(names))
    if (format) return { format, delimiter }
  }
  return null
}
