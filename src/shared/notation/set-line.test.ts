import { describe, expect, test } from 'vitest'
import type { WorkingSet } from '#shared/domain/working-set.ts'
import { parseSetLine } from './set-line.ts'

const filled = (set: WorkingSet): object =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null))

function read(text: string): object {
  const parsed = parseSetLine(text, 'kg', 'log')
  return 'set' in parsed ? filled(parsed.set) : parsed.problem
}

function leftover(text: string): string[] {
  const parsed = parseSetLine(text, 'kg', 'log')
  return 'set' in parsed ? parsed.leftover.map(({ column, text: words, reason }) => `${column} ${reason} ${words}`) : []
}

const reps = (full: number, partial = 0) => ({ repCount: { full, partial } })
const sides = (left: [number, number], right: [number, number]) => ({
  unilateralRepCount: { left: { full: left[0], partial: left[1] }, right: { full: right[0], partial: right[1] } },
})
const myo = (...counts: [number, number][]) => ({
  failureTechnique: { type: 'MyoReps', miniSets: counts.map(([full, partial]) => ({ full, partial })) },
})

describe('a weight and its reps', () => {
  test.each<[string, object]>([
    ['80 x 8 RPE 8 good', { weightKg: 80, ...reps(8), rpe: 8, repQuality: 'good' }],
    ['15 x13RPE8good', { weightKg: 15, ...reps(13), rpe: 8, repQuality: 'good' }],
    ['73 x 10RPE 7good', { weightKg: 73, ...reps(10), rpe: 7, repQuality: 'good' }],
    ['250 x  14 good - no palms used', { weightKg: 250, ...reps(14), repQuality: 'good', notes: 'no palms used' }],
    ['90 x 1+1 RPE 10', { weightKg: 90, ...reps(1, 1), rpe: 10 }],
    ['77 x 11 + 1 RPE 10 good', { weightKg: 77, ...reps(11, 1), rpe: 10, repQuality: 'good' }],
    [
      '80 x 7 RPE 10 perfect - last rep was war',
      { weightKg: 80, ...reps(7), rpe: 10, repQuality: 'perfect', notes: 'last rep was war' },
    ],
    ['60 kg x 6 reps RPE 8 Good', { weightKg: 60, ...reps(6), rpe: 8, repQuality: 'good' }],
    ['57 x 12 RPE 9 good - ', { weightKg: 57, ...reps(12), rpe: 9, repQuality: 'good' }],
    [
      '20 x 6 RPE 10 perfect -short rest',
      { weightKg: 20, ...reps(6), rpe: 10, repQuality: 'perfect', notes: 'short rest' },
    ],
    ['80kgx5', { weightKg: 80, ...reps(5) }],
    ['80 KG X 5', { weightKg: 80, ...reps(5) }],
    ['80×5', { weightKg: 80, ...reps(5) }],
    ['62,5 x 5', { weightKg: 62.5, ...reps(5) }],
    ['80 for 5', { weightKg: 80, ...reps(5) }],
    ['80 kg, 5 reps', { weightKg: 80, ...reps(5) }],
    ['8 x 60kg', { weightKg: 60, ...reps(8) }],
    ['8 reps @ 60 kg', { weightKg: 60, ...reps(8) }],
    ['45 lb x 5', { weightKg: 20.4117, typedWeight: { value: 45, unit: 'lb' }, ...reps(5) }],
    ['\t80\tx\t8\tRPE\t8', { weightKg: 80, ...reps(8), rpe: 8 }],
    ['80 x 8 – note with a long dash', { weightKg: 80, ...reps(8), notes: 'note with a long dash' }],
    ['25 x 30s', { weightKg: 25, durationSeconds: 30 }],
    ['40 kg 40 m RPE 8', { weightKg: 40, distanceMeters: 40, rpe: 8 }],
    ['24 kg 30s', { weightKg: 24, durationSeconds: 30 }],
    ['57 x RPE 10', { weightKg: 57, rpe: 10 }],
    ['80 kg RPE 8', { weightKg: 80, rpe: 8 }],
  ])('%s', (text, set) => {
    expect(read(text)).toEqual(set)
  })

  test.each<[string, object]>([
    ['BW x 10', { weightKg: 0, ...reps(10) }],
    ['bodyweight x 12', { weightKg: 0, ...reps(12) }],
    ['bw+10 x 5', { weightKg: 10, ...reps(5) }],
    ['bw-20 x 5', { ...reps(5), notes: 'bw-20' }],
    ['red band x 12', { ...reps(12), notes: 'red band' }],
  ])('loads that are no number: %s', (text, set) => {
    expect(read(text)).toEqual(set)
  })

  test.each<[string, object]>([
    ['25 x left 8, right 7 RPE 8 good', { weightKg: 25, ...sides([8, 0], [7, 0]), rpe: 8, repQuality: 'good' }],
    [
      '25 x left 8 + 1, right 7 + 1 RPE 8.5 good',
      { weightKg: 25, ...sides([8, 1], [7, 1]), rpe: 8.5, repQuality: 'good' },
    ],
    ['20 x R7 L8', { weightKg: 20, ...sides([8, 0], [7, 0]) }],
    ['20 x 8 left, 7 right', { weightKg: 20, ...sides([8, 0], [7, 0]) }],
    ['L8 R7', sides([8, 0], [7, 0])],
    ['25 x links 8, rechts 7 RPE 8 gut', { weightKg: 25, ...sides([8, 0], [7, 0]), rpe: 8, repQuality: 'good' }],
  ])('each side: %s', (text, set) => {
    expect(read(text)).toEqual(set)
  })
})

