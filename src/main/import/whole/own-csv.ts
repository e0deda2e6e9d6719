import { readOwnCsv } from '#main/export/read-csv.ts'
import type { Remark, WholeReading } from '../reading.ts'

/** Whether a text is a table that this app exported: its rows say so in their first cell. */
export const isOwnCsv = (text: string): boolean =>
  /^\ufeff?"?format"?,/.test(text) && text.includes('traininglogs_csv_')

/** Reads a table that this app exported. */
export function readOwnCsvSource(text: string): WholeReading {
  const { sessions, problems, warnings } = readOwnCsv(Buffer.from(text))
  const toRemark =
    (severity: Remark['severity']) =>
    ({ line, column, code, message }: (typeof problems)[number]): Remark => ({ line, column, code, message, severity })
  return {
    kind: 'whole',
    format: 'csv',
    sessions: sessions.map(({ session, line }, i) => ({
      number: i + 1,
      place: { line, column: 1 },
      session,
      remarks: [],
    })),
    remarks: [...problems.map(toRemark('error')), ...warnings.map(toRemark('warning'))],
    rows: sessions.length + new Set(problems.map(({ line }) => line)).size,
    skipped: [],
    leftColumns: [],
  }
}
