import type { Table } from '#main/import/csv/table.ts'
import type { Remark } from '#main/import/reading.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { type Line, LookupReader } from './lookup-reader.ts'
import { type NoteLine, readNotes } from './notes.ts'
import { unitOfMass } from './packed-sets.ts'
import { type DayLine, exerciseKey, readRoutines } from './routines.ts'
import type { Section } from './sections.ts'
import { readSessions, type SessionLine } from './sessions.ts'
import { readSets, type SetLine } from './set-lines.ts'

/** What other sections say about the logs of exercises. */
export interface Lookups {
  unit: WeightUnit | null
  settings: Line[]
  sessions: Map<string, SessionLine>
  sets: Map<string, SetLine[]>
  /** Names of exercises by their id, those of the app and of the person apart. */
  names: Map<string, string>
  days: Map<string, DayLine>
  /** What people wrote about an exercise on a day. */
  notes: Map<string, NoteLine[]>
  remarks: Remark[]
}

/** The tables of every section of a name. */
export const tablesOf = (sections: readonly Section[], name: string): Table[] =>
  sections.filter((section) => section.name === name).flatMap(({ tables }) => tables)

/** Reads every section that says something about the logs. */
export function readLookups(sections: readonly Section[]): Lookups {
  const reader = new LookupReader()
  const names = new Map<string, string>()
  const settings: Line[] = []
  let unit: WeightUnit | null = null
  reader.eachRow(tablesOf(sections, 'SETTING'), { mass: ['mass'] }, (row, line) => {
    unit = unitOfMass(row.text('mass')) ?? unit
    settings.push(line)
  })
  const own = { id: ['_id'], name: ['name'] }
  reader.eachRow(tablesOf(sections, 'CUSTOM EXERCISES'), own, (row) => {
    const [id, name] = [row.text('id'), row.text('name')]
    if (id && name) names.set(exerciseKey('0', id), name)
  })
  const days = readRoutines(reader, tablesOf(sections, 'ROUTINES'), names)
  const sessions = readSessions(reader, tablesOf(sections, 'WORKOUT SESSIONS'))
  const sets = readSets(reader, tablesOf(sections, 'EXERCISE SET LOGS'))
  const notes = readNotes(reader, tablesOf(sections, 'NOTES'))
  return { unit, settings, sessions, sets, names, days, notes, remarks: reader.remarks }
}
