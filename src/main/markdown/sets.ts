import { parseSets } from '#shared/notation/set-group.ts'
import type { ParsedSet } from '#shared/notation/set-line.ts'
import { SAYS_NO_WEIGHT, STARTS_A_SET } from '#shared/notation/set-patterns.ts'
import { parseWarmup } from '#shared/notation/warmup.ts'
import type { ExerciseLog } from './exercise.ts'
import { keepInNotes } from './exercise-fields.ts'
import type { Item } from './lines.ts'
import type { Report } from './report.ts'

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Reads a line of warm-up sets; a line without a weight (arm circles) goes to the warm-up notes. */
export function takeWarmup(exercise: ExerciseLog, item: Item, report: Report): void {
  if (!hasWords(item.text)) return
  const warmups = parseWarmup(item.text, exercise.unit)
  if (!warmups) {
    exercise.warmupNotes.add(item.text)
    report.warn(item, 'keptInWarmupNotes', item.text)
    return
  }
  for (const { set, leftover } of warmups) {
    exercise.warmupSets.push(set)
    if (leftover !== '') report.warn(item, 'keptAsNote', leftover)
  }
}

/** Adds a line of text to the note of the set above it, or of the exercise where there is none. */
export function takeRemark(exercise: ExerciseLog, item: Item, report: Report): void {
  if (item.text === '') return
  const set = exercise.workingSets.at(-1)
  if (!set) keepInNotes(exercise, item.text, item, report)
  else {
    set.notes = set.notes === null ? item.text : `${set.notes}\n${item.text}`
    report.warn(item, 'keptInSetNotes', item.text)
  }
}

/** Whether a line without a number is a set, or a remark about the set above it. */
function isSet(exercise: ExerciseLog, item: Item, isClean: boolean): boolean {
  if (item.marker === 'number' || STARTS_A_SET.test(item.text)) return true
  if (exercise.isNumbered) return false
  return isClean || (item.marker === 'bullet' && /^\d/.test(item.text))
}

/** `3x10` without a number in front may be sets x reps; `8` below `80 x 8` may be a set at the weight above it. */
function warnOfWeights(exercise: ExerciseLog, item: Item, sets: readonly ParsedSet[], report: Report): void {
  const { goal, workingSets } = exercise
  const weight = sets[0]?.set.weightKg
  const mayBeSets =
    item.marker !== 'number' && /^(?:[1-9]|10)\s{0,9}[x×]\s{0,9}\d+(?![\d.,:]|\s{0,9}[a-z])/i.test(item.text)
  if (mayBeSets && workingSets.length === 0 && weight && weight !== goal?.weightKg) {
    report.warn(item, 'numberAsWeight', item.text)
  }
  const isTold = SAYS_NO_WEIGHT.test(item.text)
  if (weight === null && !isTold && exercise.hasWeight) {
    report.warn(item, 'setWithoutWeight', item.text)
  }
}

/** Nothing is rested from before the first set of an exercise; what was written so becomes its note. */
function keepFirstRest({ set }: ParsedSet, item: Item, report: Report): void {
  if (set.restMinutes === null) return
  const words = `rested ${set.restMinutes} min`
  set.restMinutes = null
  set.notes = set.notes === null ? words : `${words} - ${set.notes}`
  report.warn(item, 'keptAsNote', words)
}

function addSets(exercise: ExerciseLog, item: Item, read: ReturnType<typeof parseSets>, report: Report): void {
  exercise.isNumbered ||= item.marker === 'number'
  const at = (column: number) => ({ line: item.line, column: item.column + column })
  if ('problem' in read) {
    const { column, code, message, found } = read.problem
    exercise.isBroken = true
    report.problem(at(column), code, message, found)
    return
  }
  // `1.80 x 8` as the first of such a list may be the number of the set written onto its weight.
  const isNumber =
    item.marker === null && /^(\d{1,2})\.\d/.exec(item.text)?.[1] === String(exercise.workingSets.length + 1)
  if (isNumber) report.warn(item, 'numberInWeight', item.text)
  warnOfWeights(exercise, item, read.sets, report)
  if (exercise.workingSets.length === 0 && read.sets[0]) keepFirstRest(read.sets[0], item, report)
  for (const { set, leftover } of read.sets) {
    exercise.workingSets.push(set)
    exercise.hasWeight ||= set.weightKg !== null
    for (const { column, text, reason } of leftover) report.warn(at(column), reason, text || item.text)
  }
  if (read.sets.length > 1) report.warn(item, 'severalSets', item.text)
}

/** Reads a line of working sets. A numbered line that is no set is an error; other text belongs to the set above it. */
export function takeSet(exercise: ExerciseLog, item: Item, report: Report): void {
  if (!hasWords(item.text)) return
  const read = parseSets(item.text, exercise.unit, exercise.isActivity ? 'activity' : 'log')
  const isClean = 'sets' in read && read.sets.every(({ leftover }) => leftover.length === 0)
  if (isSet(exercise, item, isClean)) addSets(exercise, item, read, report)
  else takeRemark(exercise, item, report)
}
