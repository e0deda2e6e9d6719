import type { Columns } from '#main/import/csv/sheet.ts'
import type { Table } from '#main/import/csv/table.ts'
import type { Line, LookupReader } from './lookup-reader.ts'
import { exerciseKey } from './routines.ts'
import { dayIn } from './sessions.ts'

/** A note about an exercise on a day; `isUsed` once an exercise of that day has taken it. */
export interface NoteLine extends Line {
  line: number
  text: string
  isUsed: boolean
}

const COLUMNS = {
  exercise: ['eid'],
  belongSys: ['belongsys'],
  note: ['mynote'],
  title: ['title'],
  day: ['mydate'],
} satisfies Columns<string>

/** What a note is found by: its exercise and its day. */
export const noteKey = (exercise: string, day: string): string => `${exercise} ${day}`

/** Reads the section of notes; one that says nothing, or of nothing, is left out. */
export function readNotes(reader: LookupReader, tables: readonly Table[]): Map<string, NoteLine[]> {
  const notes = new Map<string, NoteLine[]>()
  reader.eachRow(tables, COLUMNS, (row, line) => {
    const [id, day] = [row.text('exercise'), dayIn(row.text('day'))]
    const text = [row.text('title'), row.text('note')].filter((part) => part !== null).join(': ')
    if (text === '') return
    const key = noteKey(exerciseKey(row.text('belongSys'), id ?? ''), day ?? '')
    const same = notes.get(key) ?? []
    notes.set(key, same)
    same.push({ ...line, line: row.line, text, isUsed: false })
  })
  return notes
}
