import { expect, test } from 'vitest'
import { rowNames } from './rowNames.ts'

test('short names stay whole, and take no more room than they need', () => {
  expect(rowNames(['Chest', 'Lats'], 800)).toEqual({ width: 5 * 7 + 12, shown: ['Chest', 'Lats'] })
})

test('a long name is cut, and leaves most of the width to the bars', () => {
  const { width, shown } = rowNames(['Chest', 'x'.repeat(200)], 400)
  expect(width).toBeLessThanOrEqual(144)
  expect(shown[0]).toBe('Chest')
  expect(shown[1]).toMatch(/^x+…$/)
})