describe('effort and technique', () => {
  test.each([
    '80 x 8 RPE: 8',
    '80 x 8 rpe8',
    '80 x 8 @8',
    '80x8@8',
    '80 x 8 @ RPE 8',
    '80 x 8 RPE 8/10',
    '80 x 8, RPE 8.',
  ])('%s is RPE 8', (text) => {
    expect(read(text)).toMatchObject({ weightKg: 80, ...reps(8), rpe: 8 })
  })

  test.each<[string, object]>([
    [
      '13.6 x 12 RPE 10 good failure:myo(3,3,2+1) - right did 1 more',
      { ...myo([3, 0], [3, 0], [2, 1]), notes: 'right did 1 more' },
    ],
    ['6.8 x 10 + 2  RPE 10 failure:myo (3,2+1) good', { ...myo([3, 0], [2, 1]), repQuality: 'good' }],
    ['80 x 8+2 rpe10 myo(3,3,2) - note', { ...myo([3, 0], [3, 0], [2, 0]), notes: 'note' }],
    ['120 x 12 RPE 10 static hold(30)', { failureTechnique: { type: 'StaticHold', seconds: 30 } }],
    ['50 x 12 RPE 10 good.', { repQuality: 'good', rpe: 10 }],
    ['50 x 12 RPE 10 failure : llp(8)', { failureTechnique: { type: 'LLP', partialReps: 8 } }],
    ['57 x RPE 10 failure:llp(8)- half', { failureTechnique: { type: 'LLP', partialReps: 8 }, notes: 'half' }],
    ['120 x 12 failure:statichold(30) RPE 10', { failureTechnique: { type: 'StaticHold', seconds: 30 } }],
    [
      '30 x 8 RPE 10 failure:dropset(25x5, 20x4+1)',
      {
        failureTechnique: {
          type: 'DropSet',
          drops: [
            { weightKg: 25, typedWeight: null, reps: { full: 5, partial: 0 } },
            { weightKg: 20, typedWeight: null, reps: { full: 4, partial: 1 } },
          ],
        },
      },
    ],
  ])('%s', (text, part) => {
    expect(read(text)).toMatchObject(part)
  })

  test('a technique without an RPE stays words, and no RPE is invented', () => {
    expect(read('80 x 8 llp(3)')).toEqual({ weightKg: 80, ...reps(8), notes: 'llp(3)' })
    expect(leftover('80 x 8 llp(3)')).toEqual(['7 techniqueWithoutRpe llp(3)'])
  })

  test('a range is no RPE', () => {
    expect(read('80 x 8 RPE 7-8')).toEqual({ weightKg: 80, ...reps(8), notes: 'RPE 7-8' })
    expect(read('80 x 8 @7-8')).toEqual({ weightKg: 80, ...reps(8), notes: '@7-8' })
  })

  test('RIR is read as RPE and what was typed is kept', () => {
    expect(read('80 x 8 RIR 2')).toEqual({ weightKg: 80, ...reps(8), rpe: 8, notes: 'RIR 2' })
    expect(read('80 x 8 2RIR')).toMatchObject({ rpe: 8, notes: '2RIR' })
    expect(read('80 x 8 RIR 1-2')).toEqual({ weightKg: 80, ...reps(8), notes: 'RIR 1-2' })
  })

  test('an RPE without its number is nothing but a hint', () => {
    expect(read('50 x 10 RPE ')).toEqual({ weightKg: 50, ...reps(10) })
    expect(leftover('50 x 10 RPE ')).toEqual(['8 rpeEmpty '])
    expect(read('50 x 10 RPE easy')).toEqual({ weightKg: 50, ...reps(10), notes: 'RPE easy' })
  })
})

