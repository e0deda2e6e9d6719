import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type E1rmFormula, e1rmFormulaSchema, estimateE1rmKg, loadForRepsKg, setE1rmKg } from './e1rm.ts'
import { externalLoading, type LoadMode } from './load-mode.ts'
import { workingSetSchema } from './working-set.ts'

describe('an estimated maximum', () => {
  // Worked out by hand from the published formulas and table.
  it.each<[E1rmFormula, number, number, number | null, number | null]>([
    ['epley', 100, 1, null, 100],
    ['epley', 100, 5, null, 116.6667],
    ['epley', 80, 10, 8, 106.6667],
    ['epley', 60, 12, null, 84],
    ['epley', 60, 13, null, null],
    ['brzycki', 100, 1, null, 100],
    ['brzycki', 100, 5, null, 112.5],
    ['brzycki', 80, 10, null, 106.6667],
    ['brzycki', 60, 12, null, 86.4],
    ['brzycki', 60, 13, null, null],
    ['rpe', 100, 1, 10, 100],
    ['rpe', 100, 1, 8, 108.4599],
    ['rpe', 100, 5, 10, 115.8749],
    ['rpe', 100, 5, 8, 123.3046],
    ['rpe', 100, 5, 8.5, 121.3592],
    ['rpe', 60, 12, 6, 104.5296],
    ['rpe', 100, 5, 5.5, null],
    ['rpe', 100, 5, null, null],
    ['epley', 0, 5, null, null],
    ['epley', 100, 0, null, null],
  ])('by %s of %d kg x %d at %s', (formula, loadKg, reps, rpe, kg) => {
    expect(estimateE1rmKg(formula, loadKg, reps, rpe)).toBe(kg)
  })

  it.each<[E1rmFormula, number, number | null]>([
    ['epley', 1, 120],
    ['epley', 6, 100],
    ['brzycki', 1, 120],
    ['brzycki', 7, 100],
    ['rpe', 5, 103.56],
    ['epley', 13, null],
    ['rpe', 0, null],
  ])('foretells by %s for %d reps %s of 120 kg', (formula, reps, kg) => {
    expect(loadForRepsKg(formula, 120, reps)).toBe(kg)
  })

  it('is of the load, full reps and the weaker side', () => {
    const of = (facts: object, mode: LoadMode = 'external', bodyWeightKg: number | null = 80) =>
      setE1rmKg('epley', workingSetSchema.parse(facts), { mode, bodyWeightKg })
    expect(of({ weightKg: 20, repCount: { full: 5, partial: 3 } }, 'bodyweight-plus')).toBe(116.6667)
    expect(of({ repCount: { full: 6, partial: 0 } }, 'bodyweight-plus')).toBe(96)
    expect(of({ weightKg: 20, repCount: { full: 6, partial: 0 } }, 'bodyweight-plus', null)).toBeNull()
    expect(of({ weightKg: 20, repCount: { full: 6, partial: 0 } }, 'bodyweight-minus')).toBe(72)
    expect(of({ weightKg: 20, repCount: { full: 6, partial: 0 } }, 'bodyweight-minus', null)).toBeNull()
    expect(of({ weightKg: 20, repCount: { full: 6, partial: 0 } }, 'none')).toBeNull()
    const sides = { left: { full: 8, partial: 0 }, right: { full: 6, partial: 2 } }
    expect(of({ weightKg: 30, unilateralRepCount: sides })).toBe(36)
    const none = { full: 0, partial: 0 }
    expect(of({ weightKg: 30, unilateralRepCount: { left: none, right: sides.right } })).toBe(36)
    expect(of({ weightKg: 30, unilateralRepCount: { left: sides.left, right: none } })).toBe(38)
    expect(of({ weightKg: 30, unilateralRepCount: { left: sides.left, right: { full: 0, partial: 3 } } })).toBeNull()
    expect(of({ weightKg: 30, repCount: { full: 0, partial: 5 } })).toBeNull()
    expect(of({ weightKg: 30, rpe: 8 })).toBeNull()
  })

  it('is never below the load, and more repetitions never estimate less', () => {
    const facts = fc.tuple(
      fc.constantFrom(...e1rmFormulaSchema.options),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 12, max: 20 }).map((half) => half / 2),
    )
    fc.assert(
      fc.property(facts, ([formula, kg, reps, rpe]) => {
        const estimate = estimateE1rmKg(formula, kg, reps, rpe) ?? 0
        expect(estimate).toBeGreaterThanOrEqual(kg)
        expect(estimateE1rmKg(formula, kg, reps + 1, rpe)).toBeGreaterThan(estimate)
      }),
    )
  })

  it('of a set is the same in every unit that it was typed in', () => {
    const repCount = { full: 5, partial: 0 }
    const typed = workingSetSchema.parse({ weightKg: 102.0583, typedWeight: { value: 225, unit: 'lb' }, repCount })
    const inKg = workingSetSchema.parse({ weightKg: 102.0583, repCount })
    expect(setE1rmKg('epley', typed, externalLoading)).toBe(setE1rmKg('epley', inKg, externalLoading))
  })
})
