import { parseSets, STARTS_A_SET } from '#shared/notation/set-group.ts'
import type { ExerciseLog } from './exercise.ts'
import { isExerciseKey } from './exercise-fields.ts'
import { asExerciseTitle, asField, asHeading, asLogTitle, type Field, plainTitle, sectionOf } from './labels.ts'
import { type Item, isBlank, type Line, nextShown, toItem } from './lines.ts'

/** Whether an item is a set: a numbered one that can be read as one, or any that starts with weight and reps. */
export const isSetItem = ({ marker, text }: Item): boolean =>
  marker === 'number' ? 'sets' in parseSets(text, 'kg', 'log') : STARTS_A_SET.test(text)

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

/** Whether what stands under this heading, up to the next one that is no part of an exercise, tells an exercise. */
export function isExerciseHeading(lines: readonly Line[], index: number): boolean {
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    const heading = asHeading(line)
    if (asLogTitle(line) || (heading && asExerciseTitle(heading.title))) return false
    if (heading && sectionOf(heading.title) === null && !asField({ ...line, text: heading.title })) return false
    if (heading ? opensSets({ ...line, text: heading.title }) : tellsExercise(line)) return true
  }
  return false
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
