/** One line of a log; `number` is 1-based in the whole file. */
export interface Line {
  number: number
  text: string
}

/** What stands on a line behind its list marker; `column` is 1-based and names where `text` starts. */
export interface Item {
  line: number
  column: number
  marker: 'number' | 'bullet' | null
  /** The number that is printed in front, of `3. ` or `Set 3: `. */
  number: number | null
  text: string
}

/** The lines of a file, whatever ends them; a byte order mark is no text. */
export const splitLines = (text: string): Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line }))

/** Whether a line shows nothing. */
export const isBlank = (line: Line): boolean => !/[^\s\u200B\u2060]/.test(line.text)

/** Whether a line only draws a rule, such as `---`. */
export const isRule = (line: Line): boolean => /^\s*([-*_=])(?:\s*\1){2,}\s*$/.test(line.text)

/** How many characters of white space stand before the text of a line. */
export const indentOf = ({ text }: Line): number => text.length - text.trimStart().length

/** The first line behind `index` that shows something; a rule such as `---` is nothing when `skipRules`. */
export function nextShown(lines: readonly Line[], index: number, skipRules: boolean): Line | undefined {
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line && !isBlank(line) && !(skipRules && isRule(line))) return line
  }
  return undefined
}

const BULLET = /^\s*(?:[-*•·‣◦–—+]|\[[xX]\])\s+/
const NUMBERED =
  /^\s*(?:\d{1,3}(?:\.(?=\s|$)|\))|#\d{1,3}[.:)]?(?=\s)|(?:working\s)?set\s?\d{1,3}\s?[.:)–-]?(?=\s|$)|s\d{1,2}\s?[:)]|\d{1,2}\s?[:–-]\s+(?=\d[\d.,]{0,9}\s?(?:kgs?|lbs?)?\s?[x×]))\s*/i

/** Takes the list markers off a line: `1. `, `2) `, `- `, `• `, `Set 3: `, `- [x] `. */
export function toItem(line: Line): Item {
  let rest = line.text
  let marker: Item['marker'] = null
  let number: Item['number'] = null
  for (let taken = 0; taken < 3; taken++) {
    const numbered: RegExpExecArray | null = marker === 'number' ? null : NUMBERED.exec(rest)
    const bullet: RegExpExecArray | null = numbered ? null : BULLET.exec(rest)
    const match: RegExpExecArray | null = numbered ?? bullet
    if (!match) break
    if (numbered) number = Number(/\d{1,3}/.exec(numbered[0])?.[0])
    marker = numbered ? 'number' : (marker ?? 'bullet')
    rest = rest.slice(match[0].length)
  }
  if (marker === null && /^\s*[-*•+]\s*$/.test(rest))
    return { line: line.number, column: 1, marker: 'bullet', number, text: '' }
  const text = rest.trim()
  const column = line.text.length - rest.length + (rest.length - rest.trimStart().length) + 1
  return { line: line.number, column, marker, number, text }
}

const TIGHT = /^(\s*)(\d{1,2})\.(?=\d)/
const leading = (line: Line | undefined): number =>
  Number(/^\s*(\d{1,2})[.)]/.exec(line?.text ?? '')?.[1] ?? Number.NaN)
const isNumberedLine = (line: Line | undefined): boolean => /^\s*\d{1,2}[.)]\s/.test(line?.text ?? '')

/**
 * The numbers of the lines such as `2.80 x 8` whose neighbour in the list is `1. …` or `3. …`: the point ends the number
 * of the set and is no decimal point.
 */
export function tightLines(lines: readonly Line[]): ReadonlySet<number> {
  const tight = new Set<number>()
  let before: Line | undefined
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue
    const number = TIGHT.test(line.text) ? leading(line) : Number.NaN
    const after = Number.isNaN(number) ? undefined : nextShown(lines, index, false)
    const isAfter = leading(before) === number - 1 && (isNumberedLine(before) || tight.has(before?.number ?? 0))
    if (isAfter || (isNumberedLine(after) && leading(after) === number + 1)) tight.add(line.number)
    before = line
  }
  return tight
}

/** The line with its number set apart, letter for letter as long. */
export const setApart = (line: Line): Line => ({ ...line, text: line.text.replace(TIGHT, '$1$2)') })
