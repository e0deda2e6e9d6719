import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTechnique } from '#shared/testing/arbitrary-set.ts'
import { arbitraryCount, arbitraryWeight, quantity } from '#shared/testing/arbitrary-values.ts'
import { formatDistance, parseDistance } from './distance.ts'
import { formatDuration, parseDuration } from './duration.ts'
import { parseDecimal, parseInteger } from './number.ts'
import { formatReps, parseReps } from './reps.ts'
import { formatTechnique, parseTechnique } from './technique.ts'
import { formatWeight, parseWeight } from './weight.ts'

const unit = fc.constantFrom('kg' as const, 'lb' as const)
const full = (count: number) => ({ full: count, partial: 0 })

describe('numbers', () => {
  it.each([
    ['62,5', 62.5],
    ['62.5', 62.5],
    ['0,25', 0.25],
    ['80', 80],
    [' 7 ', 7],
    ['1,234', 1.234],
    ['007', 7],
    ['1.234,5', null],
    ['1,234.5', null],
    ['62,', null],
    [',5', null],
    ['-5', null],
    ['+5', null],
    ['1e3', null],
    ['0x10', null],
    ['6 2', null],
    ['', null],
    ['Infinity', null],
    ['٣', null],
  ])('%j is %j', (text, value) => {
    expect(parseDecimal(text)).toBe(value)
  })

  it.each([
    ['8', 8],
    ['8.0', null],
    ['8,5', null],
    ['', null],
  ])('%j is the whole number %j', (text, value) => {
    expect(parseInteger(text)).toBe(value)
  })
})

describe('weights', () => {
  it.each([
    ['62,5', 'kg', { weightKg: 62.5, typedWeight: null }],
    ['62,5 kg', 'lb', { weightKg: 62.5, typedWeight: null }],
    ['80kg.', 'kg', { weightKg: 80, typedWeight: null }],
    ['45', 'lb', { weightKg: 20.4117, typedWeight: { value: 45, unit: 'lb' } }],
    ['45 lbs', 'kg', { weightKg: 20.4117, typedWeight: { value: 45, unit: 'lb' } }],
    ['0', 'kg', { weightKg: 0, typedWeight: null }],
    ['80 stone', 'kg', null],
    ['-80', 'kg', null],
    ['kg', 'kg', null],
  ] as const)('%j in %s', (text, typed, weight) => {
    expect(parseWeight(text, typed)).toEqual(weight)
  })

  it('read back as they were written', () => {
    fc.assert(
      fc.property(
        arbitraryWeight,
        unit,
        (weight, typed) => void expect(parseWeight(formatWeight(weight, typed), typed)).toEqual(weight),
      ),
    )
  })
})

describe('reps', () => {
  it.each([
    ['8', { repCount: full(8) }],
    ['8+2', { repCount: { full: 8, partial: 2 } }],
    ['8 + 2 reps', { repCount: { full: 8, partial: 2 } }],
    ['left 8 + 1, right 7', { unilateralRepCount: { left: { full: 8, partial: 1 }, right: full(7) } }],
    ['L8 R7', { unilateralRepCount: { left: full(8), right: full(7) } }],
    ['8,5', null],
    ['8-10', null],
    ['left 8', null],
    ['', null],
  ])('%j', (text, reps) => {
    expect(parseReps(text)).toEqual(reps)
  })

  it('read back as they were written', () => {
    const bothOrSides = fc.oneof(
      arbitraryCount.map((repCount) => ({ repCount, unilateralRepCount: null })),
      fc.record({
        repCount: fc.constant(null),
        unilateralRepCount: fc.record({ left: arbitraryCount, right: arbitraryCount }),
      }),
    )
    fc.assert(
      fc.property(bothOrSides, (reps) => {
        expect({ repCount: null, unilateralRepCount: null, ...parseReps(formatReps(reps)) }).toEqual(reps)
      }),
    )
  })
})

describe('durations', () => {
  it.each([
    ['18s', 18],
    ['3:00', 180],
    ['1:02:03', 3723],
    ['20 min', 1200],
    ['1hrs 41min', 6060],
    ['1,5 min', 90],
    ['45', 45],
    ['soon', null],
    ['3:60', null],
    ['20 min ago', null],
  ])('%j is %j seconds', (text, seconds) => {
    expect(parseDuration(text, 's')).toBe(seconds)
  })

  it('a bare number is in the unit that is asked for', () => {
    expect(parseDuration('45', 'min')).toBe(2700)
  })

  it('read back as they were written', () => {
    fc.assert(
      fc.property(
        quantity(0.01, 172_800),
        (seconds) => void expect(parseDuration(formatDuration(seconds), 's')).toBe(seconds),
      ),
    )
  })
})

describe('distances', () => {
  it.each([
    ['500 m', 500],
    ['500', 500],
    ['2.5 km', 2500],
    ['2,5km', 2500],
    ['1 mi', 1609.344],
    ['far', null],
  ])('%j is %j metres', (text, meters) => {
    expect(parseDistance(text)).toBe(meters)
  })

  it('read back as they were written', () => {
    fc.assert(
      fc.property(
        quantity(0.01, 1_000_000),
        (meters) => void expect(parseDistance(formatDistance(meters))).toBe(meters),
      ),
    )
  })
})

describe('failure techniques', () => {
  it.each([
    ['myo(3,3,2+1)', { type: 'MyoReps', miniSets: [full(3), full(3), { full: 2, partial: 1 }] }],
    ['llp(10)', { type: 'LLP', partialReps: 10 }],
    ['statichold(30)', { type: 'StaticHold', seconds: 30 }],
    ['Static(30s)', { type: 'StaticHold', seconds: 30 }],
    [
      'dropset(25x5, 20x4+1)',
      {
        type: 'DropSet',
        drops: [
          { weightKg: 25, typedWeight: null, reps: full(5) },
          { weightKg: 20, typedWeight: null, reps: { full: 4, partial: 1 } },
        ],
      },
    ],
    ['rest-pause(3)', null],
    ['myo()', null],
    ['dropset(25)', null],
    ['myo(3', null],
  ])('%j', (text, technique) => {
    expect(parseTechnique(text, 'kg')).toEqual(technique)
  })

  it('read back as they were written, in either unit', () => {
    fc.assert(
      fc.property(arbitraryTechnique, unit, (technique, typed) => {
        expect(parseTechnique(formatTechnique(technique, typed), typed)).toEqual(technique)
      }),
    )
  })
})
