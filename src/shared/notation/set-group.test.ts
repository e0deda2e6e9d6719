import { describe, expect, test } from 'vitest'
import { parseQuickEntry } from './quick-entry.ts'
import { parseSets } from './set-group.ts'

/** Each set as `weight x full+partial @rpe note`. */
function short(text: string, style: 'log' | 'entry'): string[] | object {
  const read = parseSets(text, 'kg', style)
  if ('problem' in read) return read.problem
  return read.sets.map(({ set: { weightKg, repCount, rpe, notes } }) =>
    [weightKg, 'x', repCount && `${repCount.full}+${repCount.partial}`, rpe && `@${rpe}`, notes]
      .filter((part) => part !== null)
      .join(' '),
  )
}

describe('several sets on a line of a log', () => {
  test.each<[string, string[]]>([
    ['2x8 @ 60kg', ['60 x 8+0', '60 x 8+0']],
    ['3x5 @100 RPE 8 - last slow', ['100 x 5+0 @8', '100 x 5+0 @8', '100 x 5+0 @8 last slow']],
    ['60kg 3x8', ['60 x 8+0', '60 x 8+0', '60 x 8+0']],
    ['60 kg x 2 sets x 8 reps', ['60 x 8+0', '60 x 8+0']],
    ['2 sets of 12', ['x 12+0', 'x 12+0']],
    ['60 x 8, 8, 7 felt good', ['60 x 8+0', '60 x 8+0', '60 x 7+0 felt good']],
    ['60 x 8,7 slow', ['60 x 8+0', '60 x 7+0 slow']],
    ['60 x 8, 8+1, 7', ['60 x 8+0', '60 x 8+1', '60 x 7+0']],
    ['80x5, 80x5 RPE 8; 85x3 @9 - top', ['80 x 5+0', '80 x 5+0 @8', '85 x 3+0 @9 top']],
  ])('%s', (text, sets) => {
    expect(short(text, 'log')).toEqual(sets)
  })

  test('an RPE behind a list of counts belongs to nobody knows which set, and stays words', () => {
    expect(short('60 x 8,8,7 RPE 9 - hard', 'log')).toEqual(['60 x 8+0', '60 x 8+0', '60 x 7+0 RPE 9 - hard'])
  })

  test.each<[string, string[]]>([
    ['80x5 @8', ['80 x 5+0 @8']],
    ['3x5 @8', ['3 x 5+0 @8']],
    ['62,5x5', ['62.5 x 5+0']],
    ['80x5 - felt good, 85x3 next time', ['80 x 5+0 felt good, 85x3 next time']],
    ['80 x 8, 2 partials', ['80 x 8+0 2 partials']],
    ['80 x 8, 2 min rest', ['80 x 8+0 2 min rest']],
    ['20 x 10 with 5 kg vest', ['20 x 10+0 with 5 kg vest']],
    ['25 x 8 RPE 10 dropset(20x5, 15x4)', ['25 x 8+0 @10']],
  ])('%s is one set', (text, sets) => {
    expect(short(text, 'log')).toEqual(sets)
  })

  test('a problem names its column in the whole line', () => {
    expect(short('80x5, 85x3 RPE 12', 'log')).toMatchObject({ code: 'rpe', column: 15 })
    expect(short('3 sets of 8 @ 60 kg RPE 12', 'log')).toMatchObject({ code: 'rpe', column: 24 })
  })
})

