import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLiteral, isLiteral, parseLiteral } from './literal.ts'

test.each([
  ['RPE 8', 'RPE 8'],
  ['\\ RPE 8', 'RPE 8'],
  ['\\   spaces  \\', '  spaces  '],
  ['\\ \\', ''],
  ['\\ one\\ntwo\\r\\t\\u2028', 'one\ntwo\r\t\u2028'],
  ['\\ a\\\\nb', 'a\\nb'],
  ['\\ end\\\\', 'end\\'],
  ['\\ \\o/ \\u12', '\\o/ \\u12'],
  ['\\o/', '\\o/'],
  ['a \\ b\\n', 'a \\ b\\n'],
])('%j is %j', (written, text) => {
  expect(parseLiteral(written)).toBe(text)
})

test('any text reads back as it was written, on one line and without spaces at its ends', () => {
  const letter = fc.oneof(
    fc.constantFrom('\\', ' ', '\n', '\r', '\t', '\0', 'n', 'u', '0041', '\u2028', '\u00A0'),
    fc.string(),
  )
  fc.assert(
    fc.property(
      fc.array(letter).map((letters) => letters.join('')),
      (text) => {
        const written = formatLiteral(text)
        expect(isLiteral(written)).toBe(true)
        expect(written).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(written).toBe(written.trim())
        expect(parseLiteral(written)).toBe(text)
      },
    ),
    { numRuns: 1000 },
  )
})
