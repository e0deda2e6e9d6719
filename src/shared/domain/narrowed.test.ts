import { expect, test } from 'vitest'
import { narrowed } from './narrowed.ts'

test('few values stay as they are', () => {
  expect(narrowed([1, null, 3], 3)).toEqual([1, null, 3])
  expect(narrowed([], 3)).toEqual([])
})

test('of many, neighbours become their mean, and none is left out', () => {
  expect(narrowed([1, 3, 5, 7, 10], 2)).toEqual([2, 7.3333])
  expect(narrowed([1, null, null, null], 2)).toEqual([1, null])
  const all = Array.from({ length: 1430 }, () => 8)
  expect(narrowed(all, 60)).toEqual(Array.from({ length: 60 }, () => 8))
})
