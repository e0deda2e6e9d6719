import type { SkipReason } from '#shared/contract/import-source.ts'
import { withWeighIns } from '../body-weight.ts'
import { type RowReading, readRows } from '../csv/read-rows.ts'
import { type Row, Sheet } from '../csv/sheet.ts'
import type { Table } from '../csv/table.ts'
import type { FoundReading, ReadOptions, Skipped } from '../reading.ts'
import { COLUMNS, type Role } from './jefit/log-columns.ts'
import { sessionReader } from './jefit/log-session.ts'
import { setsOf } from './jefit/log-sets.ts'
import { type Lookups, readLookups, tablesOf } from './jefit/lookups.ts'
import { noteKey } from './jefit/notes.ts'
import { type Belongings, rawOf } from './jefit/raw.ts'
import { exerciseKey } from './jefit/routines.ts'
import { type Section, sectionNames, splitSections } from './jefit/sections.ts'
import { readWeighIns } from './jefit/weigh-ins.ts'

type LogRow = Row<Role>

const LOGS = 'EXERCISE LOGS'

/** Sections whose rows are read with the logs. */
const READ = new Set([LOGS, 'SETTING', 'WORKOUT SESSIONS', 'EXERCISE SET LOGS', 'NOTES'])

const SKIPPED: Record<string, SkipReason> = {
  PROFILE: 'bodyWeight',
  ROUTINES: 'definition',
  'CUSTOM EXERCISES': 'definition',
}

const KNOWN = new Set([...READ, ...Object.keys(SKIPPED)])

/** Names that only a backup has; logs have notes too. */
const TELLING = new Set([...KNOWN].filter((name) => name !== 'NOTES'))

/** Characters in which the banner of a known section has to stand. */
const BEGINNING = 200_000

/** Whether a text is the backup of JEFIT, told by its banners. */
export const isJefit = (text: string): boolean =>
  sectionNames(text.slice(0, BEGINNING)).some((name) => TELLING.has(name))

const idOfExercise = (row: LogRow): string | null => {
  const id = row.text('exercise')
  return id === null ? null : exerciseKey(row.text('belongSys'), id)
}

/** Logs may lack the name of their exercise where another log or a routine has it. */
function addNames(sheet: Sheet<Role>, { names }: Lookups): void {
  for (const { cells } of sheet.rows) {
    const cell = (role: Role): string => cells[sheet.indexOf(role)]?.trim() ?? ''
    const name = cell('name')
    if (name !== '' && cell('exercise') !== '')
      names.set(exerciseKey(cell('belongSys') || null, cell('exercise')), name)
  }
}

function readLogs(table: Table, lookups: Lookups, timeZone: string): FoundReading {
  const sheet = new Sheet<Role>(table, ',', COLUMNS)
  addNames(sheet, lookups)
  const sessionOf = sessionReader(sheet, lookups, timeZone)
  const belongings = new Map<string, Belongings>()
  const reading = readRows('csv-jefit', sheet, (row): RowReading[] => {
    row.assertFits()
    const session = sessionOf(row)
    const exercise = idOfExercise(row)
    const name = row.text('name') ?? lookups.names.get(exercise ?? '') ?? row.need('name')
    const notes = exercise === null ? [] : (lookups.notes.get(noteKey(exercise, session.day)) ?? [])
    const sets = lookups.sets.get(row.text('id') ?? '') ?? []
    const readings = setsOf(
      row,
      {
        session: { ...session.facts, notes: null },
        exercise: {
          name,
          notes: notes.map(({ text }) => text).join('\n') || null,
          supersetGroup: null,
          ordinal: null,
        },
      },
      sets,
      lookups.unit,
    )
    const of = belongings.get(session.facts.key) ?? { session, sets: [], notes: [] }
    belongings.set(session.facts.key, of)
    of.sets.push(...sets)
    for (const note of notes) note.isUsed = true
    of.notes.push(...notes)
    return readings
  })
  const sessions = reading.sessions.map((found) => ({
    ...found,
    raw: rawOf(found, belongings.get(found.key), lookups),
  }))
  return { ...reading, sessions }
}

/** Tables with the same header are one. */
function joinAlike(tables: readonly Table[]): Table[] {
  const alike = new Map<string, Table>()
  for (const table of tables) {
    const header = table.rows[0]?.raw ?? ''
    const known = alike.get(header)
    const rows = known ? [...known.rows, ...table.rows.slice(1)] : table.rows
    alike.set(header, { ...table, rows })
  }
  return [...alike.values()]
}

const skippedIn = ({ name, tables }: Section): Skipped[] =>
  READ.has(name)
    ? []
    : tables.flatMap(({ rows }) =>
        rows.slice(1).map(({ line }) => ({ line, reason: SKIPPED[name] ?? 'unknownSection' })),
      )

const skippedNotes = ({ notes }: Lookups): Skipped[] =>
  [...notes.values()].flat().flatMap(({ line, isUsed }) => (isUsed ? [] : [{ line, reason: 'unknownSection' }]))

/** Reads the backup of JEFIT: sections between banners, of which the logs of exercises have the sets in a packed text. */
export function readJefit(text: string, { timeZone }: ReadOptions): FoundReading {
  const sections = splitSections(text)
  const lookups = readLookups(sections)
  const readings = joinAlike(tablesOf(sections, LOGS)).map((table) => readLogs(table, lookups, timeZone))
  const found = readings.flatMap(({ sessions }) => sessions)
  const weighIns = readWeighIns(tablesOf(sections, 'PROFILE'), lookups.unit)
  const { sessions: weighed, usedLines } = withWeighIns(found, weighIns)
  const elsewhere = [...sections.flatMap(skippedIn), ...skippedNotes(lookups)]
  const skipped = elsewhere.filter(({ line }) => !usedLines.has(line))
  const remarks = [...sections.flatMap((section) => section.remarks), ...lookups.remarks]
  return {
    kind: 'found',
    format: 'csv-jefit',
    sessions: weighed,
    remarks: [...remarks, ...readings.flatMap((reading) => reading.remarks)],
    skipped: [...readings.flatMap((reading) => reading.skipped), ...skipped].toSorted((a, b) => a.line - b.line),
    rows: readings.reduce((sum, { rows }) => sum + rows, elsewhere.length),
    leftColumns: [...new Set(readings.flatMap(({ leftColumns }) => leftColumns))],
  }
}