describe('quick entry', () => {
  test.each<[string, string[]]>([
    ['3x5 100', ['100 x 5+0', '100 x 5+0', '100 x 5+0']],
    ['2x5 100 @8', ['100 x 5+0 @8', '100 x 5+0 @8']],
    ['80x5 @8 good', ['80 x 5+0 @8']],
    ['80 x 8+2 rpe10 - note', ['80 x 8+2 @10 note']],
    ['5x5', ['5 x 5+0']],
  ])('%s', (text, sets) => {
    expect(short(text, 'entry')).toEqual(sets)
  })

  test('gives the sets, or what is wrong', () => {
    expect(parseQuickEntry('2x5 45', 'lb')).toMatchObject([
      { typedWeight: { value: 45, unit: 'lb' }, repCount: { full: 5, partial: 0 } },
      { typedWeight: { value: 45, unit: 'lb' }, repCount: { full: 5, partial: 0 } },
    ])
    expect(parseQuickEntry('80 x', 'kg')).toMatchObject([{ weightKg: 80, repCount: null }])
    expect(parseQuickEntry('eighty', 'kg')).toMatchObject({ problem: { column: 0, code: 'notASet', found: 'eighty' } })
  })
})

test.each([
  '8, '.repeat(33_000),
  '80x8, '.repeat(17_000),
  `3x5${' '.repeat(100_000)}`,
  '80x8;'.repeat(20_000),
  '80 x 8/'.repeat(14_000),
  `60 x ${'8,'.repeat(50_000)}`,
])('a line of 100 kB is read: what is not linear would outlast the test (%#)', (text) => {
  expect(parseSets(text, 'kg', 'entry')).toBeTypeOf('object')
})

test.each([
  ['8 x 60kg', 60, 8],
  ['8x60 kg', 60, 8],
  ['10 x 100kg RPE 8', 100, 10],
  ['12 x 112.5 kg', 112.5, 12],
])('%s is one set: the digits of a weight are never torn apart', (text, weightKg, full) => {
  for (const style of ['log', 'entry'] as const) {
    const read = parseSets(text, 'kg', style)
    expect('sets' in read ? read.sets.map(({ set }) => [set.weightKg, set.repCount?.full]) : read).toEqual([
      [weightKg, full],
    ])
  }
})

test.each([
  [
    '30 left 8+1 right 7 @9 - strap',
    {
      weightKg: 30,
      unilateralRepCount: { left: { full: 8, partial: 1 }, right: { full: 7, partial: 0 } },
      rpe: 9,
      notes: 'strap',
      leftover: [],
    },
  ],
  [
    '12.5 L8 R7',
    {
      weightKg: 12.5,
      unilateralRepCount: { left: { full: 8, partial: 0 }, right: { full: 7, partial: 0 } },
      leftover: [],
    },
  ],
  ['left 8 right 7 30kg', { weightKg: 30, leftover: [] }],
  [
    '8 left, 7 right',
    { weightKg: null, unilateralRepCount: { left: { full: 8, partial: 0 }, right: { full: 7, partial: 0 } } },
  ],
  ['80x5 hr 140', { weightKg: 80, repCount: { full: 5, partial: 0 }, heartRateBpm: 140, leftover: [] }],
  ['20kg 45s', { weightKg: 20, durationSeconds: 45, leftover: [] }],
  ['80x5 rir 2', { rpe: 8, notes: null, leftover: [] }],
  ['80x5 @10 drop 60x8', { rpe: 10, leftover: ['drop 60x8'] }],
  ['3x30s', { leftover: ['3x30s'] }],
])('%s, typed quickly, is read in full or tells what is left over', (text, set) => {
  const read = parseQuickEntry(text, 'kg')
  expect(Array.isArray(read) ? read.at(-1) : read).toMatchObject(set)
})

test('on the scale of reps in reserve @2 is RPE 8, and RPE stays RPE', () => {
  const effort = (text: string) => {
    const read = parseQuickEntry(text, 'kg', 'rir')
    return Array.isArray(read) ? read.map(({ rpe, notes }) => [rpe, notes]) : read
  }
  expect(effort('62,5 kg x 8 @2')).toEqual([[8, null]])
  expect(effort('80x5 rpe 9')).toEqual([[9, null]])
  expect(effort('2x8 @ 60kg')).toEqual([
    [null, null],
    [null, null],
  ])
})
