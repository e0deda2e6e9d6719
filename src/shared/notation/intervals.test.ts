import { describe, expect, test } from 'vitest'
import type { Style } from './set-draft.ts'
import { parseSets } from './set-group.ts'

const filled = (set: object): object => Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null))

function read(text: string, style: Style): object {
  const parsed = parseSets(text, 'kg', style)
  return 'problem' in parsed ? parsed.problem : parsed.sets.map(({ set }) => filled(set))
}

const reasons = (text: string, style: Style): string[] => {
  const parsed = parseSets(text, 'kg', style)
  return 'problem' in parsed ? [] : parsed.sets.flatMap(({ leftover }) => leftover.map(({ reason }) => reason))
}

const times = (count: number, set: object): object[] => Array.from({ length: count }, () => set)

describe('how often a distance was done', () => {
  test.each<[string, object[]]>([
    ['3 x 400 m', times(3, { distanceMeters: 400 })],
    ['8 x 1 km', times(8, { distanceMeters: 1000 })],
    ['3x400m RPE 8', times(3, { distanceMeters: 400, rpe: 8 })],
    ['2 x 400 m - last slow', [{ distanceMeters: 400 }, { distanceMeters: 400, notes: 'last slow' }]],
    ['1 x 5 km', [{ distanceMeters: 5000 }]],
    ['3 rounds of 400 m', times(3, { distanceMeters: 400 })],
    ['3 sets x 400 m', times(3, { distanceMeters: 400 })],
    ['2 x 400 m, 1 x 800 m', [...times(2, { distanceMeters: 400 }), { distanceMeters: 800 }]],
    ['2 x 400 m HR 160', times(2, { distanceMeters: 400, heartRateBpm: 160 })],
  ])('%s', (text, sets) => {
    for (const style of ['log', 'activity', 'entry'] as const) expect(read(text, style)).toEqual(sets)
  })

  test('a time behind it, of each or of all, is not guessed', () => {
    expect(read('2 x 400 m 3:00', 'activity')).toEqual([
      { distanceMeters: 400 },
      { distanceMeters: 400, notes: '3:00' },
    ])
    expect(reasons('2 x 400 m 3:00', 'activity')).toEqual(['keptAsNote'])
  })

  test.each<[string, object[]]>([
    ['20 kg x 40 m', [{ weightKg: 20, distanceMeters: 40 }]],
    ['40 x 20 m', [{ weightKg: 40, distanceMeters: 20 }]],
    ['2.5 x 20 m', [{ weightKg: 2.5, distanceMeters: 20 }]],
  ])('%s is a load carried', (text, sets) => {
    expect(read(text, 'log')).toEqual(sets)
    expect(reasons(text, 'log')).toEqual(/kg/.test(text) ? [] : ['numberAsWeight'])
  })
})

describe('how often a time was done', () => {
  test.each<[string, object[]]>([
    ['6x30s', times(6, { durationSeconds: 30 })],
    ['5 x 3:00', times(5, { durationSeconds: 180 })],
    ['4 x 2 min RPE 9', times(4, { durationSeconds: 120, rpe: 9 })],
  ])('%s among activities', (text, sets) => {
    expect(read(text, 'activity')).toEqual(sets)
  })

  test('a weight is held for a time among working sets, and a number without a unit is told', () => {
    for (const style of ['log', 'entry'] as const) {
      expect(read('25 x 30s', style)).toEqual([{ weightKg: 25, durationSeconds: 30 }])
      expect(reasons('25 x 30s', style)).toEqual(['numberAsWeight'])
      expect(reasons('25 kg x 30s', style)).toEqual([])
      expect(read('5 kg x 30s', style)).toEqual([{ weightKg: 5, durationSeconds: 30 }])
      expect(reasons('1 x 30s', style)).toEqual(['numberAsWeight'])
    }
    expect(read('20 kg x 30s', 'activity')).toEqual([{ weightKg: 20, durationSeconds: 30 }])
    expect(read('40 x 30s', 'activity')).toEqual([{ weightKg: 40, durationSeconds: 30 }])
  })

  test.each(['3x30s', '3 x 30 s', '3 sets x 30s', '3 sets of 30s', '3 rounds of 30s', '3 Sätze à 30s'])(
    '%s is three sets anywhere',
    (text) => {
      for (const style of ['log', 'activity', 'entry'] as const) {
        expect(read(text, style)).toEqual(times(3, { durationSeconds: 30 }))
      }
    },
  )
})

