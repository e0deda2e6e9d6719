import { expect, test } from 'vitest'
import { roundTop } from './roundTop.ts'

test.each([
  [340, 400],
  [227, 300],
  [23_000, 30_000],
  [5, 6],
  [9.6, 10],
  [0.3, 0.3],
  [4, 4],
  [108, 150],
])('an axis of up to %f ends at %f', (most, top) => {
  expect(roundTop(most)).toBe(top)
})

test('nothing has an axis, too', () => {
  expect(roundTop(0)).toBe(1)
  expect(roundTop(Number.NaN)).toBe(1)
})
