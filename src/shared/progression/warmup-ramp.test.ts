import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultSettings } from '#shared/contract/settings.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { gearOf, loadsOf } from './loads.ts'
import { warmupRamp } from './warmup-ramp.ts'

const rampFor = (
  weightKg: number,
  equipment = 'barbell',
  loadMode: LoadMode = 'external',
  steps = defaultSettings.warmupRamp,
) =>
  warmupRamp(weightKg, steps, loadsOf(gearOf(equipment, loadMode, defaultSettings), defaultSettings)).map(
    ({ weightKg: kg, reps }) => [kg, reps],
  )

test('the ramp is 50, 75 and 90 percent, as they can be loaded', () => {
  expect(rampFor(100)).toEqual([
    [50, 5],
    [75, 3],
    [90, 1],
  ])
  expect(rampFor(82.5)).toEqual([
    [40, 5],
    [62.5, 3],
    [75, 1],
  ])
})

test('steps that are no more than the one before are left out, and so are those of the working weight', () => {
  expect(rampFor(30)).toEqual([
    [20, 5],
    [22.5, 3],
    [27.5, 1],
  ])
  expect(rampFor(22.5)).toEqual([[20, 5]])
  expect(rampFor(20)).toEqual([])
})

test('dumbbells go in their step', () => {
  expect(rampFor(30, 'dumbbell')).toEqual([
    [15, 5],
    [22.5, 3],
    [27.5, 1],
  ])
  expect(rampFor(2.5, 'dumbbell')).toEqual([])
})

test('help and work without a load have no ramp; added weight has one', () => {
  expect(rampFor(20, 'machine', 'bodyweight-minus')).toEqual([])
  expect(rampFor(20, 'none', 'none')).toEqual([])
  expect(rampFor(20, 'bodyweight', 'bodyweight-plus')).toEqual([
    [10, 5],
    [15, 3],
    [17.5, 1],
  ])
})

test('any ramp rises and stays below the working weight', () => {
  const anySteps = fc.array(
    fc.record({ percent: fc.integer({ min: 1, max: 100 }), reps: fc.integer({ min: 1, max: 50 }) }),
    {
      maxLength: 10,
    },
  )
  fc.assert(
    fc.property(
      anySteps,
      fc.integer({ min: 1, max: 600 }),
      fc.constantFrom('barbell', 'machine'),
      (steps, halves, equipment) => {
        const weights = rampFor(halves / 2, equipment, 'external', steps).map(([kg = 0]) => kg)
        expect(weights).toEqual([...new Set(weights)].sort((a, b) => a - b))
        for (const kg of weights) expect(kg).toBeLessThan(halves / 2)
      },
    ),
  )
})
