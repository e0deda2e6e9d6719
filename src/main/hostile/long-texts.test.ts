/** A hostile text costs no more than a harmless one of the same length, or at least grows no faster, whoever reads it. */
import { expect, test } from 'vitest'
import { decodeText } from '#main/import/decode.ts'
import { readAny } from '#main/import/testing/read-csv.ts'
import { SAMPLES } from '#main/import/testing/samples.ts'
import { isMarkdownLog } from '#main/import/whole/markdown.ts'
import { readMarkdownLogs } from '#main/markdown/read-log.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import { parseReps } from '#shared/notation/reps.ts'
import { parseSets } from '#shared/notation/set-group.ts'
import { parseWeight } from '#shared/notation/weight.ts'

const LENGTH = 100_000
/** Times what a harmless text of the same length costs; what is quadratic lies thousands above. */
const MOST = 60
/** Ten times the text may cost so much more: 10 is linear, 100 quadratic. */
const MOST_GROWTH = 40

const UNITS = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\n\t',
    '\0',
    '0',
    '0.',
    '1,',
    '.',
    ',',
    ';',
    ':',
    '-',
    '_',
    '#',
    '*',
    '/',
    '\\',
    '"',
    "'",
    '`',
  ],
  ...[
    '(',
    ')',
    '()',
    '[',
    ']',
    '{',
    '}',
    '<',
    '&',
    '|',
    '=',
    '+',
    '@',
    '@8 ',
    'x',
    'x8 ',
    '8 x ',
    '80x8, ',
    '80x8;',
    '3x5 ',
    'a',
    'a ',
  ],
  ...[
    'e\u0301',
    '\u0301',
    'ß',
    '🏋️',
    '\ufeff',
    '\u00a0',
    'rpe ',
    'left ',
    'time 30s ',
    'date ',
    '**date',
    '00:',
    'T00:',
    '1.e',
    '{"a":',
    '["',
    '__',
    '- ',
  ],
]
const filled = (unit: string, length = LENGTH): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const harmless = filled('Bench press was good today, slow and deep. ')

const { head, rows } = SAMPLES.strong ?? { head: '', rows: [] }
const inCell = (text: string): string => `${head}\n${rows[1]?.replace('deep', `"${text.replaceAll('"', '""')}"`)}\n`

/** Every reader that is given text from outside, with the place in it where the text goes. */
const READERS: Record<string, (text: string) => unknown> = {
  'a typed set': (text) => parseSets(text, 'kg', 'entry'),
  'a set of a log': (text) => parseSets(`80 x 5 ${text}`, 'kg', 'log'),
  'a number': parseDecimal,
  repetitions: parseReps,
  'a weight': (text) => parseWeight(text, 'kg'),
  'the key of a name': exerciseKey,
  'a log': readMarkdownLogs,
  'a line of a log': (text) =>
    readMarkdownLogs(`# Training Log\n- Date: 2026-02-16\n- ${text}\n## Exercise 1\n${text}\n`),
  'whether it is a log': isMarkdownLog,
  'a table': readAny,
  'a cell of a table': (text) => readAny(inCell(text)),
  'a session file': (text) => parseSessionFile(Buffer.from(text)),
  'a text of a session file': (text) => parseSessionFile(Buffer.from(JSON.stringify({ notes: text }))),
  'the encoding': (text) => decodeText(Buffer.from(text)),
}

function cost(read: (text: string) => unknown, text: string, rounds = 1): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    read(text)
    return performance.now() - start
  })
  return Math.min(...times)
}

/** The units whose repetition costs a reader more than it may. */
function slowUnits(read: (text: string) => unknown, units: readonly string[]): string[] {
  // A reader may be done with a harmless text at once: below this, nothing is measured but the clock.
  const usual = Math.max(cost(read, harmless, 3), 4)
  return units.filter((unit) => {
    if (cost(read, filled(unit)) / usual <= MOST) return false
    // It may be much of what the reader is for, such as thousands of sets; then its cost grows with the text.
    return cost(read, filled(unit), 3) / cost(read, filled(unit, LENGTH / 10), 3) > MOST_GROWTH
  })
}

test.each(Object.entries(READERS))('%s', (_what, read) => {
  expect(slowUnits(read, UNITS)).toEqual([])
})

test('a reader whose cost is quadratic is found', () => {
  const read = (text: string): number => {
    const steps = text.startsWith(' ') ? text.length / 4 : 0
    let sum = 0
    for (let i = 0; i < steps; i += 1) for (let j = 0; j < steps; j += 1) sum += i ^ j
    return sum
  }
  expect(slowUnits(read, [' ', 'a'])).toEqual([' '])
})
