import { isExerciseKey, keepInNotes, takeField } from './exercise-fields.ts'
import { isExerciseHeading, isExerciseName, isInlineExercise } from './exercise-start.ts'
import { asExerciseTitle, asField, asHeading, asLogTitle, type Field, plainTitle, sectionOf } from './labels.ts'
import { isBlank, isRule, type Line, nextShown, toItem } from './lines.ts'
import { LogState } from './log-state.ts'
import { takeText } from './log-text.ts'

/** A reader of one kind of line; true when the line was of that kind. */
type Taker = (state: LogState, line: Line, index: number, lines: readonly Line[]) => boolean

function takeGap(state: LogState, line: Line, index: number, lines: readonly Line[]): boolean {
  if (isBlank(line)) {
    state.notes?.add('')
    return true
  }
  if (!isRule(line)) return false
  const next = nextShown(lines, index, false)
  const isInText = state.isFreeText && next !== undefined && !asHeading(next) && !asLogTitle(next)
  return !isInText
}

function takeTitle(state: LogState, line: Line, _index: number, lines: readonly Line[]): boolean {
  const title = asLogTitle(line)
  if (!title || title.rest === '') return title !== null
  const { rest, column } = title
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(rest)
  const date = lines.map(asField).find((field) => field?.key === 'date' && field.value !== '')
  if (isDate && !date) {
    state.header.take({ key: 'date', label: 'Date', value: rest, column, isBold: false }, line.number)
  } else if (!isDate || !date?.value.startsWith(rest)) {
    state.keepInSession(plainTitle(line.text), line.number, column)
  }
  return true
}

/** Opens the part that a key names, and reads the value as its first line: `Sets: 80x5`, `### Notes: felt good`. */
function openWith(state: LogState, field: Field, line: Line): void {
  state.open(sectionOf(field.key) ?? 'notes', field.label, line.number)
  takeText(state, { ...line, text: ' '.repeat(field.column - 1) + field.value })
}

function takeHeading(state: LogState, line: Line, index: number, lines: readonly Line[]): boolean {
  const title = asHeading(line)?.title
  if (title === undefined) return false
  const exercise = asExerciseTitle(title)
  const section = sectionOf(title)
  const field = asField({ ...line, text: line.text.replaceAll('#', ' ') })
  if (exercise) state.startExercise(line, 'heading', exercise.name)
  else if (section) state.open(section, title, line.number)
  else if (field && sectionOf(field.key)) openWith(state, field, line)
  else if (field && takeKey(state, field, line)) return true
  else if (title !== '' && isExerciseHeading(lines, index))
    state.startExercise(line, 'heading', title.replace(/^\d{1,3}[.)]\s+/, ''))
  else if (title !== '') takeStrayHeading(state, title, line)
  return true
}

function takeStrayHeading(state: LogState, title: string, { number, text }: Line): void {
  const column = Math.max(0, text.indexOf(title)) + 1
  if (state.exercise) keepInNotes(state.exercise, title, { line: number, column }, state.report)
  else state.keepInSession(title, number, column)
  state.section = state.exercise ? 'notes' : 'sessionNotes'
}

/** A label without `#` that opens a part: `Sets:`, `**Working Sets**`, `Remarks: left felt weak`, `Cooldown`. */
function takeLabel(state: LogState, line: Line): boolean {
  const words = line.text.trim()
  const isBold = /^(?:\*\*|__)/.test(words)
  if (state.isFreeText && state.exercise?.startedBy === 'heading' && !isBold) return false
  const alone = sectionOf(words)
  const field = alone ? null : asField(line)
  const section = alone ?? (field && field.value !== '' ? sectionOf(field.key) : null)
  if (!section || (alone && !isBold && !/[:：]$/.test(words) && !/^(?:warm|cool)/i.test(words))) return false
  // What a warm-up or cool-down list before and after the work says about itself stays in it.
  if (state.section === 'sessionBlock' && section !== 'sessionBlock') return false
  if (field) openWith(state, field, line)
  else state.open(section, words, line.number)
  return true
}

function takeName(state: LogState, line: Line, index: number, lines: readonly Line[]): boolean {
  if (!isExerciseName(lines, index, state.exercise)) return false
  state.startExercise(line, 'name', plainTitle(toItem(line).text))
  return true
}

/** Takes a key and its value where keys belong; false when the line is to be read as text. */
function takeKey(state: LogState, field: Field, line: Line): boolean {
  if (state.section === 'header') {
    state.header.take(field, line.number)
    return true
  }
  const { exercise } = state
  const isKnown = isExerciseKey(field.key)
  const isExpected = state.section === 'head' || (isKnown && (!state.isFreeText || field.isBold))
  if (!exercise || !isExpected || toItem(line).marker === 'number') return false
  takeField(exercise, field, line.number, state.report)
  return true
}

function startInline(state: LogState, field: Field, line: Line): void {
  state.startExercise(line, 'name', field.label)
  state.section = 'working'
  takeText(state, { ...line, text: ' '.repeat(field.column - 1) + field.value })
}

function takeFieldLine(state: LogState, line: Line): boolean {
  const field = asField(line)
  if (!field) return false
  if (!isInlineExercise(field, line, state.exercise)) return takeKey(state, field, line)
  startInline(state, field, line)
  return true
}

const takers: Taker[] = [takeGap, takeTitle, takeHeading, takeLabel, takeName, takeFieldLine]

/** Reads the lines of one log, one after the other. */
export function readLines(lines: readonly Line[]): LogState {
  const state = new LogState(lines)
  for (const [index, line] of lines.entries()) {
    if (!takers.some((take) => take(state, line, index, lines))) takeText(state, line)
  }
  return state
}
