import { expect, it } from 'vitest'
import { inLanes, sample } from './lanes.ts'

it('takes every k-th item and always the last, and says what k is', () => {
  expect(sample([1, 2, 3, 4, 5, 6, 7], 3)).toEqual({ items: [1, 4, 7], step: 3 })
  expect(sample([1, 2], 5)).toEqual({ items: [1, 2], step: 1 })
  expect(sample([], 5)).toEqual({ items: [], step: 1 })
})

it('answers in the order of the items, however many are worked off at once', async () => {
  const double = async (n: number) => n * 2
  expect(await inLanes(2, [1, 2, 3], double)).toEqual([2, 4, 6])
})
