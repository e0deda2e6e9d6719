import type { ImportFormat } from '#shared/contract/import-source.ts'
import type { Reading, ReadOptions } from '../reading.ts'
import type { Table } from './table.ts'

/** A kind of table that is imported. */
export interface CsvFormat {
  format: ImportFormat
  /** Whether a header is of this kind, by its names as `headerName` gives them. */
  isHeader(names: ReadonlySet<string>): boolean
  read(table: Table, delimiter: string, options: ReadOptions): Reading
}
