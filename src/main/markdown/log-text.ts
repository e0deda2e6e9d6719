import { STARTS_A_SET } from '#shared/notation/set-group.ts'
import type { ExerciseLog } from './exercise.ts'
import { keepInNotes } from './exercise-fields.ts'
import { isSetItem } from './exercise-start.ts'
import { plainTitle } from './labels.ts'
import { type Item, type Line, setApart, toItem } from './lines.ts'
import type { LogState } from './log-state.ts'
import type { Report } from './report.ts'
import { takeRemark, takeSet, takeWarmup } from './sets.ts'

const LONGEST_LABEL = 500

function takeNote(state: LogState, line: Line, item: Item): void {
  state.notes?.add(line.text)
  const isSet = item.marker === 'number' && STARTS_A_SET.test(item.text)
  if (isSet && state.notes !== state.sessionNotes) state.report.warn(item, 'setInNotes', item.text)
}

function takeCue(exercise: ExerciseLog, item: Item, report: Report): void {
  if (item.text.length > LONGEST_LABEL) keepInNotes(exercise, item.text, item, report)
  else if (item.text !== '') exercise.formCues.push(item.text)
}

/** Text right below the start of an exercise: its name, sets without a heading above them, or a note. */
function takeHead(state: LogState, exercise: ExerciseLog, item: Item): void {
  if (isSetItem(item)) {
    state.section = 'working'
    takeSet(exercise, item, state.report)
  } else if (exercise.name === '' && item.marker === null && item.text.length <= LONGEST_LABEL) {
    exercise.name = plainTitle(item.text)
  } else takeRemark(exercise, item, state.report)
}

/** Takes a line that is no heading, label or key: a set, a cue, or words for the nearest note. */
export function takeText(state: LogState, line: Line): void {
  const { exercise, report, section } = state
  const item = toItem(state.tight.has(line.number) && !state.notes ? setApart(line) : line)
  if (state.notes) takeNote(state, line, item)
  else if (!exercise || section === 'header') {
    if (item.text !== '') state.keepInSession(item.text, item.line, item.column)
  } else if (section === 'warmup') takeWarmup(exercise, item, report)
  else if (section === 'working') takeSet(exercise, item, report)
  else if (section === 'cues') takeCue(exercise, item, report)
  else takeHead(state, exercise, item)
}
