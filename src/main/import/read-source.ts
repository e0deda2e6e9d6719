import { databaseKind } from '#main/db/foreign-database.ts'
import type { ImportFormat } from '#shared/contract/import-source.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { readTable } from './csv/table.ts'
import { decodeText } from './decode.ts'
import { detectTable } from './detect.ts'
import { readFitNotesDatabase } from './formats/fitnotes-database.ts'
import { isJefit, readJefit } from './formats/jefit.ts'
import type { Reading, ReadOptions, Remark } from './reading.ts'
import { isJsonLines, readJsonLines, readJsonSessions } from './whole/json.ts'
import { readLegacyDatabase } from './whole/legacy-database.ts'
import { isMarkdownLog, type Owner, readMarkdown } from './whole/markdown.ts'
import { isOwnCsv, readOwnCsvSource } from './whole/own-csv.ts'

/** A file to read; its bytes stand at the path. */
export interface Source {
  /** What reports call it. */
  name: string
  path: string
  /** Named by the person, and not merely found in a folder of theirs. */
  isNamed: boolean
}

/** Reads step by step; what was read comes at the end. */
export type Reader = Generator<undefined, Reading>

const refused = (format: ImportFormat | null, code: string, message: string): Reading => ({
  kind: 'refused',
  format,
  remark: { line: 1, column: 1, severity: 'error', code, message },
})

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

const SQLITE = [...Buffer.from('SQLite format 3\0')]
const PACKED = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
]

function* readDatabase(path: string, options: ReadOptions, owner: Owner): Reader {
  const kind = databaseKind(path)
  yield
  if (kind === 'fitnotes') return readFitNotesDatabase(path, options)
  if (kind === 'legacy') return yield* readLegacyDatabase(path, owner)
  if (kind === 'own') return refused(null, 'ownDatabase', t('importData.refused.ownDatabase'))
  return refused(null, 'unknownDatabase', t('importData.refused.unknownDatabase'))
}

function readTextAs(format: ImportFormat | null, text: string, options: ReadOptions, owner: Owner): Reading | null {
  if (format === 'markdown') return readMarkdown(text, owner)
  if (isJefit(text)) return readJefit(text, options)
  if (/^\s*[[{]/.test(text)) return isJsonLines(text) ? readJsonLines(text) : readJsonSessions(text)
  if (isOwnCsv(text)) return readOwnCsvSource(text)
  const table = detectTable(text)
  if (table) return table.format.read(readTable(text, table.delimiter), table.delimiter, options)
  return isMarkdownLog(text) ? readMarkdown(text, owner) : null
}

/** Adds what was said of the encoding of a text to what was read from it. */
const withRemarks = (reading: Reading, remarks: readonly Remark[]): Reading =>
  reading.kind === 'refused' ? reading : { ...reading, remarks: [...remarks, ...reading.remarks] }

function readText(bytes: Uint8Array, options: ReadOptions, owner: Owner): Reading {
  const { text, remarks } = decodeText(bytes)
  if (text.trim() === '') return refused(null, 'empty', t('importData.refused.empty'))
  const reading = readTextAs(options.format, text, options, owner)
  if (!reading) return refused(null, 'unknown', t('importData.refused.unknown'))
  return withRemarks(reading, remarks)
}

/** Refuses what is not of the format that the person named. */
function asAsked(reading: Reading, { format }: ReadOptions): Reading {
  if (format === null || reading.kind === 'refused' || reading.format === format) return reading
  const words = t('importData.refused.otherFormat', { found: reading.format, asked: format })
  return refused(reading.format, 'otherFormat', words)
}

/**
 * Reads the bytes of one source: what it is, is told by its content. What cannot be read is `refused`. Between the steps of
 * what takes long, others can have their turn.
 */
export function* readSource({ path }: Source, bytes: Uint8Array, options: ReadOptions, owner: Owner): Reader {
  try {
    if (startsWith(bytes, SQLITE)) return asAsked(yield* readDatabase(path, options, owner), options)
    if (PACKED.some((magic) => startsWith(bytes, magic))) return refused(null, 'packed', t('importData.refused.packed'))
    return asAsked(readText(bytes, options, owner), options)
  } catch (error) {
    if (error instanceof AppError) return refused(null, error.code, error.message)
    throw error
  }
}
