import fc from 'fast-check'
import { expect } from 'vitest'
import { type ReadSet, readAny, setsOf } from './read-csv.ts'

const told = ({ line, exercise, role, weight, reps, seconds, distance }: ReadSet): string =>
  JSON.stringify({ line, exercise, role, weight, reps, seconds, distance })

/** Cuts a text behind every byte: nothing throws, and each set but one of the last row is one of the whole text. */
export function expectCutsInventNothing(text: string): void {
  const bytes = Buffer.from(text)
  const whole = new Set(setsOfText(bytes).map(told))
  expect(whole.size).toBeGreaterThan(1)
  for (let length = 0; length < bytes.length; length += 1) {
    const cut = bytes.subarray(0, length)
    const last = cut.toString().split(/\r\n|\n|\r/).length
    const invented = setsOfText(cut).filter((set) => !whole.has(told(set)) && set.line < last)
    expect(invented, `cut behind byte ${length}`).toEqual([])
  }
}

function setsOfText(bytes: Uint8Array): ReadSet[] {
  const reading = readAny(bytes)
  return reading?.kind === 'found' ? setsOf(reading) : []
}

const TEMPTING = [
  '',
  '0',
  '-0',
  '1e308',
  '-1',
  '∞',
  'NaN',
  '1,5',
  '1.5',
  'true',
  '2026-02-30',
  '0000-00-00',
  '"',
  ',',
  '\0',
]
const cell = fc.oneof(
  fc.constantFrom(...TEMPTING),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double().map(String),
)
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Puts any text into any cells below a header: nothing throws, and each row is told or read. */
export function expectAnyCellsAreRead(text: string): void {
  const [header = '', ...rows] = text.trimEnd().split('\n')
  const width = header.split(',').length
  const row = fc.array(cell, { minLength: width, maxLength: width }).map((cells) => cells.map(quoted).join(','))
  const rowsOf = fc.array(fc.oneof(row, fc.constantFrom(...rows)), { maxLength: 6 })
  fc.assert(
    fc.property(rowsOf, (made) => {
      const reading = readAny([header, ...made, ''].join('\n'))
      expect(reading?.kind).toBe('found')
    }),
    { numRuns: 300 },
  )
}
