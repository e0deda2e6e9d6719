import { afterEach, describe, expect, test } from 'vitest'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { setLanguage, t } from '#shared/messages/index.ts'
import { parseQuickEntry, parseQuickWarmups, type QuickContext } from './quick-entry.ts'

const full = (count: number, partial = 0) => ({ full: count, partial })

function read(text: string, context: QuickContext = {}): object[] {
  const sets = parseQuickEntry(text, 'kg', context)
  if ('problem' in sets) throw new Error(sets.problem.message)
  return sets.map(({ set, ...others }) => ({ ...set, ...others }))
}

/** Why a line is asked about. */
const asked = (text: string, context: QuickContext = {}): string[] => {
  const sets = parseQuickEntry(text, 'kg', context)
  return 'problem' in sets ? ['refused'] : sets.flatMap(({ doubts }) => doubts.map(({ reason }) => reason))
}

function refusal(text: string, context: QuickContext = {}): string | null {
  const sets = parseQuickEntry(text, 'kg', context)
  return 'problem' in sets ? sets.problem.message : null
}

afterEach(() => setLanguage('en'))

test('gives the sets, or what is wrong', () => {
  expect(parseQuickEntry('2x5 45', 'lb')).toMatchObject([
    { set: { typedWeight: { value: 45, unit: 'lb' }, repCount: full(5) } },
    { set: { typedWeight: { value: 45, unit: 'lb' }, repCount: full(5) } },
  ])
  expect(parseQuickEntry('eighty', 'kg')).toMatchObject({ problem: { column: 0, code: 'notASet', found: 'eighty' } })
})

test.each([
  [
    '30 left 8+1 right 7 @9 - strap',
    { weightKg: 30, unilateralRepCount: { left: full(8, 1), right: full(7) }, rpe: 9, notes: 'strap', doubts: [] },
  ],
  ['12.5 L8 R7', { weightKg: 12.5, unilateralRepCount: { left: full(8), right: full(7) }, doubts: [] }],
  ['left 8 right 7 30kg', { weightKg: 30, doubts: [] }],
  ['8 left, 7 right', { weightKg: null, unilateralRepCount: { left: full(8), right: full(7) } }],
  ['80x5 hr 140', { weightKg: 80, repCount: full(5), heartRateBpm: 140, doubts: [] }],
  ['20kg 45s', { weightKg: 20, durationSeconds: 45, doubts: [] }],
  ['80x5 rir 2', { rpe: 8, notes: null, doubts: [] }],
  ['3x5 100 rir 2', { rpe: 8, notes: null, doubts: [] }],
  ['80x5 @10 drop 60x8', { rpe: 10, doubts: [{ reason: 'keptAsNote', text: 'drop 60x8' }] }],
])('%s is read in full or tells what is left over', (text, set) => {
  expect(read(text).at(-1)).toMatchObject(set)
})

describe('a number in front of a time', () => {
  test('is how often, where it is no weight anybody holds', () => {
    for (const text of ['3x45s', '3 x 45 s', '3 sets x 45s'])
      expect(read(text)).toMatchObject(Array(3).fill({ weightKg: null, durationSeconds: 45, doubts: [] }))
  })

  test('is a weight with its unit; a number that may be one is asked about', () => {
    expect(read('3kg x 45s')).toMatchObject([{ weightKg: 3, durationSeconds: 45, doubts: [] }])
    expect(asked('20x45s')).toEqual(['numberAsWeight'])
    expect(asked('2.5x45s')).toEqual(['numberAsWeight'])
  })
})

test.each<[string, string[]]>([
  ['80x', ['repsMissing']],
  ['100', ['bareNumber']],
  ['100 @8', ['bareNumber']],
  ['100 reps', []],
  ['12', []],
  ['50 @ 80', []],
  ['60x8 dropset(40x8, 30x6)', ['techniqueWithoutRpe']],
])('%s is asked about: %j', (text, reasons) => {
  expect(asked(text)).toEqual(reasons)
})

