import { parseSets } from '#shared/notation/set-group.ts'
import { STARTS_A_SET } from '#shared/notation/set-patterns.ts'
import type { ExerciseLog } from './exercise.ts'
import { isExerciseKey } from './exercise-fields.ts'
import { asExerciseTitle, asField, asHeading, type Field, plainTitle, sectionOf } from './labels.ts'
import { type Item, isBlank, type Line, nextShown, toItem } from './lines.ts'

/** Whether an item is a set: a numbered one that can be read as one, or any that starts with weight and reps. */
export const isSetItem = ({ marker, text }: Item): boolean =>
  STARTS_A_SET.test(text) || (marker === 'number' && 'sets' in parseSets(text, 'kg', 'log'))

const isSetLine = (line: Line): boolean => isSetItem(toItem(line))

function opensSets(line: Line): boolean {
  const title = line.text.trim()
  const field = asField(line)
  const section = sectionOf(title) ?? (field ? sectionOf(field.key) : null)
  return section === 'working' || section === 'warmup'
}

const tellsExercise = (line: Line): boolean => {
  const field = asField(line)
  return isSetLine(line) || opensSets(line) || (field !== null && isExerciseKey(field.key))
}

/** Whether this line tells that what is above it is an exercise, or that it is none; null when it tells neither. */
function tellsOfHeading(line: Line): boolean | null {
  const heading = asHeading(line)
  if (!heading) return tellsExercise(line) || null
  if (asExerciseTitle(heading.title)) return false
  const asLabel = { ...line, text: heading.title }
  if (sectionOf(heading.title) === null && !asField(asLabel)) return false
  return opensSets(asLabel) || null
}

/**
 * Whether what stands under this heading, up to the next one that is no part of an exercise, tells an exercise. What is
 * found out of a line is kept in `known`, so that no line is looked at twice.
 */
export function isExerciseHeading(lines: readonly Line[], index: number, known: Map<Line, boolean>): boolean {
  let [answer, end] = [false, index + 1]
  for (; end < lines.length; end++) {
    const line = lines[end]
    const told = line && (known.get(line) ?? tellsOfHeading(line))
    if (told === null) continue
    answer = told ?? false
    break
  }
  for (const line of lines.slice(index + 1, end + 1)) known.set(line, answer)
  return answer
}

/** `Bench Press: 80x5, 80x5`, an exercise and its sets on one line; only in a log that uses no headings. */
export function isInlineExercise(field: Field, line: Line, current: ExerciseLog | undefined): boolean {
  if (current?.startedBy === 'heading' || isExerciseKey(field.key) || toItem(line).marker === 'number') return false
  return STARTS_A_SET.test(field.value) && 'sets' in parseSets(field.value, 'kg', 'log')
}

/** Whether this line is nothing but the name of an exercise whose sets follow; only in a log that uses no headings. */
export function isExerciseName(lines: readonly Line[], index: number, current: ExerciseLog | undefined): boolean {
  const line = lines[index]
  if (!line || current?.startedBy === 'heading') return false
  const item = toItem(line)
  const name = plainTitle(item.text)
  if (item.marker !== null || name === '' || name.length > 100 || /^\d/.test(name)) return false
  if (sectionOf(name) || (asField(line)?.value ?? '') !== '') return false
  const next = nextShown(lines, index, true)
  if (!next) return false
  if (opensSets(next)) return true
  const isApart = index === 0 || isBlank(lines[index - 1] ?? line) || current === undefined
  return isApart && isSetLine(next) && next === lines[index + 1]
}
