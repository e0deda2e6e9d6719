import { headerName } from '#main/import/csv/sheet.ts'
import { readTable, type Table, type TableRow } from '#main/import/csv/table.ts'
import type { Remark } from '#main/import/reading.ts'

/** A part of the file between two banners; some hold several tables, each below a header of its own. */
export interface Section {
  name: string
  tables: Table[]
  /** What could not be read as rows of a table. */
  remarks: Remark[]
}

/** `### EXERCISE LOGS ####…` begins a section, a line of nothing but `#` ends it. */
const BANNER = /^\uFEFF?###(.*)$/gm

/** Names that only stand in headers. */
const IDS = new Set(['_id', 'row_id', 'rowid', 'userid', 'belongsession'])

/** The name in a banner, in capitals. */
function nameIn(banner: string): string {
  let [start, end] = [0, banner.length]
  while (start < end && '# \t'.includes(banner.charAt(start))) start += 1
  while (end > start && '# \t'.includes(banner.charAt(end - 1))) end -= 1
  return banner.slice(start, end).toUpperCase()
}

/** The names of the sections of a text, in capitals. */
export const sectionNames = (text: string): string[] =>
  [...text.matchAll(BANNER)].map(([, banner = '']) => nameIn(banner))

const isHeader = ({ cells }: TableRow): boolean => cells.some((cell) => IDS.has(headerName(cell)))

function tablesIn(rows: readonly TableRow[], endsOpen: boolean): Table[] {
  const starts = rows.flatMap((row, i) => (i === 0 || isHeader(row) ? [i] : []))
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? rows.length
    return { rows: rows.slice(start, end), remarks: [], endsOpen: endsOpen && end === rows.length }
  })
}

function readSection(name: string, text: string, linesAbove: number, isLast: boolean): Section {
  const { rows, remarks, endsOpen } = readTable(text, ',')
  const moved = rows.map((row) => ({ ...row, line: row.line + linesAbove }))
  return {
    name,
    tables: tablesIn(moved, isLast && endsOpen),
    remarks: remarks.map((remark) => ({ ...remark, line: remark.line + linesAbove })),
  }
}

const linesOf = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Parts the text at its banners. What stands outside of every section has no name. */
export function splitSections(text: string): Section[] {
  const banners = [...text.matchAll(BANNER)].map((match) => ({
    name: nameIn(match[1] ?? ''),
    start: match.index,
    below: match.index + match[0].length,
  }))
  const parts = [{ name: '', start: 0, below: 0 }, ...banners]
  let [line, counted] = [0, 0]
  return parts.map(({ name, below }, i) => {
    line += linesOf(text.slice(counted, below))
    counted = below
    const end = parts[i + 1]?.start ?? text.length
    return readSection(name, text.slice(below, end), line, i === parts.length - 1)
  })
}
