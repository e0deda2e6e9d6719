import { expect, test } from 'vitest'
import { setLevel } from './setLevel.ts'

test('sets of a week are graded by the target of the muscle', () => {
  const target = { min: 10, max: 20 }
  expect([0, 0.5, 4.9, 5, 9.9, 10, 20, 20.5].map((sets) => setLevel(sets, target))).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
})

test('without a lower end any set is in the target', () => {
  expect(setLevel(0, { min: 0, max: 10 })).toBe(0)
  expect(setLevel(0.5, { min: 0, max: 10 })).toBe(3)
})
