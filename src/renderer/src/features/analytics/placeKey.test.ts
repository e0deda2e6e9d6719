import { expect, test } from 'vitest'
import { placeKey } from './placeKey.ts'

test('a place keeps its name when its program is run again or is written in another way', () => {
  const place = { program: 'Push & Pull', run: null, phase: 3, week: 8 }
  expect(placeKey({ ...place, run: 1 })).toBe(placeKey(place))
  expect(placeKey({ ...place, program: 'PUSH & pull' })).toBe(placeKey(place))
})

test('no two places have the same name', () => {
  const places = [
    { program: 'A', run: 1, phase: 1 },
    { program: 'A', run: 2, phase: 1 },
    { program: 'A', run: 1, phase: 2 },
    { program: 'A', run: 1, phase: 1, week: 1 },
    { program: 'A', run: 1, phase: null, week: 1 },
    { program: null, run: 1, phase: 1 },
  ]
  expect(new Set(places.map(placeKey)).size).toBe(places.length)
})
