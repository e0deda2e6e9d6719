import { expect, test } from 'vitest'
import { roundTicks, roundTop } from './roundAxis.ts'

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

test.each([
  [65, 102.5, [60, 70, 80, 90, 100, 110]],
  [90, 90, [90, 92]],
  [-30, -20, [-30, -28, -26, -24, -22, -20]],
  [-12, 20, [-20, -10, 0, 10, 20]],
  [0.2, 0.9, [0.2, 0.4, 0.6, 0.8, 1]],
  [0, 0, [0, 0.2]],
])('an axis around %f to %f has ticks at %j', (least, most, ticks) => {
  expect(roundTicks(least, most)).toEqual(ticks)
})
