import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from './csv/table.ts'
import { decodeText } from './decode.ts'
import { detectTable } from './detect.ts'
import { csvFormats } from './formats/csv-formats.ts'
import { isJefit, readJefit } from './formats/jefit.ts'
import type { Place, Reading } from './reading.ts'
import { SAMPLES, type Sample, textOf } from './testing/samples.ts'

const OPTIONS = { timeZone: 'Europe/Berlin', tomorrow: '2026-11-24', format: null }

/** Reads bytes as an import does; null where no format knows them. */
function read(bytes: Uint8Array): { text: string; reading: Reading | null } {
  const { text } = decodeText(bytes)
  if (isJefit(text)) return { text, reading: readJefit(text, OPTIONS) }
  const found = detectTable(text)
  const reading = found?.format.read(readTable(text, found.delimiter), found.delimiter, OPTIONS) ?? null
  return { text, reading }
}

const placesOf = (reading: Exclude<Reading, { kind: 'refused' }>): Place[] => [
  ...reading.remarks,
  ...reading.skipped.map(({ line }) => ({ line, column: 1 })),
  ...reading.sessions.map(({ place }) => place),
  ...(reading.kind === 'found'
    ? reading.sessions.flatMap(({ exercises }) => exercises.flatMap(({ sets }) => sets.map(({ place }) => place)))
    : []),
]

function expectInside(text: string, places: readonly Place[]): void {
  const lengths = text.split(/\r\n|\n|\r/).map(({ length }) => length)
  const outside = places.filter(
    ({ line, column }) => !(line >= 1 && column >= 1 && column <= (lengths[line - 1] ?? -1) + 1),
  )
  expect(outside).toEqual([])
}

const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || typeof value !== 'object' || Object.values(value).every(isSound)
}

function expectSane(bytes: Uint8Array): Reading | null {
  const { text, reading } = read(bytes)
  if (reading && reading.kind !== 'refused') {
    expectInside(text, placesOf(reading))
    expect(isSound(reading.sessions)).toBe(true)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  return reading
}

const HOSTILE = [
  ...[
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
  ],
  ...[
    '\0',
    'a\0b',
    '"',
    '""',
    '"a',
    'a"',
    "'",
    '\\',
    '\\n',
    ',',
    ';',
    '\t',
    ' ',
    '\u00a0',
    '\ufeff',
    '\u202e',
    '\u2028',
  ],
  ...[
    '💪🏽',
    'א⁧ב',
    '𝕏',
    'é',
    '\ud800',
    'ß',
    '0',
    '-0',
    '+5',
    '-5',
    '+-5',
    '1e308',
    '-1e308',
    '1e-308',
    '1e999',
    '9'.repeat(400),
  ],
  ...[
    'Infinity',
    '-Infinity',
    '∞',
    '−∞',
    'NaN',
    'null',
    'undefined',
    '1,5',
    '1.234,5',
    '1,234.5',
    '0x10',
    '٣',
    '½',
    '5/5/-',
  ],
  ...[
    '0000-01-01',
    '0000-00-00 00:00:00',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00Z',
    '2026-02-30',
    '31/12/2026',
  ],
  ...[
    '24:00',
    '99:99:99',
    '1h 2m',
    '264h 1m',
    '999999999h',
    '8 Foo 2026, 16:50',
    '-1 d',
    'true',
    'yes',
    '100x5,0x0',
    '5x',
  ],
  'x'.repeat(10_000),
  ' '.repeat(10_000),
  '1'.repeat(10_000),
  '"'.repeat(10_001),
]
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.double().map(String))
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n')

/** A row with some of its cells replaced, quoted as they have to be, or not. */
const mutated = (line: string, delimiter: string) =>
  fc
    .record({
      swaps: fc.array(fc.tuple(fc.nat(30), hostile, fc.boolean()), { maxLength: 4 }),
      end: lineEnd,
    })
    .map(({ swaps, end }) => {
      const cells = line.split(delimiter)
      for (const [at, text, isQuoted] of swaps) {
        cells[at % cells.length] = isQuoted ? `"${text.replaceAll('"', '""')}"` : text
      }
      return cells.join(delimiter) + end
    })

const mutatedFile = ({ delimiter, head, rows: lines }: Sample) =>
  fc
    .record({
      extra: fc.constantFrom('', ...['__proto__', 'constructor', '', head].map((name) => delimiter + name)),
      bom: fc.constantFrom('', '\ufeff'),
      end: lineEnd,
      rows: fc.array(
        fc.constantFrom(...lines).chain((line) => mutated(line, delimiter)),
        { maxLength: 8 },
      ),
      encoding: fc.constantFrom('utf8', 'latin1', 'utf16le'),
    })
    .map(({ bom, extra, end, rows, encoding }) => {
      const text = `${encoding === 'utf16le' ? '\ufeff' : bom}${head}${extra}${end}${rows.join('')}`
      return Buffer.from(text, encoding === 'latin1' ? 'latin1' : encoding === 'utf8' ? 'utf8' : 'utf16le')
    })

describe('hostile exports', () => {
  it('are made of every kind of table there is', () => {
    const made = Object.values(SAMPLES).map((sample) => detectTable(textOf(sample))?.format)
    expect(csvFormats.filter((format) => !made.includes(format))).toEqual([])
  })

  describe.each(Object.entries(SAMPLES))('%s', (_name, sample) => {
    it('is a valid export before anything is changed', () => {
      const reading = expectSane(Buffer.from(textOf(sample)))
      expect(reading).toMatchObject({ kind: 'found', remarks: [] })
      expect(reading?.kind === 'found' && reading.sessions.length).toBeGreaterThan(0)
    })

    it('is read or told, cell by cell, whatever stands in them', () => {
      fc.assert(
        fc.property(mutatedFile(sample), (bytes) => {
          expectSane(bytes)
        }),
        { numRuns: 200 },
      )
    })

    it.each(['\r', '\r\n', '\n'])('is read alike with its lines ended by %j', (end) => {
      const sessions = (text: string) => {
        const reading = expectSane(Buffer.from(text))
        return reading?.kind === 'found' ? reading.sessions.map(({ raw: _raw, ...session }) => session) : null
      }
      expect(sessions(`${textOf(sample)}\n`.replaceAll('\n', end))).toEqual(sessions(textOf(sample)))
    })

    it.each([
      ['a million columns in the header', (head: string) => `${head}${sample.delimiter.repeat(1_000_000)}\n`],
      ['a million columns', (head: string) => `${head}\n${sample.delimiter.repeat(1_000_000)}\n`],
      ['a cell of a million characters', (head: string) => `${head}\n${'x'.repeat(1_000_000)}\n`],
      ['5 MB of delimiters', (head: string) => `${head}\n${sample.delimiter.repeat(5_000_000)}\n`],
      ['5 MB of quotes', (head: string) => `${head}\n${'"'.repeat(5_000_000)}\n`],
    ])('survives %s', (_what, make) => {
      expectSane(Buffer.from(`${make(sample.head)}${sample.rows.join('\n')}\n`))
    })
  })
})
