import type { markdown } from '#shared/messages/en/markdown.ts'
import { type MessageKey, t } from '#shared/messages/index.ts'

type WarningKey = keyof (typeof markdown)['warning']

/** What is wrong with a log, or what became of a piece of it; line and column are 1-based. */
export interface LogProblem {
  line: number
  column: number
  code: string
  message: string
}

/** Where something stands in a log. */
export interface Place {
  line: number
  column: number
}

const SHOWN = 200
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** Adds what is not said of the same place yet. */
function add(list: LogProblem[], said: LogProblem): void {
  const last = list.at(-1)
  const isSaid = last?.line === said.line && last.column === said.column && last.message === said.message
  if (!isSaid) list.push(said)
}

/** Collects what is to be said about one log. */
export class Report {
  readonly problems: LogProblem[] = []
  readonly warnings: LogProblem[] = []

  /** An error: the log is not read as long as it is there. */
  problem({ line, column }: Place, code: string, message: string, found: string): void {
    const text = found === '' ? message : t('markdown.found', { message, found: shown(found) })
    add(this.problems, { line, column, code, message: text })
  }

  /** An error in the words of a message of the catalogue. */
  expected(place: Place, code: string, message: MessageKey, found: string): void {
    this.problem(place, code, t(message), found)
  }

  /** Something to look at; nothing was lost. */
  warn({ line, column }: Place, key: WarningKey, text: string): void {
    add(this.warnings, { line, column, code: key, message: t(`markdown.warning.${key}`, { text: shown(text) }) })
  }
}
