import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalSignOf, positive, readNumber } from './number.ts'

/** A column of one value, read by the sign that it tells. */
const alone = (text: string): number | null => readNumber(text, decimalSignOf([text]))

describe('the sign of a column', () => {
  test.each([
    [['62,5', '100'], ','],
    [['62.5', '100'], '.'],
    [['1.234,5'], ','],
    [['1,234.5'], '.'],
    [['1,234', '62.5'], '.'],
    [['62,5', '1.234,5'], ','],
    [['100', '', 'x'], '.'],
    [[], '.'],
  ])('%j is %s', (values, sign) => {
    expect(decimalSignOf(values)).toBe(sign)
  })
})

describe('one number', () => {
  test.each([
    ['62,5', 62.5],
    ['62.5', 62.5],
    ['62,500', 62.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0', 0],
    ['0.0', 0],
    ['-3', -3],
    ['+3', 3],
    ['1e3', 1000],
    ['18.143694800000002', 18.143694800000002],
    [' 8 ', 8],
  ])('%s alone is %d', (text, value) => {
    expect(alone(text)).toBe(value)
  })

  test.each([
    [
      '',
      'x',
      '5.',
      '.5',
      '1,2,3',
      '12,34,567.5',
      '1.2.3',
      'NaN',
      'Infinity',
      '0x10',
      '1 234',
      '٣',
      '9'.repeat(16),
      '1e999',
    ],
  ])('%s is none', (...texts) => {
    expect(texts.map(alone)).toEqual(texts.map(() => null))
  })

  test('in a column with the other sign a comma or point is never passed over', () => {
    expect(readNumber('62,5', '.')).toBe(62.5)
    expect(readNumber('62.5', ',')).toBe(62.5)
    expect(readNumber('1,23,4', '.')).toBeNull()
    expect(readNumber('1,234', '.')).toBe(1234)
    expect(readNumber('1.234', ',')).toBe(1234)
  })

  test('what is written with either sign reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 999 }), (whole, part) => {
        const fraction = String(part).padStart(3, '0')
        const value = Number(`${whole}.${fraction}`)
        expect(readNumber(`${whole}.${fraction}`, '.')).toBe(value)
        expect(readNumber(`${whole},${fraction}`, ',')).toBe(value)
        expect(readNumber(`${whole.toLocaleString('en')}.${fraction}`, '.')).toBe(value)
        expect(readNumber(`${whole.toLocaleString('de')},${fraction}`, ',')).toBe(value)
      }),
    )
  })
})

test('zero of something that may not be there is nothing', () => {
  expect([0, 60, null].map(positive)).toEqual([null, 60, null])
})
