import type { WeightUnit } from '#shared/domain/weight.ts'
import { parseLiteral } from './literal.ts'
import { parseDecimal } from './number.ts'
import { REPS } from './reps.ts'
import { NUMBER, TIMES, UNIT } from './scanner.ts'
import type { Scale, SetProblem, Style } from './set-draft.ts'
import { type ParsedSet, parseSetLine } from './set-line.ts'
import { STARTS_A_SET } from './set-patterns.ts'
import { QUALITY_WORD, SETS_WORD } from './words.ts'

type Parsed = { sets: ParsedSet[] } | { problem: SetProblem }

/** How a line is read: what a bare weight is in, where the line stands, and what a bare @ counts. */
interface Reading {
  unit: WeightUnit
  style: Style
  scale: Scale
}

const COUNT = REPS.both
const SETS = String.raw`(\d{1,2})(?:\s{0,9}${SETS_WORD})?`
const LOAD = String.raw`(${NUMBER}(?:\s{0,9}${UNIT})?)`
const LOAD_WITH_UNIT = String.raw`(${NUMBER}\s{0,9}${UNIT})`
const OF = String.raw`(?:${TIMES}|\s{1,9}(?:of|von|à)\s{1,9})`
const END = String.raw`(?=$|[\s,;@-])`
/** Nothing but what says more about these sets may follow, so that `20 x 10 with 5 kg vest` is no group of sets. */
const TAIL = String.raw`(?=\s{0,20}(?:$|[-–—@,;.]|(?:rpe|rir|${QUALITY_WORD}|failure|myo|llp|each|per)))`
const REST = String.raw`([\s\S]*)$`

/** Sets x reps at a weight. The groups are sets, reps, weight and what follows. */
const AT_LOAD = new RegExp(
  String.raw`^\s{0,20}${SETS}${OF}(${COUNT})(?:\s{0,9}(?:@|at(?![a-z]))\s{0,9}${LOAD}|\s{1,9}${LOAD_WITH_UNIT})${TAIL}${REST}`,
  'i',
)
const SHORT = new RegExp(String.raw`^\s{0,20}${SETS}${OF}(${COUNT})\s{1,9}${LOAD}()${END}${REST}`, 'i')
const NO_LOAD = new RegExp(
  String.raw`^\s{0,20}(\d{1,2})\s{0,9}(?:${SETS_WORD}|rounds?)${OF}(${COUNT})()()${END}(?!\s{0,20}(?:[x×✕]|(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|km|mi|miles?|met(?:er|re)s?)(?![a-z])))${REST}`,
  'i',
)
/** Sets x reps x weight, told apart by the word or by the unit. */
const THREE = [
  String.raw`^\s{0,20}(\d{1,2})\s{0,9}(?:${SETS_WORD}|rounds?)${OF}(${COUNT})${TIMES}${LOAD}()${END}${REST}`,
  String.raw`^\s{0,20}${SETS}${OF}(${COUNT})${TIMES}()${LOAD_WITH_UNIT}${END}${REST}`,
].map((source) => new RegExp(source, 'i'))
/** A weight, then sets x reps. The groups are weight, sets, reps and what follows. */
const LOAD_FIRST = new RegExp(
  String.raw`^\s{0,20}(?:${LOAD_WITH_UNIT}[\s:,]{1,9}(\d{1,2})${TIMES}|${LOAD}${TIMES}(\d{1,2})\s{0,9}${SETS_WORD}${OF})(${COUNT})${END}${REST}`,
  'i',
)
const LOAD_REPS_SETS = new RegExp(
  String.raw`^\s{0,20}${LOAD}${TIMES}(${COUNT})${TIMES}(\d{1,2})\s{0,9}${SETS_WORD}(?![a-z])${REST}`,
  'i',
)
/** One weight and a list of counts: `60 x 8, 8, 7`. */
const LIST = new RegExp(
  String.raw`^\s{0,20}${LOAD}${TIMES}(${COUNT}(?:\s{0,9},\s{0,9}${COUNT}){1,19}|${COUNT}(?:\s{0,9}\/\s{0,9}${COUNT}){2,19})(?!\s{0,9}[,/]\s{0,9}\d)${TAIL}${REST}`,
  'i',
)
/** A list that can be nothing else, of three counts or without spaces, with any words behind it. */
const LIST_AND_WORDS = new RegExp(
  String.raw`^\s{0,20}${LOAD}${TIMES}(${COUNT}(?:,${COUNT}){1,19}|${COUNT}(?:\s{0,9},\s{0,9}${COUNT}){2,19})(?=\s)(?!\s{0,9}(?:[,/]\s{0,9}\d|[x×+]|(?:s|secs?|mins?|kgs?|lbs?|m|km|left|right|links|rechts|l|r)(?![a-z])))${REST}`,
  'i',
)
const shift = (set: ParsedSet, from: number, by: number): ParsedSet => ({
  ...set,
  leftover: set.leftover.map((piece) => ({ ...piece, column: piece.column < from ? 0 : piece.column + by })),
})

