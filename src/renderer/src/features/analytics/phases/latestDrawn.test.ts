import { expect, test } from 'vitest'
import { latestDrawn } from './latestDrawn.ts'

test('of many only the latest are drawn, and that is said', () => {
  const all = Array.from({ length: 119 }, (_, i) => i)
  expect(latestDrawn(all)).toEqual({ drawn: all.slice(95), text: 'The last 24 are drawn, the table has all.' })
  expect(latestDrawn(all.slice(0, 24))).toEqual({ drawn: all.slice(0, 24), text: '' })
})
