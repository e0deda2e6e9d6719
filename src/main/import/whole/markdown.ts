import { splitLines } from '#main/markdown/lines.ts'
import { logId } from '#main/markdown/log-identity.ts'
import { readLines } from '#main/markdown/log-reader.ts'
import { splitLogs } from '#main/markdown/log-title.ts'
import { readMarkdownLogs } from '#main/markdown/read-log.ts'
import type { LogProblem } from '#main/markdown/report.ts'
import { t } from '#shared/messages/index.ts'
import type { Remark, WholeReading } from '../reading.ts'

/** The kind of source a markdown log is. */
export const MARKDOWN = 'markdown'

/** Whose sessions these become: a log does not say. */
export interface Owner {
  userId: string
  userName: string | null
}

const toRemarks = (problems: readonly LogProblem[], severity: Remark['severity']): Remark[] =>
  problems.map((problem) => ({ ...problem, severity }))

const holdsExercise = (text: string): boolean =>
  splitLogs(splitLines(text)).some((log) => readLines(log).exercises.some(({ isEmpty }) => !isEmpty))

/** Whether a text looks like a log: it has its title, or its date among the first lines and an exercise below. */
export const isMarkdownLog = (text: string): boolean =>
  /^[^\S\n]{0,20}(?:#{1,6}[^\S\n]{0,9})?training log\b/im.test(text.slice(0, 20_000)) ||
  (/^[^\S\n]{0,20}[-*]?[^\S\n]{0,9}\*{0,3}date\*{0,3}[^\S\n]{0,9}:/im.test(text.slice(0, 2_000)) && holdsExercise(text))

/** Reads the logs of a markdown text; their raw text is kept with them, so that a better reader can be run over it later. */
export function readMarkdown(text: string, owner: Owner): WholeReading {
  const readings = readMarkdownLogs(text)
  const empty: Remark = { line: 1, column: 1, severity: 'error', code: 'empty', message: t('app.log.empty') }
  const sessions = readings.flatMap(({ session, warnings, text, line }, i) => {
    if (!session) return []
    const id = logId(text)
    const source = { kind: MARKDOWN, id, text }
    const remarks = toRemarks(warnings, 'warning')
    return [{ number: i + 1, place: { line, column: 1 }, session: { ...session, ...owner, id, source }, remarks }]
  })
  return {
    kind: 'whole',
    format: MARKDOWN,
    sessions,
    remarks: readings.length === 0 ? [empty] : readings.flatMap(({ problems }) => toRemarks(problems, 'error')),
    skipped: [],
    rows: Math.max(1, readings.length),
    leftColumns: [],
  }
}
