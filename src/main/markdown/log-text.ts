import { isLiteral, parseLiteral } from '#shared/notation/literal.ts'
import { STARTS_A_SET } from '#shared/notation/set-patterns.ts'
import type { ExerciseLog } from './exercise.ts'
import { keepInNotes } from './exercise-fields.ts'
import { isSetItem } from './exercise-start.ts'
import { plainTitle } from './labels.ts'
import { type Item, indentOf, type Line, setApart, toItem } from './lines.ts'
import type { LogState } from './log-state.ts'
import { takeRemark, takeSet, takeWarmup } from './sets.ts'

const LONGEST_LABEL = 500

function warnOfSet(state: LogState, item: Item): void {
  if (item.marker === 'number' && STARTS_A_SET.test(item.text)) state.report.warn(item, 'setInNotes', item.text)
}

function takeCue(state: LogState, exercise: ExerciseLog, item: Item): void {
  warnOfSet(state, item)
  const cue = parseLiteral(item.text)
  if (cue.length > LONGEST_LABEL) keepInNotes(exercise, item.text, item, state.report)
  else if (cue !== '') exercise.formCues.push(cue)
}

function takeWorking(state: LogState, exercise: ExerciseLog, line: Line, item: Item): void {
  const { length } = exercise.workingSets
  takeSet(exercise, item, state.report)
  state.countSet(item)
  if (exercise.workingSets.length > length) state.setIndent = indentOf(line)
}

/** Text right below the start of an exercise: its name, sets without a heading above them, or a note. */
function takeHead(state: LogState, exercise: ExerciseLog, line: Line, item: Item): void {
  if (isSetItem(item)) {
    state.enter('working')
    takeWorking(state, exercise, line, item)
  } else if (exercise.name === '' && item.marker === null && item.text.length <= LONGEST_LABEL) {
    exercise.name = plainTitle(item.text)
  } else takeRemark(exercise, item, state.report)
}

/** Takes a line that is no heading, label or key: a set, a cue, or words for the nearest note. */
export function takeText(state: LogState, line: Line): void {
  const item = toItem(state.tight.has(line.number) && !state.notes ? setApart(line) : line)
  if (state.goesOnInParagraph(line, item)) return
  if (state.goesOnWithSets(item)) state.report.warn(item, 'setBehindLabel', item.text)
  const { exercise, report, section } = state
  if (state.notes) {
    state.notes.add(line.text)
    warnOfSet(state, item)
  } else if (!exercise || section === 'header') {
    if (item.text !== '') state.keepInSession(item.text, item.line, item.column)
  } else if (section === 'warmup') {
    takeWarmup(exercise, item, report)
    state.countSet(item)
  } else if (section === 'working') takeWorking(state, exercise, line, item)
  else if (section === 'cues') takeCue(state, exercise, item)
  else takeHead(state, exercise, line, item)
}

/** The set that a line of this part says more about. */
function setAbove({ exercise, section }: LogState): { notes: string | null } | undefined {
  if (section === 'working') return exercise?.workingSets.at(-1)
  return section === 'warmup' ? exercise?.warmupSets.at(-1) : undefined
}

/** Takes a line such as `\ RPE 8`: whatever it says, it is text of the set, the cues or the note it stands in. */
export function takeLiteral(state: LogState, line: Line): boolean {
  const marked = line.text.trim()
  if (!isLiteral(marked)) return false
  const text = parseLiteral(marked)
  const { exercise, section } = state
  const paragraph = state.paragraphAt(line)
  const set = setAbove(state)
  if (paragraph) paragraph.addLiteral(text)
  else if (set) set.notes = set.notes === null ? text : `${set.notes}\n${text}`
  else if (exercise && section === 'cues') exercise.formCues.push(text)
  else if (exercise && section === 'warmup') exercise.warmupNotes.addLiteral(text)
  else (state.notes ?? exercise?.notes ?? state.sessionNotes).addLiteral(text)
  return true
}

/** Takes a bullet that is indented below a set: whatever it says, it says it of that set. */
export function takeBelowSet(state: LogState, line: Line): boolean {
  const { exercise, section } = state
  if (!exercise || section !== 'working' || exercise.workingSets.length === 0) return false
  const item = toItem(line)
  if (item.marker !== 'bullet' || indentOf(line) <= state.setIndent) return false
  if (!exercise.isNumbered && STARTS_A_SET.test(item.text)) return false
  takeRemark(exercise, item, state.report)
  return true
}
