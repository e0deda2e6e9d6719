import { type Columns, type Row, RowError, Sheet } from '#main/import/csv/sheet.ts'
import type { Table } from '#main/import/csv/table.ts'
import type { Remark } from '#main/import/reading.ts'

/** A row of another section, as it stands there. */
export interface Line {
  header: string
  raw: string
}

/** Reads tables that the logs of exercises refer to. */
export class LookupReader {
  readonly remarks: Remark[] = []

  /** Reads the rows of a table; one that cannot be read is told, and the others are read. */
  eachRow<Role extends string>(
    tables: readonly Table[],
    columns: Columns<Role>,
    read: (row: Row<Role>, line: Line, sheet: Sheet<Role>) => void,
  ): void {
    for (const table of tables) {
      const sheet = new Sheet<Role>(table, ',', columns)
      for (const row of sheet.rows) {
        try {
          row.assertWhole()
          read(row, { header: sheet.header.raw, raw: row.raw }, sheet)
        } catch (error) {
          if (!(error instanceof RowError)) throw error
          this.remarks.push({ ...error.place, severity: 'error', code: error.code, message: error.message })
        }
      }
      this.remarks.push(...sheet.remarks)
    }
  }
}
