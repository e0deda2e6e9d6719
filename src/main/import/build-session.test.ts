import { describe, expect, it } from 'vitest'
import { buildSession } from './build-session.ts'
import type { FoundExercise, FoundSession } from './reading.ts'

type Set = FoundExercise['sets'][number]

const set = (given: Partial<Set> = {}): Set => ({
  place: { line: 7, column: 1 },
  role: 'working',
  weight: { value: 100, unit: null },
  reps: 5,
  seconds: null,
  distance: null,
  rpe: null,
  heartRateBpm: null,
  notes: [],
  ...given,
})

const found = (sets: Set[], given: Partial<FoundSession> = {}): FoundSession => ({
  place: { line: 2, column: 1 },
  key: '2024-01-15T10:00:00 Legs',
  date: '2024-01-15T10:00:00',
  timeZone: null,
  title: 'Legs',
  program: null,
  durationMinutes: 61.333333333,
  bodyWeights: [],
  notes: [],
  exercises: [{ name: 'Pull Up', notes: [], supersetGroup: null, sets }],
  raw: 'header\nrow',
  ...given,
})

const options = {
  userId: '1',
  userName: null,
  tomorrow: '2026-11-23',
  unit: 'kg',
  distanceUnit: 'km',
  bodyWeights: new Map<string, number>(),
} as const

const build = (
  sets: Set[],
  given: Partial<FoundSession> = {},
  more: Partial<Parameters<typeof buildSession>[2]> = {},
) => buildSession(found(sets, given), 'csv-strong', { ...options, ...more })

const firstSet = (given: Partial<Set>, more = {}) => build([set(given)], {}, more).session?.exercises[0]?.workingSets[0]

