import { roundTo } from '#shared/domain/quantity.ts'
import { parseDuration } from './duration.ts'
import { parseDecimal } from './number.ts'
import { NUMBER, sticky, UNIT } from './scanner.ts'
import type { SetDraft, SetProblem } from './set-draft.ts'
import { DURATION, TIMES_MORE } from './set-patterns.ts'
import { type Outcome, putWeight, readDistance, readDuration } from './set-work.ts'
import { parseTechnique } from './technique.ts'
import { QUALITY_WORD, qualityOf } from './words.ts'

const MARK = String.raw`(\d{1,4}(?:[.,]\d{1,4})?)`
const RANGE_END = String.raw`([-–—/]\d[\d.,]{0,5}|\s{1,3}[-–—]\s{1,3}(?:10|[1-9](?:[.,]5)?)(?=\s{0,20}$))?`
const RPE = sticky(String.raw`@?\s{0,9}rpe[\s:=@]{0,9}${MARK}(?:\s?\/\s?10(?!\d))?${RANGE_END}`)
const RPE_EMPTY = sticky(String.raw`@?\s{0,9}rpe[:=]?(?![a-z\d])`)
const RIR = sticky(String.raw`@?\s{0,9}(?:rir[\s:=]{0,9}${MARK}${RANGE_END}|${MARK}${RANGE_END}\s{0,9}rir(?![a-z]))`)
const AT_LOAD = sticky(String.raw`(?:@|(?:at|with)(?![a-z])|w\/)\s{0,9}(${NUMBER}\s{0,20}${UNIT}\.?)`)
const AT = sticky(
  String.raw`@\s{0,9}${MARK}${RANGE_END}(?![\d%:/]|[.,]\d)(?!\s{0,3}(?:km|mi|m|s|sec|min|w|watts?|bpm)(?![a-z]))(?!\s{0,9}${UNIT})`,
)
const LOAD = sticky(String.raw`${NUMBER}\s{0,9}${UNIT}(?![a-z])`)
const QUALITY = sticky(`(${QUALITY_WORD})(?![a-z])`)
const TECHNIQUE = sticky(String.raw`(failure\s{0,9}[:=]?\s{0,9})?([a-z]+(?:[ -][a-z]+)?)\s{0,9}\(([^()]*)\)`)
const KINDS = /^(?:myo(?:reps)?|llp|static(?:hold)?|hold|drop(?:set)?)$/i
const HEART_RATE = sticky(
  String.raw`(?:(?:hr|heart\s?rate|puls)[\s:=]{0,9}(\d{2,3})(?!\d)(?:\s{0,9}bpm)?|(\d{2,3})\s{0,9}bpm)(?![a-z])`,
)

const MEANT = sticky(String.raw`\s{1,9}(?!(?:${QUALITY_WORD}|failure)(?![a-z]))[a-z~<>]`)
/** What says more of a set than its load and reps; `rested` is the rest before it. */
const LABEL = sticky(String.raw`(time|zeit|distance|strecke|rested)[\s:]{1,9}(?=\d)`)
const GAP = sticky('[\\s,;|*_`]+')
const DASH = sticky('[-–—―]+')
const WORD = sticky('[^\\s,;|]+')

function putRpe(draft: SetDraft, value: string, range: string | undefined, column: number, whole: string): true {
  if (range !== undefined) return draft.keep(column, whole, 'rangeKept')
  if (draft.has('rpe')) return draft.keep(column, whole, 'keptAsNote')
  return draft.put({ rpe: parseDecimal(value) }, column + whole.search(/\d/))
}

function readRpe(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const rpe = draft.scanner.take(RPE)
  if (rpe) return putRpe(draft, rpe[1] ?? '', rpe[2], column, rpe[0])
  const empty = draft.scanner.take(RPE_EMPTY)
  if (!empty) return false
  // A word after it is what was meant instead of a number, and is kept together with it: `RPE easy`.
  const meant = draft.scanner.look(MEANT)
  if (meant) draft.keepWord(column, draft.scanner.position)
  else draft.keep(column, '', 'rpeEmpty')
  return true
}

/** The most repetitions in reserve that are a rating: RPE 1. */
const MOST_IN_RESERVE = 9

function putRir(draft: SetDraft, text: string, range: string | undefined, column: number, whole: string): Outcome {
  const value = parseDecimal(text)
  const isTooBig = value !== null && value > MOST_IN_RESERVE && range === undefined
  if (isTooBig && draft.style === 'entry') return draft.problem(column, 'rir', 'quickEntry.rirRange')
  const isRead = value !== null && !isTooBig && range === undefined && !draft.has('rpe')
  if (isRead) draft.put({ rpe: roundTo(10 - value, 4) }, column)
  if (isRead && draft.style === 'entry') return true
  return draft.keep(column, whole, isRead ? 'rirRead' : range ? 'rangeKept' : 'keptAsNote')
}

