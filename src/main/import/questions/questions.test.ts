import { describe, expect, it } from 'vitest'
import { importAnswersSchema } from '#shared/contract/import.ts'
import type { Gathered } from '../gather.ts'
import type { FoundSession } from '../reading.ts'
import { findBodyWeights } from './body-weight.ts'
import { guessUnit } from './guess-unit.ts'
import { askQuestions } from './questions.ts'

const workout = (date: string, name: string, weights: number[], unit: 'kg' | null = 'kg'): FoundSession => ({
  place: { line: 1, column: 1 },
  key: date,
  date,
  timeZone: null,
  title: null,
  program: null,
  durationMinutes: null,
  bodyWeights: [],
  notes: [],
  raw: '',
  exercises: [
    {
      name,
      notes: [],
      supersetGroup: null,
      sets: weights.map((value) => ({
        place: { line: 1, column: 1 },
        role: 'working',
        weight: { value, unit },
        reps: 8,
        seconds: null,
        distance: unit ? null : { value, unit: null },
        rpe: null,
        heartRateBpm: null,
        notes: [],
      })),
    },
  ],
})

describe('the unit of weights that have none', () => {
  it.each([
    ['kg', [20, 40, 60, 62.5, 67.5, 80, 14, 16, 22, 100]],
    ['kg', [40, 50, 60, 65, 70, 82.5, 102.5, 12, 24]],
    ['lb', [45, 95, 135, 185, 225, 275, 25, 35, 55]],
    ['lb', [45, 65, 95, 115, 20]],
    ['kg', [6.80388555, 11.33980925, 15, 20, 25]],
  ] as const)('is guessed as %s from %j, whatever the person works in', (unit, values) => {
    expect(guessUnit(values, 'kg').unit).toBe(unit)
    expect(guessUnit(values, 'lb').unit).toBe(unit)
  })

  it.each([
    [[20, 25, 30, 35, 40, 45, 50, 55, 60]],
    [[40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100]],
    [[15, 20, 25, 30, 35, 40, 45, 50, 65, 80, 95]],
    [[100, 140, 180, 200, 220, 235, 240, 250, 260]],
    [[10, 12, 15, 17.5, 20, 22.5, 25, 27.5, 30, 35]],
  ])('is that of the person where %j fit both', (values) => {
    expect(guessUnit(values, 'kg').unit).toBe('kg')
    expect(guessUnit(values, 'lb').unit).toBe('lb')
  })

  it('is the one in which the same workouts were saved before, whatever the weights say', () => {
    expect(guessUnit([45, 135, 185, 225, 275], 'lb', 'kg').unit).toBe('kg')
  })

  it('is given with the weights that say so', () => {
    expect(guessUnit([45, 95, 135, 185, 225], 'kg').why).toContain('135, 185, 225')
    expect(guessUnit([60, 62.5, 67.5, 72.5], 'lb').why).toContain('62.5, 67.5, 72.5')
  })

  it('is that of the person where there is too little to tell', () => {
    expect(guessUnit([100], 'lb').unit).toBe('lb')
    expect(guessUnit([], 'kg').unit).toBe('kg')
  })
})

describe('a weight column with the weight of the lifter', () => {
  const find = (...sessions: FoundSession[]) =>
    findBodyWeights(
      sessions.map((found) => ({ found, unit: 'kg' })),
      (name) => name === 'Pull Up',
    )

  it('is found where it follows the scale', () => {
    const days = [
      ['2024-01-01', 71.2],
      ['2024-01-04', 71.6],
      ['2024-02-01', 70.1],
    ] as const
    const sessions = days.map(([date, kg]) => workout(date, 'Pull Up', [kg, kg, kg]))
    expect(find(...sessions)).toEqual([
      { key: 'pull up', name: 'Pull Up', sets: 9, minKg: 70.1, maxKg: 71.6, isLikely: true },
    ])
  })

  it('is asked about, not supposed, where it changes from set to set, from day to day, or is made of plates', () => {
    const jump = [workout('2024-01-01', 'Pull Up', [71.2]), workout('2024-01-04', 'Pull Up', [50.3])]
    expect(find(...jump)).toMatchObject([{ isLikely: false }])
    expect(find(workout('2024-01-01', 'Pull Up', [71.2, 62.3]))).toMatchObject([{ isLikely: false }])
    expect(find(workout('2024-01-01', 'Pull Up', [60, 60]))).toMatchObject([{ isLikely: false }])
  })

  it('is not looked for among loads, in other movements, or where little was hung on', () => {
    expect(find(workout('2024-01-01', 'Squat', [71.2, 71.2]))).toEqual([])
    expect(find(workout('2024-01-01', 'Pull Up', [5, 10, 10]))).toEqual([])
  })
})

describe('what files leave open', () => {
  const gathered: Gathered[] = [
    {
      source: '/a.csv',
      isNamed: true,
      reading: {
        kind: 'found',
        format: 'csv-strong',
        sessions: [workout('2024-01-01', 'Run', [45, 95, 135, 225], null)],
        remarks: [],
        skipped: [],
        rows: 1,
        leftColumns: [],
      },
    },
  ]

  it('holds by the guess until it is answered', () => {
    const guessed = askQuestions(gathered, importAnswersSchema.parse({}), 'kg', () => false)
    expect(guessed.unitsOf('/a.csv')).toEqual({ unit: 'lb', distanceUnit: 'm' })
    const answers = importAnswersSchema.parse({ units: [{ source: '/a.csv', weight: 'kg', distance: 'km' }] })
    expect(askQuestions(gathered, answers, 'kg', () => false).unitsOf('/a.csv')).toEqual({
      unit: 'kg',
      distanceUnit: 'km',
    })
  })

  it('is the unit of what the lifter weighed too, even where nothing was lifted', () => {
    const asked = (unit: 'kg' | null) => {
      const weighed = { ...workout('2024-01-01', 'Squat', [45, 95, 135, 225]), bodyWeights: [{ value: 182, unit }] }
      const [file] = gathered
      const reading = file?.reading.kind === 'found' && { ...file.reading, sessions: [weighed] }
      const found = reading ? [{ source: '/a.csv', isNamed: true, reading }] : []
      return askQuestions(found, importAnswersSchema.parse({}), 'lb', () => false).units
    }
    expect(asked(null)).toMatchObject([{ weight: { guess: 'lb', answer: 'lb' }, distance: null }])
    expect(asked('kg')).toEqual([])
  })
})
