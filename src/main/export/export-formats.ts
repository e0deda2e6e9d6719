import { serializeSession, toSessionDocument } from '#main/session-file/serialize.ts'
import type { Session } from '#shared/domain/session.ts'
import type { FileFormat, FolderFormat } from './export-target.ts'
import { createHevyTable } from './hevy-csv.ts'
import type { WriteLog } from './loss-count.ts'
import { createStrongTable } from './strong-csv.ts'
import { ownCsvHeader, ownCsvRows } from './write-own-csv.ts'

/** A format of one file: how it begins, and what each session adds to it. */
export interface SessionTable {
  header: string
  rows(session: Session, revision: number): string
}

/** One session as a line of JSON. The content hash is of the text of a session file, which this is not. */
function documentLine(session: Session, revision: number): string {
  const { contentHash: _, ...document } = toSessionDocument(session, revision)
  return `${JSON.stringify(document)}\n`
}

/** A new table of a format; it takes sessions one by one in the order of the format. */
export function createTable(format: FileFormat): SessionTable {
  switch (format) {
    case 'csv':
      return { header: ownCsvHeader(), rows: ownCsvRows }
    case 'csv-strong':
      return createStrongTable()
    case 'csv-hevy':
      return createHevyTable()
    case 'jsonl':
      return { header: '', rows: documentLine }
  }
}

/** Hevy lists the newest workout first. */
export const isNewestFirst = (format: FileFormat | FolderFormat): boolean => format === 'csv-hevy'

/** The text of the file of one session. */
export function fileOf(format: FolderFormat, session: Session, revision: number, writeLog: WriteLog): string {
  return format === 'json' ? serializeSession(session, revision) : writeLog(session)
}
