import { isLiteral, parseLiteral } from '#shared/notation/literal.ts'
import { parseUnit } from '#shared/notation/weight.ts'
import type { ExerciseLog } from './exercise.ts'
import { parseGoal, parseRest, parseTempo } from './goal.ts'
import type { Field } from './labels.ts'
import type { Place, Report } from './report.ts'

/** Keeps a whole line as a note of its exercise, and says so. */
export function keepInNotes(exercise: ExerciseLog, text: string, place: Place, report: Report): void {
  exercise.notes.add(text)
  report.warn(place, 'keptInExerciseNotes', text)
}

function takeGoal(exercise: ExerciseLog, value: string, place: Place, report: Report): boolean {
  const read = exercise.goal ? { goal: null, rest: value } : parseGoal(value, exercise.unit)
  if (read === null) report.expected(place, 'goal', 'markdown.expected.goal', value)
  else if ('message' in read) report.problem(place, 'goal', read.message, value)
  else {
    exercise.goal ??= read.goal
    return read.rest === ''
  }
  return true
}

function takeRest(exercise: ExerciseLog, value: string): boolean {
  const rest = exercise.restMinutes === null ? parseRest(value) : null
  if (rest) exercise.restMinutes = rest.minutes
  return rest?.isExact ?? false
}

function takeTempo(exercise: ExerciseLog, value: string): boolean {
  const tempo = exercise.repTempo === null ? parseTempo(value) : null
  exercise.repTempo ??= tempo
  return tempo !== null
}

function takeLabel(exercise: ExerciseLog, part: 'name' | 'supersetGroup', value: string): boolean {
  const text = parseLiteral(value)
  if (exercise[part]) return exercise[part] === text
  exercise[part] = text
  return true
}

/** Takes the name; a second one below sets is that of another exercise, whose heading is missing. */
function takeName(exercise: ExerciseLog, value: string, place: Place, report: Report): boolean {
  if (takeLabel(exercise, 'name', value)) return true
  if (exercise.workingSets.length === 0) return false
  report.expected(place, 'secondName', 'markdown.expected.secondName', value)
  return true
}

/** Takes the unit of its weights, as long as none was read. */
function takeUnit(exercise: ExerciseLog, value: string): boolean {
  const unit = parseUnit(value)
  if (!unit || exercise.goal || exercise.warmupSets.length > 0 || exercise.workingSets.length > 0) return false
  exercise.unit = unit
  return true
}

const TAKERS: Record<string, (exercise: ExerciseLog, value: string, place: Place, report: Report) => boolean> = {
  name: takeName,
  exercise: takeName,
  unit: takeUnit,
  units: takeUnit,
  goal: takeGoal,
  target: takeGoal,
  rest: takeRest,
  'rest time': takeRest,
  tempo: takeTempo,
  'rep tempo': takeTempo,
  superset: (exercise, value) => takeLabel(exercise, 'supersetGroup', value),
  muscles: takeMuscles,
  'target muscles': takeMuscles,
  'target muscle groups': takeMuscles,
  'muscle groups': takeMuscles,
}

function takeMuscles(exercise: ExerciseLog, value: string): boolean {
  // A marked name is one, commas and all.
  const names = isLiteral(value) ? [parseLiteral(value)] : value.split(',').map((name) => name.trim())
  exercise.targetMuscleGroups.push(...names.filter((name) => name !== ''))
  return true
}

/** Whether an exercise has a place for this key. */
export const isExerciseKey = (key: string): boolean => Object.hasOwn(TAKERS, key)

/** Takes a line such as `**Goal:** 75 kg x 3 sets x 8-10 reps`; what has no field, or not wholly, is kept as a note. */
export function takeField(exercise: ExerciseLog, field: Field, line: number, report: Report): void {
  const place = { line, column: field.column }
  if (field.value === '') {
    if (!isExerciseKey(field.key)) keepInNotes(exercise, `${field.label}:`, place, report)
    return
  }
  const taker = Object.hasOwn(TAKERS, field.key) ? TAKERS[field.key] : undefined
  const isTaken = taker?.(exercise, field.value, place, report) ?? false
  if (!isTaken) keepInNotes(exercise, `${field.label}: ${field.value}`, place, report)
}
