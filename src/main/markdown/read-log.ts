import { type Session, type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import { isBlank, splitLines } from './lines.ts'
import { readLines } from './log-reader.ts'
import { type Log, splitLogs } from './log-title.ts'
import type { LogProblem, Place, Report } from './report.ts'

/** Everything a log tells of a session; who it belongs to, its id and its source are not in it. */
export type MarkdownSession = Omit<Session, 'id' | 'userId' | 'userName' | 'source'>

/** One log of a file: its session unless something is wrong with it, and what to say about it. */
export interface LogReading {
  session: MarkdownSession | null
  problems: LogProblem[]
  warnings: LogProblem[]
  /** The text of this log alone: what is kept beside the session, and what its identity is made from. */
  text: string
  /** The line of its title in the file, or its first one; from 1. */
  line: number
}

const NOBODY = { id: '00000000-0000-4000-8000-000000000000', userId: '1' }

function checked(input: Omit<SessionInput, 'id' | 'userId'>, report: Report, placeOf: (path: PropertyKey[]) => Place) {
  const parsed = sessionSchema.safeParse({ ...input, ...NOBODY })
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const code = path.findLast((part) => typeof part === 'string') ?? 'session'
      report.problem(placeOf(path), String(code), message, '')
    }
    return null
  }
  const { id: _id, userId: _userId, userName: _userName, source: _source, ...session } = parsed.data
  return session
}

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column

function readLog(log: Log): LogReading {
  const { lines } = log
  const { report, header, exercises: read, sessionNotes } = readLines(log)
  const title = { line: (log.title ?? lines[0])?.number ?? 1, column: 1 }
  header.check(title)
  const exercises = read.filter((exercise) => {
    if (exercise.isEmpty) report.warn(exercise.place, 'emptyExercise', '')
    else if (exercise.name === '') report.expected(exercise.place, 'name', 'markdown.expected.name', '')
    return !exercise.isEmpty
  })
  const placeOf = ([field, index]: PropertyKey[]): Place =>
    (field === 'exercises' ? exercises[Number(index)]?.place : header.places[field as keyof typeof header.places]) ??
    title
  const input = {
    ...header.fields,
    // A missing date is a problem already; the rule of dates need not say it again.
    date: header.fields.date ?? '2000-01-01',
    notes: sessionNotes.text,
    exercises: exercises.map((exercise) => exercise.input),
  }
  if (exercises.length === 0) report.expected(title, 'exercises', 'rules.oneExercise', '')
  const session = report.problems.length > 0 ? null : checked(input, report, placeOf)
  return {
    session,
    problems: report.problems.sort(byPlace),
    warnings: report.warnings.sort(byPlace),
    text: lines.map((line) => line.text).join('\n'),
    line: title.line,
  }
}

/**
 * Reads the logs of a markdown file, each `# Training Log` by itself. A log with any problem has no session; every problem
 * and warning names its 1-based line and column. A file without any text holds no log. Weights without a unit are
 * kilograms, unless the header says `Unit: lb`.
 */
export const readMarkdownLogs = (text: string): LogReading[] =>
  splitLogs(splitLines(text))
    .filter(({ lines }) => lines.some((line) => !isBlank(line)))
    .map(readLog)
