import { formatLiteral, hasOddLetters, isLiteral } from '#shared/notation/literal.ts'
import { STARTS_A_SET } from '#shared/notation/set-patterns.ts'
import { isExerciseKey } from './exercise-fields.ts'
import { asField, asHeading, sectionOf } from './labels.ts'
import { isBlank, isRule, type Line, toItem } from './lines.ts'
import { readTitle } from './log-title.ts'

/** Text as it is where its reader takes it as it is, else marked to be taken letter for letter. */
const plainIf = (isPlain: boolean, text: string): string =>
  isPlain && !hasOddLetters(text) && !isLiteral(text.trimStart()) ? text : formatLiteral(text)

/** A name behind a key, as its reader gives it back. */
export const writeValue = (text: string): string => plainIf(!/^(?:\*\*|__|[-–—]+$)/.test(text), text)

const asLine = (text: string): Line => ({ number: 1, text })

/** Whether a line is a bold label, which is one even among notes and cues. */
function isLabel(line: Line): boolean {
  if (/^\s*(?:\*\*|__)/.test(line.text) && sectionOf(line.text) !== null) return true
  const field = asField(line)
  return field?.isBold === true && (isExerciseKey(field.key) || sectionOf(field.key) !== null)
}

const isTaken = (line: Line): boolean =>
  isRule(line) || asHeading(line) !== null || readTitle(line) !== null || isLabel(line)

/** Whether a title, a label, a heading, a rule or a set is seen in a line of a note. */
function isGrammar(text: string): boolean {
  const line = asLine(text)
  const item = toItem(line)
  return isTaken(line) || (item.marker === 'number' && STARTS_A_SET.test(item.text))
}

/** The lines of a note below its heading. Blank lines stay as they are between others. */
export function writeNote(notes: string): string[] {
  const lines = notes.split('\n')
  return lines.map((text, i) => {
    if (text === '') return plainIf(i > 0 && i < lines.length - 1 && lines[i - 1] !== '', text)
    const isKept = text === text.trimEnd() && (i > 0 || text === text.trimStart())
    return plainIf(isKept && !isBlank(asLine(text)) && !isGrammar(text), text)
  })
}

/** One bullet of the cues. */
export function writeCue(cue: string): string {
  const line = asLine(`- ${cue}`)
  const item = toItem(line)
  return `- ${plainIf(item.text === cue && !isTaken(line), cue)}`
}

/** The lines of a set and its note: `isRead` tells whether a line gives back this note and nothing else. */
export function writeSet(
  work: string,
  notes: string | null,
  isRead: (line: string, note: string) => boolean,
): string[] {
  if (notes === null) return [work]
  // Blank lines in front belong to the first line that says something, for a line must begin the note.
  const first = /^\n*[^\n]*/.exec(notes)?.[0] ?? ''
  const more = notes === first ? [] : notes.slice(first.length + 1).split('\n')
  const note = plainIf(isRead(`${work} - ${first}`, first), first)
  return [`${work} - ${note}`, ...more.map((line) => `   ${formatLiteral(line)}`)]
}