function readRir(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const match = draft.scanner.take(RIR)
  return match ? putRir(draft, match[1] ?? match[3] ?? '', match[2] ?? match[4], column, match[0]) : false
}

function readAt(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const load = draft.has('weightKg') ? null : draft.scanner.take(AT_LOAD)
  if (load) return putWeight(draft, load[1] ?? '', column)
  const at = draft.scanner.take(AT)
  if (!at) return false
  const value = at[1] ?? ''
  const isWeight = (parseDecimal(value) ?? 0) > 10 && at[2] === undefined && !draft.has('weightKg')
  // `20 min @ 145` is a heart rate, a pace or watts: nobody knows.
  const isRate = isWeight && (draft.has('durationSeconds') || draft.has('distanceMeters'))
  if (isRate) return draft.keep(column, at[0], 'keptAsNote')
  if (isWeight) return putWeight(draft, value, column)
  return (draft.scale === 'rir' ? putRir : putRpe)(draft, value, at[2], column, at[0])
}

function readQuality(draft: SetDraft): Outcome {
  if (draft.afterWords || draft.has('repQuality')) return false
  const column = draft.scanner.position
  const quality = draft.scanner.take(QUALITY)
  return quality ? draft.put({ repQuality: qualityOf(quality[1] ?? '') }, column) : false
}

function readTechnique(draft: SetDraft): Outcome {
  const column = draft.scanner.position
  const match = draft.scanner.look(TECHNIQUE)
  if (!match) return false
  const [, prefix, words = '', args = ''] = match
  const kind = words.replace(/[ -]/g, '')
  if (prefix === undefined && !KINDS.test(kind)) return false
  const technique = parseTechnique(`${kind}(${args})`, draft.unit)
  if (!technique) return draft.problem(column, 'technique', 'markdown.expected.technique')
  if (draft.has('failureTechnique')) return false
  draft.scanner.take(TECHNIQUE)
  return draft.put({ failureTechnique: technique }, column)
}

function readHeartRate(draft: SetDraft): Outcome {
  if (draft.has('heartRateBpm')) return false
  const column = draft.scanner.position
  const rate = draft.scanner.take(HEART_RATE)
  return rate ? draft.put({ heartRateBpm: Number(rate[1] ?? rate[2]) }, column) : false
}

function readMore(draft: SetDraft): Outcome {
  if (!draft.isActivity || draft.afterWords) return false
  return (!draft.has('durationSeconds') && readDuration(draft)) || (!draft.has('distanceMeters') && readDistance(draft))
}

function readLoadBehindSides(draft: SetDraft): Outcome {
  if (draft.has('weightKg') || !draft.has('unilateralRepCount')) return false
  const column = draft.scanner.position
  const load = draft.scanner.take(LOAD)
  return load !== null && putWeight(draft, load[0], column)
}

function readRested(draft: SetDraft): boolean {
  const column = draft.scanner.position
  const rest = draft.scanner.take(DURATION)
  const seconds = rest && parseDuration(rest[0], 'min')
  return seconds !== null && draft.put({ restMinutes: roundTo(seconds / 60, 4) }, column)
}

/** `80 x 8 time 30s distance 400 m rested 2 min`. */
function readLabelled(draft: SetDraft): Outcome {
  const { scanner } = draft
  const start = scanner.position
  const label = draft.afterWords ? undefined : scanner.take(LABEL)?.[1]?.toLowerCase()
  if (label === undefined) return false
  let done: Outcome = false
  if (label === 'time' || label === 'zeit') done = !draft.has('durationSeconds') && readDuration(draft)
  else if (label === 'distance' || label === 'strecke') done = !draft.has('distanceMeters') && readDistance(draft)
  // In the app a rest is measured or has its cell, and the first set of an exercise has none.
  else if (draft.style !== 'entry') done = !draft.has('restMinutes') && readRested(draft)
  if (done === false) scanner.position = start
  return done
}

const readers = [
  readLabelled,
  readLoadBehindSides,
  readRpe,
  readRir,
  readAt,
  readQuality,
  readTechnique,
  readHeartRate,
  readMore,
]

function readWord(draft: SetDraft): SetProblem | null {
  for (const read of readers) {
    const outcome = read(draft)
    if (outcome === true) return null
    if (outcome) return outcome
  }
  const start = draft.scanner.position
  if (!draft.afterWords && draft.scanner.look(TIMES_MORE))
    return draft.problem(start, 'numbers', 'markdown.expected.numbers')
  draft.scanner.take(WORD)
  draft.keepWord(start, draft.scanner.position)
  return null
}

/** Reads the words behind the repetitions, in any order, up to a dash; what follows the dash is the note. */
export function readWords(draft: SetDraft): SetProblem | null {
  const { scanner } = draft
  for (;;) {
    scanner.take(GAP)
    if (scanner.atEnd || scanner.take(DASH)) break
    const problem = readWord(draft)
    if (problem) return problem
  }
  draft.closeWords()
  return null
}
