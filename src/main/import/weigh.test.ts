import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundTo } from '#shared/domain/quantity.ts'
import { weigh } from './weigh.ts'

describe('a weight of a file', () => {
  it.each([
    [13.6077711, 'kg', 13.6078, { value: 30, unit: 'lb' }],
    [18.143694800000002, 'kg', 18.1437, { value: 40, unit: 'lb' }],
    [15.875732950000002, 'kg', 15.8757, { value: 35, unit: 'lb' }],
    [74.99999999999999, 'kg', 75, null],
    [62.5, 'kg', 62.5, null],
    [61.24, 'kg', 61.24, null],
    [65.181223569, 'kg', 65.1812, { value: 143.7, unit: 'lb' }],
    [66.123456789, 'kg', 66.1235, null],
    [149.99999999999997, 'lb', 68.0389, { value: 150, unit: 'lb' }],
    [220.462262, 'lb', 100, null],
    [45.3592, 'kg', 45.3592, { value: 100, unit: 'lb' }],
    [45.359, 'kg', 45.3592, { value: 100, unit: 'lb' }],
    [34.0194, 'kg', 34.0194, { value: 75, unit: 'lb' }],
    [11.3398, 'kg', 11.3398, { value: 25, unit: 'lb' }],
    [136.0777, 'kg', 136.0777, { value: 300, unit: 'lb' }],
    [220.4623, 'lb', 100, null],
    [2.756, 'lb', 1.25, null],
    [64.9998, 'kg', 65, null],
    [134.9997, 'lb', 61.235, { value: 135, unit: 'lb' }],
    [64.998, 'kg', 64.998, null],
    [0.125, 'kg', 0.125, null],
    [61.235, 'kg', 61.235, { value: 135, unit: 'lb' }],
    [0, 'lb', 0, null],
    [0, 'kg', 0, null],
    [77.16, 'lb', 34.9992, { value: 77.16, unit: 'lb' }],
  ] as const)('of %d %s is kept without its float noise', (value, unit, weightKg, typedWeight) => {
    expect(weigh(value, unit)).toEqual({ weightKg, typedWeight })
  })

  it('that was loaded in quarter steps stays what it is, in either unit, also after a conversion', () => {
    const steps = fc.integer({ min: 1, max: 4000 }).map((n) => n / 4)
    fc.assert(
      fc.property(steps, (value) => {
        expect(weigh(value, 'kg').weightKg).toBe(value)
        expect(weigh(value, 'lb').typedWeight?.value).toBe(value)
        const cut = weigh(roundTo(value * 0.45359237, 4), 'kg')
        expect(cut.typedWeight?.value ?? cut.weightKg / 0.45359237).toBeCloseTo(value, 3)
        const converted = weigh(value * 0.45359237, 'kg')
        expect(converted.typedWeight?.value ?? converted.weightKg / 0.45359237).toBeCloseTo(value, 3)
      }),
    )
  })
})
