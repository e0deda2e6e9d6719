import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { parseSessionFile, type SessionFileResult } from '#main/session-file/parse.ts'
import { readJsonText } from '#main/session-file/read-json.ts'
import { t } from '#shared/messages/index.ts'
import type { Place, Remark, WholeReading, WholeSession } from '../reading.ts'

const START: Place = { line: 1, column: 1 }

const error = (place: Place, code: string, message: string): Remark => ({ ...place, severity: 'error', code, message })

const segmentsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  )

/** Finds places in a text, whose lines are looked for only once. */
function createPlaceIn(text: string): (offset: number) => Place {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)]
  return (offset) => {
    let [line, end] = [0, starts.length]
    while (end - line > 1) {
      const middle = (line + end) >> 1
      if ((starts[middle] ?? 0) <= offset) line = middle
      else end = middle
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

/** Finds places in a JSON text, which is parsed for it when the first is asked for. */
function createPlaces(text: string): (path: string) => Place {
  let parsed: { tree: ReturnType<typeof parseTree>; placeOf: ReturnType<typeof createPlaceIn> } | null = null
  return (path) => {
    parsed ??= { tree: parseTree(text), placeOf: createPlaceIn(text) }
    const segments = segmentsOf(path)
    for (let length = segments.length; parsed.tree && length > 0; length -= 1) {
      const node = findNodeAtLocation(parsed.tree, segments.slice(0, length))
      if (node) return parsed.placeOf(node.offset)
    }
    return START
  }
}

/** The path that a warning begins with; of one that names none, a path that is in no file. */
const pathIn = (warning: string): string => warning.split(': ', 1)[0] ?? ''

/** The place that V8 names in the words of a syntax error. */
function placeOfReason(reason: string): Place {
  const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? []
  return line && column ? { line: Number(line), column: Number(column) } : START
}

/** A place in a document that begins at a place of its file. */
const below = ({ line, column }: Place, start: Place): Place => ({ line: line + start.line - 1, column })

/** What a session document that holds no session is told as; `placeOf` finds a path of it. */
function whyNot(
  result: Exclude<SessionFileResult, { kind: 'session' }>,
  place: Place,
  placeOf: (path: string) => Place,
): Remark[] {
  switch (result.kind) {
    case 'invalid':
      return result.problems.map(({ path, message }) =>
        error(placeOf(path), 'invalid', path === '' ? message : `${path}: ${message}`),
      )
    case 'unreadable':
      return [error(below(placeOfReason(result.reason), place), 'unreadable', result.reason)]
    case 'newer':
      return [error(placeOf(''), 'newer', t('importData.remark.newer', { version: result.version }))]
    case 'not-ours':
      return [error(placeOf(''), 'notOurs', t('importData.remark.notOurs'))]
  }
}

interface Parts {
  sessions: Omit<WholeSession, 'number'>[]
  remarks: Remark[]
}

function readDocument(text: string, place: Place, placeOf: (path: string) => Place): Parts & { edited: boolean } {
  const result = parseSessionFile(Buffer.from(text))
  if (result.kind !== 'session') return { sessions: [], remarks: whyNot(result, place, placeOf), edited: false }
  const remarks = result.warnings.map((message): Remark => {
    return { ...placeOf(pathIn(message)), severity: 'warning', code: 'read', message }
  })
  return { sessions: [{ place, session: result.session, remarks }], remarks: [], edited: result.edited }
}

function readFile(text: string): Parts {
  const { sessions, remarks, edited } = readDocument(text, START, createPlaces(text))
  const note: Remark = { ...START, severity: 'warning', code: 'edited', message: t('importData.remark.edited') }
  return { sessions, remarks: edited ? [...remarks, note] : remarks }
}

const whole = (format: 'json' | 'jsonl', parts: readonly Parts[]): WholeReading => ({
  kind: 'whole',
  format,
  sessions: parts.flatMap(({ sessions }, i) => sessions.map((session) => ({ number: i + 1, ...session }))),
  remarks: parts.flatMap(({ remarks }) => remarks),
  rows: parts.length,
  skipped: [],
  leftColumns: [],
})

/** Whether a text has a JSON object on each of its lines. */
export function isJsonLines(text: string): boolean {
  const [first = '', second] = text.trim().split('\n', 2)
  return second?.trim().startsWith('{') === true && first.startsWith('{') && first.trimEnd().endsWith('}')
}

/** Reads session documents, one on each line. */
export function readJsonLines(text: string): WholeReading {
  const parts = text.split('\n').flatMap((line, i) => {
    const place = { line: i + 1, column: 1 }
    const placeOf = createPlaces(line)
    return line.trim() === '' ? [] : [readDocument(line, place, (path) => ({ ...placeOf(path), line: i + 1 }))]
  })
  return whole('jsonl', parts)
}

/** Reads a session document of any shape, or a list of them. */
export function readJsonSessions(text: string): WholeReading {
  if (!text.trimStart().startsWith('[')) return whole('json', [readFile(text)])
  const json = readJsonText(text)
  if ('reason' in json)
    return whole('json', [{ sessions: [], remarks: [error(placeOfReason(json.reason), 'unreadable', json.reason)] }])
  const placeOf = createPlaces(text)
  const items = Array.isArray(json.value) ? json.value : []
  return whole(
    'json',
    items.map((item, i) =>
      readDocument(JSON.stringify(item), START, (path) => placeOf(path === '' ? `[${i}]` : `[${i}].${path}`)),
    ),
  )
}