describe('three numbers', () => {
  test.each<[string, object[]]>([
    ['3 x 8 x 80kg', times(3, { weightKg: 80, repCount: { full: 8, partial: 0 } })],
    ['3 sets x 8 x 80', times(3, { weightKg: 80, repCount: { full: 8, partial: 0 } })],
    ['3 sets of 8 x 80 kg RPE 8', times(3, { weightKg: 80, repCount: { full: 8, partial: 0 }, rpe: 8 })],
  ])('%s', (text, sets) => {
    expect(read(text, 'log')).toEqual(sets)
  })

  test.each([
    '80+20 x 5',
    '100/50 x 8',
    '2x20kg x 10',
    '80x5x3',
    '80 kg x 3 x 8',
    '2 x 80 x 8',
    '80-85 x 5',
    '20 kg + 5 kg x 8',
    '80 x 8 60 x 6',
    '80 x 8 / 60 x 6',
    '80 x 8+3+2',
    '80 8 RPE 8',
    '8, 8, 7',
    '80kg x 20kg',
    '80 x 5 x3',
    '85 + chains x 5',
    '85# x 5',
    '12 catches x 3',
    '80 – 5 – RPE 8',
    '80: 5, 5, 4',
    '80 by 5',
    '85 x 5 + 5s hold',
    '145 bpm 20 min',
    '5km/25min',
  ])('%s cannot be read, and is not guessed', (text) => {
    for (const style of ['log', 'activity', 'entry'] as const) expect(read(text, style)).toHaveProperty('code')
  })
})

describe('a number with a comma for thousands', () => {
  test.each(['1,000 m', '1.500 m', '1 000 m', '3 x 1,000 m', '20 kg x 1,000 m', '5:00 1,000 m', '10,000 steps'])(
    '%s could be two numbers, and is refused',
    (text) => {
      expect(read(text, 'activity')).toMatchObject({ code: 'thousands' })
    },
  )

  test.each<[string, object]>([
    ['62,5 x 5', { weightKg: 62.5 }],
    ['2,268 kg x 5', { weightKg: 2.268 }],
    ['1,250 km', { distanceMeters: 1250 }],
    ['804.672 m', { distanceMeters: 804.672 }],
    ['1000 m', { distanceMeters: 1000 }],
    ['1.0 m', { distanceMeters: 1 }],
  ])('%s is a decimal', (text, part) => {
    expect(read(text, 'log')).toMatchObject([part])
  })
})

describe('a number with a unit that no field holds', () => {
  test.each(['5k', '50 yards', '20 kg x 40 yd', '30"', "30''", '1:20 h', '45° x 10'])('%s is no count', (text) => {
    expect(read(text, 'log')).toHaveProperty('code')
  })

  test('a load counted in plates is kept in words', () => {
    expect(read('2 plates x 8', 'log')).toEqual([{ repCount: { full: 8, partial: 0 }, notes: '2 plates' }])
    expect(read('20 per arm x 8', 'log')).toMatchObject([{ weightKg: 20 }])
  })
})

test('5x5 80 is no five kilograms, and short for five sets only where it is typed', () => {
  expect(read('5x5 80', 'log')).toHaveProperty('code', 'numbers')
  expect(read('5x5 80', 'entry')).toHaveLength(5)
  expect(read('80 x 8 9', 'log')).toMatchObject([{ weightKg: 80, notes: '9' }])
})

test('a number behind @ is no weight of a time or a distance, and no RPE without a hint where it may be the reps', () => {
  expect(read('20 min @ 145', 'log')).toEqual([{ durationSeconds: 1200, notes: '@ 145' }])
  expect(reasons('20 min @ 145', 'log')).toEqual(['keptAsNote'])
  expect(reasons('85@5', 'log')).toEqual(['bareNumber'])
  expect(reasons('5 @ 85', 'log')).toEqual([])
})

test('brackets and words with numbers stay words', () => {
  expect(read('5 attempts, 2 clean (band x2)', 'log')).toHaveLength(1)
  expect(read('12, 2 min rest', 'log')).toMatchObject([{ notes: '2 min rest' }])
  expect(read('12 reps - 2 missed', 'log')).toMatchObject([{ notes: '2 missed' }])
})

test('1h20 is a time', () => {
  expect(read('1h20', 'activity')).toEqual([{ durationSeconds: 4800 }])
})

test('a set in the note of another, and a range written apart, are told', () => {
  expect(reasons('80 x 8 - 60 x 6', 'log')).toEqual(['setInNotes'])
  expect(reasons('80 x 8 -> 60 x 6', 'log')).toEqual(['setInNotes'])
  expect(read('80 x 8 RPE 7 - 8', 'log')).toEqual([
    { weightKg: 80, repCount: { full: 8, partial: 0 }, notes: 'RPE 7 - 8' },
  ])
  expect(reasons('80 - 5', 'log')).toEqual(['rangeKept'])
  expect(reasons('80 x 5 - 6', 'log')).toEqual(['rangeKept'])
  expect(reasons('80 x 5 to 6 RPE 8', 'log')).toEqual(['rangeKept'])
})
