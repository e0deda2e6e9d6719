import { parseDistance } from './distance.ts'
import { parseDuration } from './duration.ts'
import { parseInteger } from './number.ts'
import { parseReps, REPS } from './reps.ts'
import { NUMBER, sticky, TIMES, UNIT } from './scanner.ts'
import type { SetDraft, SetProblem } from './set-draft.ts'
import { parseWeight } from './weight.ts'

/** Whether something was read here, or what is wrong with it. */
type Outcome = boolean | SetProblem

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,3}:[0-5]\d(?![\d:])`
const HOURS = String.raw`${NUMBER}\s{0,9}(?:hours?|hrs?|h)(?:\s{0,9}\d{1,3}\s{0,9}(?:minutes?|mins?|m))?`
const MINUTES = String.raw`${NUMBER}\s{0,9}(?:minutes?|mins?)(?:\s{0,9}\d{1,3}\s{0,9}(?:seconds?|secs?|s))?`
const SECONDS = String.raw`${NUMBER}\s{0,9}(?:seconds?|secs?|s)`
/** A duration, but no pace such as `6:00/km`. */
export const DURATION = sticky(String.raw`(?:${CLOCK}|${HOURS}|${MINUTES}|${SECONDS})(?![a-z])(?!\s{0,3}\/\s{0,3}k?m)`)
/** A distance, but no speed such as `10 km/h`. */
export const DISTANCE = sticky(String.raw`${NUMBER}\s{0,9}(?:km|miles?|mi|met(?:er|re)s?|m)(?![a-z/])`)

const ATTEMPTS = sticky(String.raw`(\d{1,4})\s{0,9}attempts?[\s,;:/-]{0,9}(\d{1,4})\s{0,9}clean(?![a-z])`)
const LOAD = String.raw`(${NUMBER}(?:\s{0,20}${UNIT}\.?)?)`
const LOADED = sticky(`${LOAD}${TIMES}`)
const LOADED_UNIT = sticky(String.raw`(${NUMBER}\s{0,20}${UNIT}\.?)(?:\s{0,9}(?:for|[,:/])\s{0,9}|\s{0,20})`)
const LOADED_FOR = sticky(String.raw`(${NUMBER})\s{1,9}for\s{1,9}(?=\d)`)
const BARE_DECIMAL = sticky(String.raw`(\d{1,9}[.,]\d{1,9})(?![\d.,:%])`)
const BODY = sticky(
  String.raw`(?:bw|body\s?-?weight)(?![a-wyz])(?:\s{0,9}([+-])\s{0,9}(${NUMBER}(?:\s{0,20}${UNIT})?))?`,
)
const WORDS_TIMES = String.raw`\s{1,9}([a-z(/][^\d×]{0,38}?)\s{1,9}[x×]\s{0,20}(?=\d|left|right)`
const LOADED_WORDS = sticky(`${LOAD}${WORDS_TIMES}`)
const BODY_WORDS = sticky(WORDS_TIMES)
const BODY_TIMES = sticky(String.raw`(?:${TIMES}|[\s:]{0,20}(?:for\s{1,9})?)`)
const RATE = sticky(String.raw`${NUMBER}\s{0,9}(?:km\/h|kph|mph|kcal|cal|watts?|w|%)(?![a-z])`)
const NAMED_LOAD = sticky(String.raw`([a-z(][^\d×@]{0,38}?)(?:\s{1,9}[x*]|\s{0,9}×)\s{0,20}(?=\d)`)
const REVERSED = sticky(String.raw`(${NUMBER}\s{0,20}${UNIT}\.?)(?!${TIMES}\d)`)
const RANGE = sticky(String.raw`\d{1,4}[-–—]\d{1,4}(?![\d.,]\d)(?:\s{0,9}reps?(?![a-z]))?`)
const COUNT = sticky(String.raw`${REPS.both}(?!\d)(?![.,]\d)`)
const COUNT_AFTER_UNIT = sticky(String.raw`${REPS.both}(?!\d)(?![.,:]\d)(?!\s{0,9}(?:s|secs?|mins?|km|m|mi|h|kg|lbs?|%)(?![a-z]))`)
const SIDES = REPS.sides.map((source) => sticky(String.raw`${source}(?![\d.])`))
const AS_MANY = sticky(String.raw`(?:amrap|max)(?![a-z])[\s:]{0,9}`)
const NOT_COUNTED = sticky(
  String.raw`$|[-–—@?(]|(?:rpe|rir|feel|amrap|max|fail\w{0,3}|good|bad|perfect|learning|myo|llp|static\w{0,6}|drop\w{0,5}|left|right|l|r)(?![a-z])|rpe`,
)

function readSides(draft: SetDraft): boolean {
  const column = draft.scanner.position
  for (const pattern of SIDES) {
    const match = draft.scanner.take(pattern)
    const reps = match && parseReps(match[0])
    if (reps) return draft.put(reps, column)
  }
  return false
}

function readCount(draft: SetDraft, pattern: RegExp): boolean {
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
export function readDistance(draft: SetDraft): boolean {
  const column = draft.scanner.position
  const match = draft.scanner.take(DISTANCE)
  return match ? draft.put({ distanceMeters: parseDistance(match[0]) }, column) : false
}

/** Reads a weight that stood at `column`. */
export const putWeight = (draft: SetDraft, text: string, column: number): true =>
  draft.put(parseWeight(text, draft.unit) ?? {}, column)

function readReps(draft: SetDraft): Outcome {
  const { scanner } = draft
  const column = scanner.position
  const asMany = scanner.take(AS_MANY)
  if (asMany) draft.keep(column, asMany[0], 'keptAsNote')
  if (readSides(draft)) return true
  const range = scanner.take(RANGE)
  if (range) return draft.keep(column, range[0], 'rangeKept')
  if (readDuration(draft) || readDistance(draft) || readCount(draft, COUNT)) return true
  if (asMany || scanner.look(NOT_COUNTED)) return draft.keep(scanner.position, '', 'repsMissing')
  return draft.problem(scanner.position, 'reps', 'markdown.expected.reps')
}

function readReversed(draft: SetDraft, first: string, column: number): boolean {
  const count = parseInteger(first)
  const at = draft.scanner.position
  const weight = count === null || count > 9999 ? null : draft.scanner.take(REVERSED)
  if (!weight || count === null) return false
  draft.put({ repCount: { full: count, partial: 0 } }, column)
  return putWeight(draft, weight[1] ?? '', at)
}

function readLoaded(draft: SetDraft): Outcome {
  const { scanner } = draft
  const column = scanner.position
  const plain = scanner.take(LOADED)
  const worded = plain ? null : scanner.take(LOADED_WORDS)
  const load = plain?.[1] ?? worded?.[1]
  if (load === undefined) return false
  if (readReversed(draft, load, column)) return true
  putWeight(draft, load, column)
  if (worded?.[2]) draft.keep(column + load.length, worded[2], 'keptAsNote')
  return readReps(draft)
}

function readLoadAlone(draft: SetDraft): Outcome {
  const { scanner } = draft
  const column = scanner.position
  const load = scanner.take(LOADED_FOR) ?? scanner.take(LOADED_UNIT) ?? scanner.take(BARE_DECIMAL)
  if (!load) return false
  putWeight(draft, load[1] ?? '', column)
  if (/for\s*$/i.test(load[0])) return readReps(draft)
  if (!readSides(draft) && !readCount(draft, COUNT_AFTER_UNIT)) draft.keep(scanner.position, '', 'repsMissing')
  return true
}

function readBodyWeight(draft: SetDraft): Outcome {
  const { scanner } = draft
  const column = scanner.position
  const body = scanner.take(BODY)
  if (!body) return false
  // Less than the body's weight is no load that this set could hold, so the words are kept instead of a wrong number.
  if (body[1] === '-') draft.keep(column, body[0], 'keptAsNote')
  else putWeight(draft, body[2] ?? '0', column)
  const words = scanner.position
  const worded = scanner.take(BODY_WORDS)
  if (worded?.[1]) draft.keep(words, worded[1], 'keptAsNote')
  else scanner.take(BODY_TIMES)
  return readReps(draft)
}

function readNamedLoad(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const named = draft.scanner.take(NAMED_LOAD)
  if (!named) return false
  draft.keep(column, named[1] ?? '', 'keptAsNote')
  return readReps(draft)
}

function readAttempts(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const match = draft.scanner.take(ATTEMPTS)
  if (!match) return false
  const [tries, clean] = [Number(match[1]), Number(match[2])]
  if (clean > tries) return draft.problem(column, 'attempts', 'markdown.expected.attempts')
  return draft.put({ repCount: { full: clean, partial: tries - clean } }, column)
}

function readActivity(draft: SetDraft): boolean {
  const column = draft.scanner.position
  const rate = draft.scanner.take(RATE)
  draft.isActivity = rate ? draft.keep(column, rate[0], 'keptAsNote') : readDuration(draft) || readDistance(draft)
  return draft.isActivity
}

function readBareCount(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const range = draft.scanner.take(RANGE)
  if (range) return draft.keep(column, range[0], 'rangeKept')
  if (!readCount(draft, COUNT)) return false
  const alone = /^\d+$/.test(draft.scanner.text.slice(column, draft.scanner.position).trim())
  if (alone && draft.scanner.look(/\s{0,20}rpe/iy)) draft.keep(column, '', 'bareNumber')
  return true
}

const readers = [
  readAttempts,
  readBodyWeight,
  readLoaded,
  readSides,
  readActivity,
  readLoadAlone,
  readBareCount,
  readNamedLoad,
]

/** Reads what was done: a weight and its repetitions, a count, each side, attempts, a time or a distance. */
export function readCore(draft: SetDraft): SetProblem | null {
  const start = draft.scanner.position
  for (const read of readers) {
    const outcome = read(draft)
    if (outcome === true) return null
    if (outcome) return outcome
  }
  return draft.problem(start, 'notASet', 'markdown.expected.set')
}
