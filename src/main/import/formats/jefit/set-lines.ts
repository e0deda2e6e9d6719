import type { Columns } from '#main/import/csv/sheet.ts'
import type { Table } from '#main/import/csv/table.ts'
import type { Line, LookupReader } from './lookup-reader.ts'

/** A set as its own section tells it: always pounds and miles. */
export interface SetLine extends Line {
  index: number
  pounds: number | null
  reps: number | null
  seconds: number | null
  miles: number | null
  calories: number | null
  laps: number | null
  type: string | null
}

const SET = {
  log: ['exercise_log_id'],
  index: ['set_index'],
  pounds: ['weight_lbs'],
  reps: ['reps'],
  calories: ['calories'],
  miles: ['distance_mi'],
  laps: ['laps'],
  seconds: ['duration'],
  type: ['set_type'],
} satisfies Columns<string>

/** Reads the section of sets, by the log they belong to, in order. */
export function readSets(reader: LookupReader, tables: readonly Table[]): Map<string, SetLine[]> {
  const sets = new Map<string, SetLine[]>()
  reader.eachRow(tables, SET, (row, line) => {
    const log = row.need('log')
    const of = sets.get(log) ?? []
    sets.set(log, of)
    of.push({
      ...line,
      index: row.number('index') ?? of.length,
      pounds: row.amount('pounds'),
      reps: row.amount('reps'),
      seconds: row.amount('seconds') || null,
      miles: row.amount('miles') || null,
      calories: row.amount('calories') || null,
      laps: row.amount('laps') || null,
      type: row.text('type'),
    })
  })
  for (const of of sets.values()) of.sort((a, b) => a.index - b.index)
  return sets
}
