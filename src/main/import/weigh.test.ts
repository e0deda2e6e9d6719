import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
    [77.16, 'lb', 34.9992, { value: 77.16, unit: 'lb' }],
  ] as const)('of %d %s is kept without its float noise', (value, unit, weightKg, typedWeight) => {
    expect(weigh(value, unit)).toEqual({ weightKg, typedWeight })
  })

  it('that was loaded in quarter steps stays what it is, in either unit, also after a conversion', () => {
    const steps = fc.integer({ min: 0, max: 4000 }).map((n) => n / 4)
    fc.assert(
      fc.property(steps, (value) => {
        expect(weigh(value, 'kg').weightKg).toBe(value)
        expect(weigh(value, 'lb').typedWeight?.value).toBe(value)
        const converted = weigh(value * 0.45359237, 'kg')
        expect(converted.typedWeight?.value ?? converted.weightKg / 0.45359237).toBeCloseTo(value, 3)
      }),
    )
  })
})
