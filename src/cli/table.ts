import { padded, widthOf, wrapped } from './text-width.ts'

/** A column: how wide it is at best and at least, whether it holds numbers, and whether the beginning of a cell is enough. */
interface Column {
  width: number
  least: number
  isNumber: boolean
  isCut: boolean
}

/** What a table is told beside its cells. */
interface Options {
  /** The width of the terminal, if there is one. */
  room?: number | undefined
  /** The name of a column of ids, whose first letters are enough. */
  ids?: string
}

/** As many letters of an id as name a file, and a sign that there are more. */
const SHORT_ID = 9

const GAP = 2
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf))
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function columnOf(name: string, cells: readonly string[], isNumber: boolean, isCut: boolean): Column {
  const width = widest([name, ...cells])
  const least = widest([...name.split(' '), ...(isNumber ? cells : cells.flatMap((text) => text.split(' ')))])
  return { width, least: isCut ? Math.min(width, SHORT_ID) : least, isNumber, isCut }
}

/**
 * The columns in so much room: ids and the heads of numbers give way first, then the widest, to the length of its longest word;
 * null where they need more.
 */
function fitted(columns: readonly Column[], room: number): Column[] | null {
  const free = room - GAP * (columns.length - 1)
  const widthNow = (some: readonly Column[]): number => sum(some.map(({ width }) => width))
  if (widthNow(columns) <= free) return [...columns]
  if (sum(columns.map(({ least }) => least)) > free) return null
  const narrow = columns.map((column) =>
    column.isNumber || column.isCut ? { ...column, width: column.least } : column,
  )
  for (let left = widthNow(narrow) - free; left > 0; left--) {
    const most = Math.max(...narrow.map(({ width, least }) => (width > least ? width : 0)))
    const place = narrow.findIndex(({ width, least }) => width === most && width > least)
    narrow.splice(place, 1, ...narrow.slice(place, place + 1).map((column) => ({ ...column, width: most - 1 })))
  }
  return narrow
}

const linesOf = (text: string, { width, isCut }: Column): string[] =>
  isCut && text.length > width ? [`${text.slice(0, width - 1)}…`] : wrapped(text, width)

function lineUp(row: readonly string[], columns: readonly Column[]): string[] {
  const cells = columns.map((column, i) => linesOf(row[i] ?? '', column))
  const lines = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: lines }, (_, line) =>
    columns
      .map(({ width, isNumber }, i) => padded(cells[i]?.[line] ?? '', width, isNumber))
      .join(' '.repeat(GAP))
      .trimEnd(),
  )
}

/** Each row as a paragraph with a line for each of its cells, for a terminal that no table fits in. */
function asParagraphs(head: readonly string[], rows: readonly string[][], room: number): string {
  const names = widest(head.slice(1))
  const lineOf = (name: string, text: string): string[] =>
    wrapped(text, Math.max(1, room - names - 2 * GAP)).map(
      (line, i) => `${' '.repeat(GAP)}${padded(i === 0 ? name : '', names)}${' '.repeat(GAP)}${line}`,
    )
  const paragraphs = rows.map(([first = '', ...cells]) => [
    ...wrapped(first, room),
    ...cells.flatMap((text, i) => (text === '' || !head[i + 1] ? [] : lineOf(head[i + 1] ?? '', text))),
  ])
  return paragraphs.map((lines) => lines.join('\n')).join('\n\n')
}

/**
 * Rows as columns of equal width, two spaces apart; columns with a number stand right. In a terminal no line is longer than it:
 * cells go on in the next line, ids are cut.
 */
export function table(
  head: readonly string[],
  rows: readonly (string | number)[][],
  { room = process.stdout.columns, ids }: Options = {},
): string {
  const texts = rows.map((row) => row.map(String))
  const columns = head.map((name, i) => {
    const isNumber = rows.some((row) => typeof row[i] === 'number')
    const cells = texts.map((row) => row[i] ?? '')
    return columnOf(name, cells, isNumber, name === ids)
  })
  const fit = room === undefined ? columns : fitted(columns, room)
  return fit ? [head, ...texts].flatMap((row) => lineUp(row, fit)).join('\n') : asParagraphs(head, texts, room)
}

/** A line of words, broken at spaces to the width of a terminal. */
export const prose = (text: string, room = process.stdout.columns): string =>
  room === undefined ? text : wrapped(text, room).join('\n')
