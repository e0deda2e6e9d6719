import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairsText, readPairs } from './pairList.ts'

test.each([
  [
    '25x4 20x4',
    [
      [25, 4],
      [20, 4],
    ],
  ],
  [
    '25 x 4, 2,5x2; 1.25 × 2',
    [
      [25, 4],
      [2.5, 2],
      [1.25, 2],
    ],
  ],
  [
    '50%x5 75 % x 3',
    [
      [50, 5],
      [75, 3],
    ],
  ],
  ['  ', []],
])('%j is read', (text, pairs) => {
  expect(readPairs(text)).toEqual(pairs)
})

test.each(['25', '25x', 'x4', '25x4 and more', '-5x2', '1.2.3x4', '25x4.5'])('%j is refused', (text) => {
  expect(readPairs(text)).toBeNull()
})

test('what is written is read back', () => {
  const pair = fc.tuple(
    fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100),
    fc.integer({ min: 1, max: 50 }),
  )
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      expect(readPairs(pairsText(pairs))).toEqual(pairs)
    }),
  )
})

test('the usual pairs are written with the decimal mark of the language, and read back', () => {
  const text = pairsText([[2.5, 2]], (value) => value.toLocaleString('de'))
  expect(text).toBe('2,5x2')
  expect(readPairs(text)).toEqual([[2.5, 2]])
})