test.each<[string, boolean]>([
  ['left 12 right 11', false],
  ['10', false],
  ['45s', false],
  ['80x5', true],
  ['no weight x 12', true],
  ['ohne Gewicht x 12', true],
  ['BW x 10', true],
  ['red band x 12', true],
  ['2 plates x 8', true],
])('%s says what was loaded: %s', (text, saysLoad) => {
  expect(read(text)).toMatchObject([{ saysLoad }])
})

describe('the scale of reps in reserve', () => {
  const rir = { scale: 'rir' } as const

  test('@2 is RPE 8, and RPE stays RPE', () => {
    expect(read('62,5 kg x 8 @2', rir)).toMatchObject([{ rpe: 8, notes: null }])
    expect(read('2x5 100 @1.5', rir)).toMatchObject([{ rpe: 8.5 }, { rpe: 8.5 }])
    expect(read('80x5 rpe 9', rir)).toMatchObject([{ rpe: 9, notes: null }])
    expect(read('2x8 @ 60kg', rir)).toMatchObject([{ rpe: null }, { rpe: null }])
    expect(read('8 @ 60', rir)).toMatchObject([{ weightKg: 60, rpe: null, repCount: full(8) }])
  })

  test('a number that is hardly in reserve is asked about, and one that cannot be is refused', () => {
    expect(asked('80x5 @5', rir)).toEqual([])
    expect(read('80x5 @9', rir)).toMatchObject([{ rpe: 1, doubts: [{ reason: 'manyInReserve', text: '9' }] }])
    expect(asked('80x5 rir 7', rir)).toEqual([])
    for (const text of ['80x5 @10', '80x5 @9.5', '80x5 rir 12', '2x5 100 @10'])
      expect(refusal(text, rir)).toContain('RIR goes from 0 to 9')
    expect(read('80x5 @10')).toMatchObject([{ rpe: 10 }])
  })
})

describe('German words', () => {
  test.each<[string, object]>([
    ['82,5x8 @8 gut', { weightKg: 82.5, repCount: full(8), rpe: 8, repQuality: 'good' }],
    ['80x8 rpe 8 schlecht', { rpe: 8, repQuality: 'bad' }],
    ['80x8 Perfekt', { repQuality: 'perfect' }],
    ['80x8 lernend', { repQuality: 'learning' }],
    ['20 x links 8 rechts 7', { weightKg: 20, unilateralRepCount: { left: full(8), right: full(7) } }],
    ['20 Rechts 7+1, Links 8', { weightKg: 20, unilateralRepCount: { left: full(8), right: full(7, 1) } }],
    ['8 links und 7 rechts', { unilateralRepCount: { left: full(8), right: full(7) } }],
    ['80 x 8 Wdh. gut', { repCount: full(8), repQuality: 'good' }],
    ['100 Wiederholungen', { repCount: full(100) }],
    ['Körpergewicht+10 x 5', { weightKg: 10, repCount: full(5) }],
    ['20 min Puls 140', { durationSeconds: 1200, heartRateBpm: 140 }],
    ['80 x 8 Zeit 45s Strecke 20 m', { durationSeconds: 45, distanceMeters: 20 }],
  ])('%s', (text, set) => {
    expect(read(text)).toMatchObject([{ ...set, notes: null, doubts: [] }])
  })

  test.each(['en', 'de'] as const)('every example in the empty line is read, in %s', (language) => {
    setLanguage(language)
    for (const scale of ['rpe', 'rir'] as const) {
      const [, examples = ''] = t(`quickEntry.hint.${scale}`).split(': ')
      for (const example of examples.split(', ')) {
        expect(asked(example, { scale }), example).toEqual([])
        expect(read(example, { scale })[0], example).toMatchObject({ saysLoad: true })
      }
    }
  })

  test('several sets, and the note as it was typed', () => {
    expect(read('3 Sätze x 12')).toHaveLength(3)
    expect(read('80x8 gut - links zwickt')).toMatchObject([{ repQuality: 'good', notes: 'links zwickt' }])
    expect(read('80x8 nicht gut')).toMatchObject([{ repQuality: null, notes: 'nicht gut' }])
    expect(read('80x8 gut feeling')).toMatchObject([{ repQuality: null, notes: 'gut feeling' }])
  })
})

