import { isExerciseKey, keepInNotes, takeField } from './exercise-fields.ts'
import { isExerciseHeading, isExerciseName, isInlineExercise } from './exercise-start.ts'
import { isHeaderKey } from './header.ts'
import {
  asExerciseTitle,
  asField,
  asHeading,
  type Field,
  type Heading,
  isCount,
  plainTitle,
  type Section,
  sectionOf,
} from './labels.ts'
import { isBlank, isRule, type Line, nextShown, toItem } from './lines.ts'
import { LogState } from './log-state.ts'
import { takeBelowSet, takeLiteral, takeText } from './log-text.ts'
import { isBareDate, type Log, readTitle } from './log-title.ts'

/** A reader of one kind of line; true when the line was of that kind. */
type Taker = (state: LogState, line: Line, index: number, lines: readonly Line[]) => boolean

function takeGap(state: LogState, line: Line, index: number, lines: readonly Line[]): boolean {
  if (isBlank(line)) {
    state.notes?.add('')
    return true
  }
  if (!isRule(line)) return false
  const next = nextShown(lines, index, false)
  const isInText = state.isFreeText && next !== undefined && !asHeading(next) && next !== state.title
  return !isInText
}

function takeTitle(state: LogState, line: Line, _index: number, lines: readonly Line[]): boolean {
  const title = line === state.title ? readTitle(line) : null
  if (!title || title.rest === '') return title !== null
  const { rest, column } = title
  const isDate = isBareDate(rest)
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
  if (state.exercise && isCount(field)) takeField(state.exercise, field, line.number, state.report)
  else takeText(state, { ...line, text: ' '.repeat(field.column - 1) + field.value })
}

function startHeading(state: LogState, line: Line, level: number, name: string): void {
  state.startExercise(line, 'heading', name)
  state.levels.exercise = level
}

/** Notes that stand as high as the exercises may be those of the workout. */
function openHeading(state: LogState, section: Section, { level, title }: Heading, line: number): void {
  state.open(section, title, line)
  const { levels } = state
  const isHigh = levels.part > levels.exercise && level <= levels.exercise
  if (section === 'notes' && isHigh && state.exercise) state.report.warn({ line, column: 1 }, 'notesOfExercise', title)
  else levels.part = level
}

function takeHeading(state: LogState, line: Line, index: number, lines: readonly Line[]): boolean {
  const heading = asHeading(line)
  if (!heading) return false
  const { title } = heading
  const exercise = asExerciseTitle(title)
  const section = sectionOf(title)
  const field = asField({ ...line, text: line.text.replaceAll('#', ' ') })
  if (exercise) startHeading(state, line, heading.level, exercise.name)
  else if (section) openHeading(state, section, heading, line.number)
  else if (field && sectionOf(field.key)) openWith(state, field, line)
  else if (field && takeKey(state, field, line)) return true
  else if (title !== '' && isExerciseHeading(lines, index, state.exerciseBelow))
    startHeading(state, line, heading.level, title.replace(/^\d{1,3}[.)]\s+/, ''))
  else if (title !== '') takeStrayHeading(state, title, line)
  return true
}

function takeStrayHeading(state: LogState, title: string, { number, text }: Line): void {
  const column = Math.max(0, text.indexOf(title)) + 1
  if (state.exercise) keepInNotes(state.exercise, title, { line: number, column }, state.report)
  else state.keepInSession(title, number, column)
  state.enter(state.exercise ? 'notes' : 'sessionNotes')
}

/** A label without `#` that opens a part: `Sets:`, `**Working Sets**`, `Remarks: left felt weak`, `Cooldown`. */
function takeLabel(state: LogState, line: Line): boolean {
  const words = line.text.trim()
  const isBold = /^(?:\*\*|__)/.test(words)
  if (state.isFreeText && state.exercise?.startedBy === 'heading' && !isBold) return false
  const alone = sectionOf(words)
  const field = alone ? null : asField(line)
  const section = alone ?? (field && field.value !== '' ? sectionOf(field.key) : null)
  if (
    !section ||
    (field && isCount(field)) ||
    (alone && !isBold && !/[:：]$/.test(words) && !/^(?:warm|cool)/i.test(words))
  )
    return false
  // What a warm-up or cool-down list before and after the work says about itself stays in it.
  if (state.section === 'sessionBlock' && section !== 'sessionBlock') return false
  if (field) state.visit(line.number, () => openWith(state, field, line))
  else state.openLabel(section, words, line.number)
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
  state.enter('working')
  takeText(state, { ...line, text: ' '.repeat(field.column - 1) + field.value })
}

function takeFieldLine(state: LogState, line: Line): boolean {
  const field = asField(line)
  if (!field) return false
  // A program may well be called 5x5.
  const isOfHeader = state.section === 'header' && isHeaderKey(field.key)
  if (isOfHeader || !isInlineExercise(field, line, state.exercise)) return takeKey(state, field, line)
  startInline(state, field, line)
  return true
}

const takers: Taker[] = [takeLiteral, takeGap, takeTitle, takeHeading, takeBelowSet, takeLabel, takeName, takeFieldLine]

/** Reads the lines of one log, one after the other. */
export function readLines(log: Log): LogState {
  const state = new LogState(log)
  const { lines } = log
  for (const [index, line] of lines.entries()) {
    if (!takers.some((take) => take(state, line, index, lines))) takeText(state, line)
  }
  return state
}
