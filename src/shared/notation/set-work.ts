import { parseDistance } from './distance.ts'
import { parseDuration } from './duration.ts'
import { parseReps } from './reps.ts'
import type { SetDraft, SetProblem } from './set-draft.ts'
import {
  AS_MANY,
  COUNT,
  DISTANCE,
  DURATION,
  NOT_COUNTED,
  RANGE,
  SIDES,
  THOUSANDS_OF_METERS,
  UNCOUNTED,
} from './set-patterns.ts'
import { parseWeight } from './weight.ts'

/** Whether something was read here, or what is wrong with it. */
export type Outcome = boolean | SetProblem

/** Reads the repetitions of each side here. */
export function readSides(draft: SetDraft): boolean {
  const column = draft.scanner.position
  for (const pattern of SIDES) {
    const match = draft.scanner.take(pattern)
    const reps = match && parseReps(match[0])
    if (reps) return draft.put(reps, column)
  }
  return false
}

/** Reads a count of repetitions here, as a pattern finds it. */
export function readCount(draft: SetDraft, pattern: RegExp): boolean {
  const column = draft.scanner.position
  const match = draft.scanner.take(pattern)
  const reps = match && parseReps(match[0])
  return reps ? draft.put(reps, column) : false
}

/** Reads one duration here, in seconds. */
export function readDuration(draft: SetDraft): boolean {
  const column = draft.scanner.position
  const match = draft.scanner.take(DURATION)
  return match ? draft.put({ durationSeconds: parseDuration(match[0], 's') }, column) : false
}

/** Reads one distance here, in metres. */
export function readDistance(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  if (draft.scanner.look(THOUSANDS_OF_METERS)) return draft.problem(column, 'thousands', 'markdown.expected.thousands')
  const match = draft.scanner.take(DISTANCE)
  return match ? draft.put({ distanceMeters: parseDistance(match[0]) }, column) : false
}

/** Reads a weight that stood at `column`. */
export const putWeight = (draft: SetDraft, text: string, column: number): true =>
  draft.put(parseWeight(text, draft.unit) ?? {}, column)

/** Whether it stands here that nobody counted. */
export const readUncounted = (draft: SetDraft): boolean => draft.scanner.take(UNCOUNTED) !== null

/** Reads what was done behind a weight: repetitions of both sides or each, a time, a distance, or why there is none. */
export function readReps(draft: SetDraft): Outcome {
  const { scanner } = draft
  if (readUncounted(draft)) return true
  const column = scanner.position
  const asMany = scanner.take(AS_MANY)
  if (asMany) draft.keep(column, asMany[0], 'keptAsNote')
  if (readSides(draft)) return true
  const range = scanner.take(RANGE)
  if (range) return draft.keep(column, range[0], 'rangeKept')
  const done = readDuration(draft) || readDistance(draft) || readCount(draft, COUNT)
  if (done) return done
  if (asMany || scanner.look(NOT_COUNTED)) return draft.keep(scanner.position, '', 'repsMissing')
  return draft.problem(scanner.position, 'reps', 'markdown.expected.reps')
}