describe('a weight with a sign', () => {
  test.each<[string, LoadMode, number]>([
    ['+10 x 5', 'bodyweight-plus', 10],
    ['+ 7,5kg x 5', 'bodyweight-plus', 7.5],
    ['-20x8', 'bodyweight-minus', 20],
    ['bw-20 x 8', 'bodyweight-minus', 20],
    ['BW+10 x 5', 'external', 10],
  ])('%s of an exercise that is %s', (text, loadMode, weightKg) => {
    expect(read(text, { loadMode })).toMatchObject([{ weightKg, notes: null, doubts: [] }])
  })

  test('means nothing elsewhere, and says what to write', () => {
    expect(refusal('+10 x 5')).toContain('BW+10 x 8')
    expect(refusal('-20x8', { loadMode: 'bodyweight-plus' })).toContain('assisted')
  })
})

describe('what people write in more than one sense is offered as it is read', () => {
  test.each<[string, string[]]>([
    ['3x10x60', ['3x10x60kg']],
    ['60x10x3', ['3x10x60kg']],
    ['3 x 60 x 10 @8', ['3x10x60kg @8']],
    ['80 8', ['80 x 8']],
    ['80 8 RPE 8', ['80 x 8 RPE 8']],
    ['20x8/7', ['20 x left 8 right 7', '20x8, 20x7']],
    ['60x15+5+4', ['60x15 @10 myo(5, 4)']],
    ['80x12 > 60x8', ['80x12 @10 dropset(60x8)', '80x12, 60x8']],
    ['80 x 12 @9 -> 60 x 8 → 40x6+1', ['80x12 @10 dropset(60x8, 40x6+1)', '80x12, 60x8, 40x6+1']],
  ])('%s', (text, offers) => {
    const message = refusal(text)
    for (const offer of offers) {
      expect(message).toContain(`“${offer}”`)
      expect(asked(offer), offer).toEqual([])
    }
  })

  test('in the words and on the scale of the person', () => {
    setLanguage('de')
    expect(refusal('20x8/7')).toContain('„20 x links 8 rechts 7“')
    expect(refusal('80x12 > 60x8', { scale: 'rir' })).toContain('„80x12 @0 dropset(60x8)“')
    expect(asked('80x12 @0 dropset(60x8)', { scale: 'rir' })).toEqual([])
  })

  test.each(['60 x 8/8/7', '12 2 min rest', '80x5x3 sets', '3 x 8 x 80kg', '80 x 8 - 60 x 6', '5 x 400 m'])(
    '%s is read',
    (text) => {
      expect(refusal(text)).toBeNull()
    },
  )
})

describe('a line that is marked as warm-up', () => {
  test.each(['w 40x10', 'W1: 40 x 10', 'warmup 40x10', 'warm-up 40 kg x 10', 'aufwärmen 40x10', 'A 40x10 - leicht'])(
    '%s',
    (text) => {
      expect(parseQuickWarmups(text, 'kg')).toMatchObject([{ set: { weightKg: 40, repCount: 10 }, leftover: '' }])
    },
  )

  test('of several sets, by feel, or of no weight at all', () => {
    expect(parseQuickWarmups('w 40x10, 60x5', 'kg')).toHaveLength(2)
    expect(parseQuickWarmups('w 40 x Gefühl', 'kg')).toMatchObject([{ set: { weightKg: 40, repCount: null } }])
    expect(parseQuickWarmups('w arms', 'kg')).toMatchObject({ problem: { found: 'arms' } })
    for (const text of ['40x10', 'w/ 5kg x 8', 'weighted x 8', '80x5 w 40x10'])
      expect(parseQuickWarmups(text, 'kg')).toBeNull()
  })
})
