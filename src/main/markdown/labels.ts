import type { Line } from './lines.ts'

/** The parts of a log that a heading or a label opens. */
export type Section =
  | 'header'
  | 'head'
  | 'warmup'
  | 'warmupNotes'
  | 'working'
  | 'notes'
  | 'cues'
  | 'sessionNotes'
  | 'sessionBlock'

const SECTIONS: [RegExp, Section][] = [
  [/^warm[\s-]?ups?(?: sets?)?$/, 'warmup'],
  [/^warm[\s-]?up (?:notes?|remarks?|comments?)$/, 'warmupNotes'],
  [
    /^(?:(?:working|work|activity|cardio|main|top|hard|straight|back-?off) )?sets?$|^activit(?:y|ies)$|^working$/,
    'working',
  ],
  [/^(?:exercise )?(?:notes?|remarks?|comments?)$/, 'notes'],
  [/^(?:form )?cues?$/, 'cues'],
  [/^(?:session|workout|training|overall|general|log) (?:notes?|remarks?|comments?)$/, 'sessionNotes'],
  [/^cool[\s-]?downs?$/, 'sessionBlock'],
]

/** The bare words of a heading or label: no `#`, no emphasis, no colon at the end. */
export const plainTitle = (text: string): string =>
  text
    .replace(/^[\s#]+/, '')
    .replace(/\*\*|__/g, '')
    .trim()
    .replace(/\s*[#:：]+$/, '')
    .trim()

/** The part of a log that a title opens. */
export function sectionOf(title: string): Section | null {
  const key = plainTitle(title).toLowerCase().replace(/\s+/g, ' ')
  return SECTIONS.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** A heading: its level and its words. */
export function asHeading(line: Line): { level: number; title: string } | null {
  const match = /^\s{0,9}(#{1,6})(.*)$/.exec(line.text)
  const isNumber = /^\d/.test(match?.[2] ?? '')
  return match && !isNumber ? { level: match[1]?.length ?? 1, title: plainTitle(match[2] ?? '') } : null
}

/** `Exercise 3` or `Exercise 3: Bench Press`; the printed number is not trusted. */
export function asExerciseTitle(title: string): { name: string } | null {
  const match = /^exercise(?![a-z])\s*#?\d{0,3}\s*[.:)|–—-]?\s*(.*)$/i.exec(title)
  return match ? { name: match[1] ?? '' } : null
}

/** `Training Log`, `Training Log | 2026-03-31`: what stands behind the words. */
export function asLogTitle(line: Line): { rest: string; column: number } | null {
  const match = /^\s{0,9}#{0,6}\s{0,9}(?:\*\*)?training\s{1,3}log(?:\*\*)?\s{0,9}(?:$|[|:–—-]\s*(.*)$)/i.exec(line.text)
  if (!match) return null
  const rest = (match[1] ?? '').trim()
  return { rest, column: line.text.lastIndexOf(rest) + 1 }
}

/** A key and its value, `**Rest:** 3 min` or `- Week: 8`; `column` is where the value starts, 1-based. */
export interface Field {
  key: string
  /** The key as it was written. */
  label: string
  value: string
  column: number
  isBold: boolean
}

const FIELD =
  /^\s*(?:[-*•+]\s+)?(?:#{1,6}\s+)?(\*\*|__)?\s{0,9}([A-Za-z][A-Za-z()/_ -]{0,40}?)\s{0,9}(?:\*\*|__)?\s{0,9}[:：]\s{0,9}(?:\*\*|__)?/
const BOLD_FIELD = /^\s*(?:[-*•+]\s+)?(\*\*|__)([A-Za-z][A-Za-z ]{0,40}?)(?:\*\*|__)\s{1,9}(?=\S)/

/** Reads a line as a key and its value. */
export function asField(line: Line): Field | null {
  const match = FIELD.exec(line.text) ?? BOLD_FIELD.exec(line.text)
  if (!match) return null
  const behind = line.text.slice(match[0].length)
  const column = match[0].length + (behind.length - behind.trimStart().length) + 1
  const label = match[2] ?? ''
  return {
    key: label.toLowerCase().replace(/[\s_-]+/g, ' '),
    label,
    value: behind.trim(),
    column,
    isBold: match[1] !== undefined,
  }
}
