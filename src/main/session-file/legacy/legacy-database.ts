import { readJsonText } from '../read-json.ts'
import type { SessionFileResult } from '../result.ts'
import { detectShape } from './detect.ts'
import { legacyDatabase } from './legacy-database-shape.ts'
import { readLegacy } from './read-legacy.ts'
import { isRecord, type Json } from './reading.ts'

/** A row of the table `training_sessions` of the first app's database. */
export interface LegacyRow {
  id: string
  date: string
  phase: string | null
  week: number | null
  raw_json: string
}

/** Whose sessions the rows are: the database does not say; its exporter wrote user '1'. */
export interface Owner {
  userId: string
  userName: string | null
}

/** Without nulls, and without the moment of saving where it is just the date again. */
const known = (raw: Json): Json =>
  Object.fromEntries(
    Object.entries(raw).filter(([key, value]) => value !== null && (key !== 'created_at' || value !== raw.date)),
  )

/** Reads a row of the first app's database; sets come in two key styles there, both of which are read. Never throws. */
export function readLegacyRow(row: LegacyRow, owner: Owner = { userId: '1', userName: null }): SessionFileResult {
  const json = readJsonText(row.raw_json)
  if ('reason' in json) return { kind: 'unreadable', reason: json.reason }
  if (!isRecord(json.value)) return { kind: 'not-ours' }
  const { id, date, phase, week } = row
  const shape = detectShape(json.value) ?? legacyDatabase
  const inRow =
    shape === legacyDatabase ? { user_id: owner.userId, user_name: owner.userName, id, date, phase, week } : {}
  return readLegacy(shape, { ...inRow, ...known(json.value) }, json.text, false)
}
