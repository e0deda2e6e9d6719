import { describe, expect, test } from 'vitest'
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
