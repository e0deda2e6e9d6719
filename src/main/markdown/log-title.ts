import { asField, asHeading } from './labels.ts'
import { isBlank, type Line } from './lines.ts'

/** The lines of one log; text before the first title of a file belongs to its first log. */
export interface Log {
  lines: Line[]
  /** The line `# Training Log`, unless the log has none. */
  title: Line | undefined
}

interface Title {
  isHeading: boolean
  /** What stands behind the words, and its 1-based column. */
  rest: string
  column: number
}

/** How many lines below `Training Log`, without `#`, its date is looked for. */
const NEAR = 6

/** `Training Log`, `# Training Log | 2026-03-31`: the words of a title, wherever they stand. */
export function readTitle(line: Line): Title | null {
  const match = /^\s{0,9}(#{0,6})\s{0,9}(?:\*\*)?training\s{1,3}log(?:\*\*)?\s{0,9}(?:$|[|:–—-](.*)$)/is.exec(line.text)
  if (!match) return null
  const rest = (match[2] ?? '').trim()
  return { isHeading: match[1] !== '', rest, column: line.text.lastIndexOf(rest) + 1 }
}

export const isBareDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

function hasDateBelow(lines: readonly Line[], index: number): boolean {
  for (const line of lines.slice(index + 1, index + 1 + NEAR)) {
    if (asField(line)?.key === 'date') return true
    if (asHeading(line) || readTitle(line)) return false
  }
  return false
}

/** Whether a line starts a log. Without `#` it may be a note, unless it is the first of the file or tells a date. */
function isTitle(lines: readonly Line[], index: number, isFirst: boolean): boolean {
  const line = lines[index]
  const title = line && readTitle(line)
  if (!title) return false
  return title.isHeading || isFirst || isBareDate(title.rest) || hasDateBelow(lines, index)
}

/** The logs of a file, one for each title. */
export function splitLogs(lines: readonly Line[]): Log[] {
  let log: Log = { lines: [], title: undefined }
  const logs = [log]
  const first = lines.findIndex((line) => !isBlank(line))
  for (const [index, line] of lines.entries()) {
    if (isTitle(lines, index, index === first)) {
      if (log.title) {
        log = { lines: [], title: undefined }
        logs.push(log)
      }
      log.title = line
    }
    log.lines.push(line)
  }
  return logs
}
