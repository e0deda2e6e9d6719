import { expect, test } from 'vitest'
import { moveAlong, moveInGrid, nearest } from './cursor.ts'

test('keys move along a row and stop at its ends', () => {
  expect(moveAlong('ArrowRight', null, 5)).toBe(0)
  expect(moveAlong('ArrowLeft', null, 5)).toBe(4)
  expect(moveAlong('ArrowRight', 4, 5)).toBe(4)
  expect(moveAlong('ArrowLeft', 0, 5)).toBe(0)
  expect(moveAlong('Home', 3, 5)).toBe(0)
  expect(moveAlong('End', 3, 5)).toBe(4)
  expect(moveAlong('PageDown', 0, 25)).toBe(10)
  expect(moveAlong('PageUp', 4, 25)).toBe(0)
  expect(moveAlong('Tab', 3, 5)).toBeNull()
})

test('in a grid of weeks a key moves by a day or by a week, and never out of it', () => {
  // Seven days to a week, ten days there are.
  expect(moveInGrid('ArrowRight', 1, 10, 7)).toBe(8)
  expect(moveInGrid('ArrowRight', 4, 10, 7)).toBe(4)
  expect(moveInGrid('ArrowDown', 6, 10, 7)).toBe(6)
  expect(moveInGrid('ArrowUp', 7, 10, 7)).toBe(7)
  expect(moveInGrid('ArrowDown', 0, 10, 7)).toBe(1)
  expect(moveInGrid('ArrowLeft', null, 10, 7)).toBe(9)
  expect(moveInGrid('End', 0, 10, 7)).toBe(9)
  expect(moveInGrid('Enter', 0, 10, 7)).toBeNull()
})

test('a pointer is at the nearest point of its axis, or in an area', () => {
  const points = [
    { x: 10, y: 80 },
    { x: 50, y: 10 },
  ]
  expect(nearest(points, { x: 29, y: 10 }, 'x')).toBe(0)
  expect(nearest(points, { x: 31, y: 80 }, 'x')).toBe(1)
  expect(nearest([], { x: 0, y: 0 }, 'x')).toBeNull()
  const cells = [{ x: 0, y: 0, width: 10, height: 10 }]
  expect(nearest(cells, { x: 9, y: 9 }, 'area')).toBe(0)
  expect(nearest(cells, { x: 10, y: 9 }, 'area')).toBeNull()
})
