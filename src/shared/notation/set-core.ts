import { isThousands, parseInteger } from './number.ts'
import type { SetDraft, SetProblem } from './set-draft.ts'
import {
  ATTEMPTS,
  BARE_DECIMAL,
  BODY,
  BODY_TIMES,
  BODY_WORDS,
  COUNT,
  COUNT_AFTER_UNIT,
  COUNTED,
  LOAD_BEFORE_SIDES,
  LOADED,
  LOADED_FOR,
  LOADED_UNIT,
  LOADED_WORDS,
  NAMED_LOAD,
  PIECES,
  RANGE,
  RATE,
  REVERSED,
  WEIGHTLESS,
} from './set-patterns.ts'
import {
  type Outcome,
  putWeight,
  readCount,
  readDistance,
  readDuration,
  readReps,
  readSides,
  readUncounted,
} from './set-work.ts'

/** More than this are hardly repetitions of one weight, distance or time. */
const MOST_TIMES = 30

function readReversed(draft: SetDraft, first: string, column: number): boolean {
  const count = parseInteger(first)
  const at = draft.scanner.position
  const weight = count === null || count > 9999 ? null : draft.scanner.take(REVERSED)
  if (!weight || count === null) return false
  // `80 x 8 kg` says 80 times 8 kg, which few people do and some write by mistake.
  if (count > MOST_TIMES) draft.keep(column, '', 'bareNumber')
  draft.put({ repCount: { full: count, partial: 0 } }, column)
  return putWeight(draft, weight[1] ?? '', at)
}

/** More than this in front of a time are hardly sets, and fewer are hardly a weight that was held. */
const MOST_SETS = 10

/** Reads what was done `count` times, a distance or, where that cannot be a weight that was held, a time. */
function readRepeated(draft: SetDraft, count: string, isWeightless: boolean): Outcome {
  const times = parseInteger(count) ?? 0
  if (times < 1 || times > MOST_TIMES) return false
  const isTimed = isWeightless || (times > 1 && times <= MOST_SETS)
  const done = readDistance(draft) || (isTimed && readDuration(draft))
  if (done === true) draft.times = times
  return done
}

function readCounted(draft: SetDraft): Outcome {
  const { scanner } = draft
  const start = scanner.position
  const counted = scanner.take(COUNTED)
  const done = counted !== null && readRepeated(draft, counted[1] ?? '', true)
  if (!done) scanner.position = start
  return done
}

/** Reads what was done with a load; `words` stood between its number and the sign for times. */
function readWithLoad(draft: SetDraft, load: string, words: string, column: number): Outcome {
  const isBare = /\d$/.test(load)
  if (isBare && PIECES.test(words)) {
    draft.saysLoad = true
    draft.keep(column, `${load} ${words}`, 'keptAsNote')
  } else {
    putWeight(draft, load, column)
    if (words !== '') draft.keep(column + load.length, words, 'keptAsNote')
  }
  const done = readReps(draft)
  const isNoCount = words !== '' || draft.has('durationSeconds') || draft.has('distanceMeters')
  if (isBare && isNoCount && draft.has('weightKg')) draft.keep(column, '', 'numberAsWeight')
  return done
}

function readLoaded(draft: SetDraft): Outcome {
  const { scanner } = draft
  const column = scanner.position
  const plain = scanner.take(LOADED)
  const worded = plain ? null : scanner.take(LOADED_WORDS)
  const load = plain?.[1] ?? worded?.[1]
  if (load === undefined) return false
  if (readReversed(draft, load, column)) return true
  const repeated = plain !== null && readRepeated(draft, load, draft.style === 'activity')
  return repeated || readWithLoad(draft, load, worded?.[2] ?? '', column)
}

function readLoadBeforeSides(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const load = draft.scanner.take(LOAD_BEFORE_SIDES)
  return load !== null && putWeight(draft, load[1] ?? '', column) && readSides(draft)
}

function readLoadAlone(draft: SetDraft): Outcome {
  const { scanner } = draft
  const column = scanner.position
  const load = scanner.take(LOADED_FOR) ?? scanner.take(LOADED_UNIT) ?? scanner.take(BARE_DECIMAL)
  if (!load) return false
  if (isThousands(load[0])) return draft.problem(column, 'thousands', 'markdown.expected.thousands')
  if (/for\s*$/i.test(load[0])) return readWithLoad(draft, load[1] ?? '', '', column)
  putWeight(draft, load[1] ?? '', column)
  if (!readSides(draft) && !readDistance(draft) && !readDuration(draft) && !readCount(draft, COUNT_AFTER_UNIT))
    draft.keep(scanner.position, '', 'repsMissing')
  return true
}

function readBodyWeight(draft: SetDraft): Outcome {
  const { scanner } = draft
  const column = scanner.position
  const body = scanner.take(BODY)
  if (!body) return false
  draft.saysLoad = true
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
  draft.saysLoad = true
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

function readWeightless(draft: SetDraft): Outcome {
  if (!draft.scanner.take(WEIGHTLESS)) return false
  draft.saysLoad = true
  return readReps(draft)
}

function readActivity(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const rate = draft.scanner.take(RATE)
  const done = rate ? draft.keep(column, rate[0], 'keptAsNote') : readDuration(draft) || readDistance(draft)
  draft.isActivity = done === true
  return done
}

function readBareCount(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const range = draft.scanner.take(RANGE)
  if (range) return draft.keep(column, range[0], 'rangeKept')
  if (!readCount(draft, COUNT)) return false
  const alone = /^\d+$/.test(draft.scanner.text.slice(column, draft.scanner.position).trim())
  if (alone && draft.scanner.look(/\s{0,20}(?:rpe|@\s{0,9}(?:10|\d)(?!\d))/iy)) draft.keep(column, '', 'bareNumber')
  return true
}

const readers = [
  readAttempts,
  readUncounted,
  readWeightless,
  readBodyWeight,
  readCounted,
  readLoaded,
  readSides,
  readLoadBeforeSides,
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
