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
export const plainTitle = (text: string): string => {
  const words = text.replace(/^[\s#]+/, '').replace(/\*\*|__/g, '')
  // By hand: a pattern that looks for an end from every space takes time that grows with the square of the line.
  let end = words.length
  while (end > 0 && /[\s#:：]/.test(words.charAt(end - 1))) end--
  return words.slice(0, end).trim()
}

/** The part of a log that a title opens. */
export function sectionOf(title: string): Section | null {
  const key = plainTitle(title).toLowerCase().replace(/\s+/g, ' ')
  return SECTIONS.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** Whether a title opens sets of an activity, whose times and distances are no loads. */
export const isActivityTitle = (title: string): boolean => /^(?:activit|cardio)/i.test(plainTitle(title))

/** A heading: its level and its words. */
export interface Heading {
  level: number
  title: string
}

/** Reads a line as a heading. */
export function asHeading(line: Line): Heading | null {
  const match = /^\s{0,9}(#{1,6})(.*)$/s.exec(line.text)
  const isNumber = /^\d/.test(match?.[2] ?? '')
  return match && !isNumber ? { level: match[1]?.length ?? 1, title: plainTitle(match[2] ?? '') } : null
}

/** `Exercise 3` or `Exercise 3: Bench Press`; the printed number is not trusted. */
export function asExerciseTitle(title: string): { name: string } | null {
  const match = /^exercise(?![a-z])\s{0,9}#?\d{0,3}\s{0,9}[.:)|–—-]?(.*)$/is.exec(title)
  return match ? { name: (match[1] ?? '').trim() } : null
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

// One key is no English word, and its second letter no English letter.
const FIELD =
  /^\s*(?!\s)(?:[-*•+]\s+(?!\s))?(?:#{1,6}\s+(?!\s))?(\*\*|__)?\s{0,9}([A-Za-z][A-Za-z()/_ -]{0,40}?|[Kk](?:ö|o\u0308)rpergewicht)\s{0,9}(?:\*\*|__)?\s{0,9}[:：]\s{0,9}(?:\*\*|__)?/
const BOLD_FIELD = /^\s*(?:[-*•+]\s+)?(\*\*|__)([A-Za-z][A-Za-z ]{0,40}?)(?:\*\*|__)\s{1,9}(?=\S)/

/** Reads a line as a key and its value. */
export function asField(line: Line): Field | null {
  const match = FIELD.exec(line.text) ?? BOLD_FIELD.exec(line.text)
  if (!match) return null
  const behind = line.text.slice(match[0].length)
  const column = match[0].length + (behind.length - behind.trimStart().length) + 1
  const label = match[2] ?? ''
  return {
    key: label
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
    label,
    value: behind.trim(),
    column,
    isBold: match[1] !== undefined,
  }
}

/** Whether a line such as `Sets: 3` tells how many sets there were, and none of them. */
export const isCount = ({ key, value }: Field): boolean => sectionOf(key) === 'working' && /^\d{1,3}\.?$/.test(value)