/** Reads the same set `count` times; what follows the reps holds for each, a note only for the last. */
function repeat(
  text: string,
  { unit, style, scale }: Reading,
  count: number,
  load: string,
  reps: string,
  rest: string,
): Parsed | null {
  if (count < 1 || count > 20) return null
  const head = load === '' ? `${reps} ` : `${load} x ${reps} `
  const last = parseSetLine(head + rest, unit, style === 'entry' ? style : 'log', scale)
  const by = text.length - rest.length - head.length
  if ('problem' in last) {
    const { problem } = last
    return { problem: { ...problem, column: problem.column < head.length ? 0 : problem.column + by } }
  }
  const others = Array.from({ length: count - 1 }, () => ({
    ...last,
    set: { ...last.set, notes: null },
    leftover: [],
  }))
  return { sets: [...others, shift(last, head.length, by)] }
}

function readUniform(text: string, reading: Reading): Parsed | null {
  const at = AT_LOAD.exec(text)
  const short = reading.style === 'entry' ? SHORT.exec(text) : null
  const three = THREE.map((pattern) => pattern.exec(text)).find((match) => match !== null)
  const sets = at ?? short ?? three ?? NO_LOAD.exec(text)
  if (sets) {
    const load = sets[3] || sets[4] || ''
    // `80x5 @8` is one set at RPE 8: a bare number behind @ is a weight only where it can be no RPE.
    const isRpe = at !== null && (parseDecimal(load) ?? 11) <= 10
    return isRpe ? null : repeat(text, reading, Number(sets[1]), load, sets[2] ?? '', sets[5] ?? '')
  }
  const first = LOAD_FIRST.exec(text)
  if (first)
    return repeat(
      text,
      reading,
      Number(first[2] ?? first[4]),
      first[1] ?? first[3] ?? '',
      first[5] ?? '',
      first[6] ?? '',
    )
  const last = LOAD_REPS_SETS.exec(text)
  return last && repeat(text, reading, Number(last[3]), last[1] ?? '', last[2] ?? '', last[4] ?? '')
}

function joined(parts: (ParsedSet | { problem: SetProblem })[]): Parsed {
  const sets: ParsedSet[] = []
  for (const part of parts) {
    if ('problem' in part) return part
    const { set, leftover, times, saysLoad } = part
    for (let i = 1; i < times; i++) sets.push({ set: { ...set, notes: null }, leftover: [], times: 1, saysLoad })
    sets.push({ set, leftover, times: 1, saysLoad })
  }
  return { sets }
}

function readList(text: string, unit: WeightUnit): Parsed | null {
  const list = LIST.exec(text) ?? LIST_AND_WORDS.exec(text)
  if (!list) return null
  const [, load = '', counts = '', rest = ''] = list
  const read = joined(counts.split(/[,/]/).map((count) => parseSetLine(`${load} x ${count}`, unit, 'log')))
  const note = rest.trim().replace(/^[-–—,;.]+\s*/, '')
  const last = 'sets' in read ? read.sets.at(-1) : undefined
  if (!last || note === '') return read
  // Which of the sets an RPE behind a list means is not said, so it stays words.
  last.set.notes = parseLiteral(note)
  if (!/^\s*[-–—]/.test(rest))
    last.leftover.push({ column: text.length - rest.trimStart().length, text: note, reason: 'keptAsNote' })
  return read
}

/** The places where `80x5, 80x5; 85x3` goes on with another set: outside brackets and before the note. */
function splitSets(text: string): { piece: string; column: number }[] {
  const pieces: { piece: string; column: number }[] = []
  let [start, depth] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    if (letter === '(') depth++
    if (letter === ')') depth = Math.max(0, depth - 1)
    if (/[-–—]/.test(letter) && /\s/.test(text.charAt(i - 1))) break
    const splits = depth === 0 && (letter === ';' || (letter === ',' && /\s/.test(text.charAt(i + 1))))
    if (!splits || !STARTS_A_SET.test(text.slice(i + 1, i + 80))) continue
    pieces.push({ piece: text.slice(start, i), column: start })
    start = i + 1
  }
  return [...pieces, { piece: text.slice(start), column: start }]
}

function readSeveral(text: string, { unit, style, scale }: Reading): Parsed | null {
  const pieces = STARTS_A_SET.test(text) ? splitSets(text) : []
  if (pieces.length < 2) return null
  return joined(
    pieces.map(({ piece, column }) => {
      const read = parseSetLine(piece, unit, style, scale)
      if ('problem' in read) return { problem: { ...read.problem, column: read.problem.column + column } }
      return shift(read, 0, column)
    }),
  )
}

/**
 * Reads a line that may tell several sets: `3x8 @ 60kg`, `60kg 3x8`, `60 x 8, 8, 7`, `80x5, 85x3`, `3 x 400 m`; otherwise
 * the one set that `parseSetLine` reads. A bare weight is in `unit`, a bare @ on that `scale`; columns are 0-based.
 */
export const parseSets = (text: string, unit: WeightUnit, style: Style, scale: Scale = 'rpe'): Parsed =>
  readUniform(text, { unit, style, scale }) ??
  readList(text, unit) ??
  readSeveral(text, { unit, style, scale }) ??
  joined([parseSetLine(text, unit, style, scale)])
