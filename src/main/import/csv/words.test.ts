import { describe, expect, test } from 'vitest'
import { readDuration } from './duration.ts'
import { setKindOf, wordOf } from './set-kind.ts'
import { distanceUnitOf, weightUnitOf } from './units.ts'

test.each([
  ['45m', 2700],
  ['1h', 3600],
  ['2h 38m', 9480],
  ['1h 15min', 4500],
  ['264h 1m', 950_460],
  ['20s', 20],
  ['2h 30m 15s', 9015],
  ['1 Std. 5 Min.', 3900],
  ['1:02:03', 3723],
  ['0m', 0],
  ['', null],
  ['23:45', null],
  ['3600', null],
  ['1m 1h', null],
  ['1.5h', null],
  ['soon', null],
])('%s is %s seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds)
})

describe('tags of sets', () => {
  test.each([
    ['warmup', ['W', 'w1', 'WARM_UP', 'Warm Up', 'warm-up 2', 'warmup', '2 W']],
    ['drop', ['D', 'D12', 'DROP_SET', 'Drop Set', 'dropset', 'drop']],
    ['failure', ['F', 'f2', 'FAILURE', 'Failure3']],
    ['normal', ['normal', 'Normal']],
    [null, ['', '1', '99', 'X', 'W W', 'wd', '__proto__', 'constructor', 'W'.repeat(1000)]],
  ] as const)('%s', (kind, tags) => {
    expect(tags.map(setKindOf)).toEqual(tags.map(() => kind))
  })

  test('their word is what is left without number and signs', () => {
    expect(['Rest Timer', 'Ruhezeit', 'Note', '1', 'W 1.2'].map(wordOf)).toEqual([
      'resttimer',
      'ruhezeit',
      'note',
      null,
      null,
    ])
  })
})

test('units go by many names, and by no other', () => {
  expect(['kg', 'KGS', 'lb', ' lbs ', 'lbs.'].map(weightUnitOf)).toEqual(['kg', 'kg', 'lb', 'lb', 'lb'])
  expect(['m', 'meters', 'km', 'mi.', 'Miles', 'yd', 'ft'].map(distanceUnitOf)).toEqual([
    ...['m', 'm', 'km', 'mi', 'mi', 'yd', 'ft'],
  ])
  expect(['', 'stone', 'toString', '__proto__'].flatMap((text) => [weightUnitOf(text), distanceUnitOf(text)])).toEqual(
    Array(8).fill(null),
  )
})