describe('sets without a weight', () => {
  test.each<[string, object]>([
    ['12', reps(12)],
    ['8+2', reps(8, 2)],
    ['8 reps - full lockout', { ...reps(8), notes: 'full lockout' }],
    ['22 catches', { ...reps(22), notes: 'catches' }],
    ['38 catches - felt smooth, no drops', { ...reps(38), notes: 'catches - felt smooth, no drops' }],
    ['5 attempts, 2 clean - band', { ...reps(2, 3), notes: 'band' }],
    ['18s - tuck', { durationSeconds: 18, notes: 'tuck' }],
    ['3:00 steady pace', { durationSeconds: 180, notes: 'steady pace' }],
    ['20 min 2.5 km HR 145', { durationSeconds: 1200, distanceMeters: 2500, heartRateBpm: 145 }],
    ['5 min 500 m HR: 160 bpm', { durationSeconds: 300, distanceMeters: 500, heartRateBpm: 160 }],
    ['5 km 25:30 @ 5:06/km', { distanceMeters: 5000, durationSeconds: 1530, notes: '@ 5:06/km' }],
    ['10 km/h 20 min', { durationSeconds: 1200, notes: '10 km/h' }],
  ])('%s', (text, set) => {
    expect(read(text)).toEqual(set)
  })
})

describe('words that fit no field', () => {
  test.each<[string, string, string[]]>([
    ['20 x 10 each side', 'each side', ['8 keptAsNote each side']],
    ['20kg per arm x 10', 'per arm', ['4 keptAsNote per arm']],
    ['20 x 10 Rest 3 min', 'Rest 3 min', ['8 keptAsNote Rest 3 min']],
    ['80 x AMRAP 12', 'AMRAP', ['5 keptAsNote AMRAP']],
    ['80 x 8 not good', 'not good', ['7 keptAsNote not good']],
    ['80 x 8 paused, RPE 8 belt - easy', 'paused belt - easy', ['7 keptAsNote paused', '21 keptAsNote belt']],
    ['80 x 8-10', '8-10', ['5 rangeKept 8-10']],
  ])('%s', (text, note, pieces) => {
    expect(read(text)).toMatchObject({ notes: note })
    expect(leftover(text)).toEqual(pieces)
  })

  test('says where reps are missing or a number may be meant otherwise', () => {
    expect(leftover('70 x  RPE 7 bad')).toEqual(['6 repsMissing '])
    expect(leftover('80 RPE 8')).toEqual(['0 bareNumber '])
    expect(leftover('10s - legs dropping, RPE 8')).toEqual(['5 rpeInNote '])
  })
})

describe('problems', () => {
  test.each<[string, number, string]>([
    ['this line is not a valid set format at all', 0, 'notASet'],
    ['', 0, 'notASet'],
    ['failure:llp(3)', 0, 'notASet'],
    ['80 x foo', 5, 'reps'],
    ['80 x 8.5', 5, 'reps'],
    ['80 x 0', 5, 'repCount'],
    ['80 x 8 RPE 11 good', 11, 'rpe'],
    ['80 x 8 @11', 8, 'rpe'],
    ['80 x 8 RPE 8.3', 11, 'rpe'],
    ['80 x 8 RPE 0', 11, 'rpe'],
    ['80 x 8 RPE 9 myo(3)', 13, 'failureNeedsRpe10'],
    ['80 x 8 RPE 10 myo(three)', 14, 'technique'],
    ['80 x 8 RPE 10 failure:unknown(3)', 14, 'technique'],
    ['2 attempts, 5 clean', 0, 'attempts'],
    ['99999 x 5', 0, 'weightKg'],
    ['80x5x3', 4, 'numbers'],
    ['RIR 2', 0, 'notASet'],
    ['RPE 8', 0, 'notASet'],
  ])('%s', (text, column, code) => {
    expect(read(text)).toMatchObject({ column, code, found: text.slice(column).trim() })
  })
})

test.each([
  '9'.repeat(100_000),
  '80 x 8 '.repeat(15_000),
  `80${' '.repeat(100_000)}x 8`,
  `80 x 8${' '.repeat(100_000)}!`,
  `80 x 8 ${'('.repeat(100_000)}`,
  `80 x 8 ${'myo('.repeat(25_000)}`,
  `80 x 8 RPE 10 myo(${'3,'.repeat(50_000)}`,
  `80 x 8 ${'rpe '.repeat(25_000)}`,
  `80 x 8 ${'- '.repeat(50_000)}`,
  `80 x 8 ${'a'.repeat(100_000)}`,
  `${'a '.repeat(50_000)}x 8`,
  '1:'.repeat(50_000),
  '8,'.repeat(50_000),
  'left 8 '.repeat(15_000),
  '80x8, '.repeat(17_000),
])('a line of 100 kB is read: what is not linear would outlast the test (%#)', (text) => {
  expect(parseSetLine(text, 'kg', 'log')).toBeTypeOf('object')
})