describe('the session of a workout in another app', () => {
  it('keeps its start, title, length and rows, under an id that is the same at every import', () => {
    const { session } = build([set()])
    expect(session).toMatchObject({
      date: '2024-01-15T10:00:00',
      timeZone: null,
      focus: 'Legs',
      durationMinutes: 61.3333,
      source: { kind: 'strong', id: '2024-01-15T10:00:00 Legs', text: 'header\nrow' },
    })
    expect(build([set({ reps: 9 })]).session?.id).toBe(session?.id)
    expect(build([set()], { key: 'another' }).session?.id).not.toBe(session?.id)
  })

  it('reads weights and distances in the unit that was answered, and those that have one in theirs', () => {
    expect(firstSet({}, { unit: 'lb' })).toMatchObject({ weightKg: 45.3592, typedWeight: { value: 100, unit: 'lb' } })
    expect(firstSet({ weight: { value: 100, unit: 'kg' } }, { unit: 'lb' })).toMatchObject({
      weightKg: 100,
      typedWeight: null,
    })
    const run = { weight: null, reps: null, distance: { value: 5, unit: null } }
    expect(firstSet(run)).toMatchObject({ distanceMeters: 5000 })
    expect(firstSet(run, { distanceUnit: 'mi' })).toMatchObject({ distanceMeters: 8046.72 })
    expect(firstSet({ ...run, distance: { value: 400, unit: 'm' } }, { distanceUnit: 'mi' })).toMatchObject({
      distanceMeters: 400,
    })
  })

  it('takes the weight of the lifter for none that was lifted, and what was hung on for what it is', () => {
    const bodyWeights = new Map([['pull up', 60]])
    expect(firstSet({ weight: { value: 71.2, unit: 'kg' } }, { bodyWeights })).toMatchObject({
      weightKg: 0,
      typedWeight: null,
    })
    expect(firstSet({ weight: { value: 10, unit: 'kg' } }, { bodyWeights })).toMatchObject({ weightKg: 10 })
    const sets = [71.2, 71.2, 67].map((value) => set({ weight: { value, unit: 'kg' } }))
    expect(build(sets, { notes: ['tired'] }, { bodyWeights }).session?.notes).toBe('tired\nbody weight: 71.2 kg, 67 kg')
  })

  it('takes the weight of the lifter in the column of weights for that of the workout, where it is one', () => {
    const bodyWeights = new Map([['pull up', 60]])
    const lifted = (...values: number[]) =>
      build(
        values.map((value) => set({ weight: { value, unit: 'kg' } })),
        {},
        { bodyWeights },
      )
    expect(lifted(71.2, 71.2).session).toMatchObject({ bodyWeightKg: 71.2, notes: null })
    expect(lifted(71.2, 81.2)).toMatchObject({
      session: { bodyWeightKg: null, notes: 'body weight: 71.2 kg, 81.2 kg' },
      remarks: [],
    })
    expect(lifted(10, 10).session).toMatchObject({ bodyWeightKg: null, notes: null })
  })

  it.each([
    ['in kilograms', [{ value: 82.5, unit: 'kg' }], 82.5],
    ['in pounds', [{ value: 182, unit: 'lb' }], 82.5538],
    ['in pounds that an app converted', [{ value: 82.553811, unit: 'kg' }], 82.5538],
    ['in the unit that was answered', [{ value: 182, unit: null }], 82.5538],
    [
      'twice the same',
      [
        { value: 80, unit: 'kg' },
        { value: 80.01, unit: 'kg' },
      ],
      80,
    ],
    ['not at all', [], null],
  ] as const)('takes the weight of the lifter that its source gives %s', (_, bodyWeights, bodyWeightKg) => {
    const { session, remarks } = build([set()], { bodyWeights: [...bodyWeights] }, { unit: 'lb' })
    expect(session).toMatchObject({ bodyWeightKg, notes: null })
    expect(remarks).toEqual([])
  })

  it.each([
    ['several', [80, 83], 'body weight: 80 kg, 83 kg'],
    ['too little', [5], 'body weight: 5 kg'],
    ['too much', [701], 'body weight: 701 kg'],
  ])('keeps a weight of the lifter that is %s as a note, and says so', (_, values, notes) => {
    const bodyWeights = values.map((value) => ({ value, unit: 'kg' as const }))
    const { session, remarks } = build([set()], { bodyWeights })
    expect(session).toMatchObject({ bodyWeightKg: null, notes })
    expect(remarks).toMatchObject([{ line: 2, code: 'bodyWeight', severity: 'warning' }])
  })

  it('puts the weight that a source gives before the one in the column of weights', () => {
    const more = { bodyWeights: new Map([['pull up', 60]]) }
    const lifting = (value: number, unit: 'kg' | 'lb') =>
      build([set({ weight: { value, unit } })], { bodyWeights: [{ value: 82.55, unit: 'kg' }] }, more).session
    expect(lifting(85, 'kg')).toMatchObject({ bodyWeightKg: 82.55, notes: 'body weight: 85 kg' })
    expect(lifting(182, 'lb')).toMatchObject({ bodyWeightKg: 82.55, notes: null })
  })

  it('leaves empty what a zero leaves empty: the weight and the reps of a plank', () => {
    expect(firstSet({ weight: { value: 0, unit: null }, reps: 0, seconds: 60 })).toMatchObject({
      weightKg: null,
      repCount: null,
      durationSeconds: 60,
    })
    expect(firstSet({ weight: { value: 0, unit: null }, reps: 8 })).toMatchObject({
      weightKg: 0,
      repCount: { full: 8, partial: 0 },
    })
  })

  it('keeps in words what no field holds, and says so', () => {
    const { session, remarks } = build([set({ reps: 7.5, rpe: 8.3, notes: ['drop set'] })])
    expect(session?.exercises[0]?.workingSets).toMatchObject([
      { repCount: null, rpe: null, notes: 'drop set\n7.5 reps\nRPE 8.3' },
    ])
    expect(remarks).toMatchObject([
      { line: 7, code: 'reps', severity: 'warning' },
      { line: 7, code: 'rpe', severity: 'warning' },
    ])
    expect(build([set({ weight: { value: -20, unit: 'kg' } })])).toMatchObject({
      session: { exercises: [{ workingSets: [{ weightKg: null, repCount: { full: 5 }, notes: '-20 kg' }] }] },
      remarks: [{ line: 7, code: 'weight', severity: 'warning' }],
    })
    const warmup = build([set({ role: 'warmup', weight: null, seconds: 300, rpe: 4 })]).session
    expect(warmup?.exercises[0]?.warmupSets).toEqual([
      { weightKg: 0, typedWeight: null, repCount: 5, notes: '5:00\nRPE 4' },
    ])
  })

  it('asks whether it is right what nearly nobody lifts, and imports it', () => {
    const { session, remarks } = build([set({ reps: 1200 }), set({ weight: { value: 1600, unit: 'kg' } })], {
      date: '1985-01-01',
    })
    expect(session?.exercises[0]?.workingSets).toHaveLength(2)
    expect(remarks.map(({ code, severity }) => [code, severity])).toEqual([
      ['date', 'warning'],
      ['reps', 'warning'],
      ['weight', 'warning'],
    ])
    expect(build([set()], { date: '2026-11-24' }).remarks).toMatchObject([{ code: 'date' }])
    expect(build([set()], { date: '2026-11-23' }).remarks).toEqual([])
  })

  it('leaves out the one set that breaks a rule, with its place, and keeps the others', () => {
    const { session, remarks } = build([
      set(),
      set({ place: { line: 8, column: 1 }, weight: { value: 1e10, unit: 'kg' } }),
    ])
    expect(session?.exercises[0]?.workingSets).toHaveLength(1)
    expect(remarks.filter(({ severity }) => severity === 'error')).toMatchObject([
      { line: 8, code: 'weightKg', message: expect.stringMatching(/^Weight in kg: .*5000.*Found: “10000000000”/) },
    ])
  })

  it('is none where nothing of it can be kept', () => {
    expect(build([set({ weight: { value: 1e10, unit: 'kg' } })]).session).toBeNull()
    const nameless = build([set()], { exercises: [{ name: ' ', notes: [], supersetGroup: null, sets: [set()] }] })
    expect(nameless).toMatchObject({ session: null, remarks: [{ severity: 'error', line: 7 }] })
  })

  it('keeps a title over several lines whole', () => {
    expect(build([set()], { title: 'Legs\nand more' }).session).toMatchObject({
      focus: 'Legs and more',
      notes: 'Legs\nand more',
    })
  })
})
