import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultSettings, type Settings } from '#shared/contract/settings.ts'
import { EQUIPMENT } from '#shared/domain/equipment.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { kgToPounds, poundsToKg } from '#shared/domain/weight.ts'
import { gearOf, loadsOf } from './loads.ts'

const POUNDS: Settings = { ...defaultSettings, unit: 'lb' }

const loadsFor = (equipment: string | null, settings = defaultSettings, loadMode: LoadMode = 'external') =>
  loadsOf(gearOf(equipment, loadMode, settings), settings)

describe('weights that can be loaded', () => {
  test('of a barbell are the bar and pairs of plates', () => {
    const barbell = loadsFor('barbell')
    expect(barbell.above(80)).toBe(82.5)
    expect(barbell.below(80)).toBe(77.5)
    expect(barbell.above(81)).toBe(82.5)
    expect(barbell.above(5)).toBe(20)
    expect(barbell.below(20)).toBeNull()
    expect(barbell.nearest(81.2, 80)).toBe(80)
    expect(barbell.nearest(81.25, 80)).toBe(80)
    expect(barbell.nearest(3, 80)).toBe(20)
  })

  test('of a barbell end with the plates that are owned', () => {
    const few = loadsFor('barbell', { ...defaultSettings, plates: [{ weightKg: 10, pairs: 1 }] })
    expect(few.above(20)).toBe(40)
    expect(few.above(40)).toBeNull()
    expect(few.nearest(200, 40)).toBe(40)
  })

  test('of other equipment go in its step from the weight that is used', () => {
    expect(loadsFor('dumbbell').above(12.5)).toBe(15)
    expect(loadsFor('dumbbell').below(2.5)).toBeNull()
    expect(loadsFor('kettlebell').above(16)).toBe(20)
    expect(loadsFor('machine').above(13.6)).toBe(18.6)
    expect(loadsFor(null).above(30)).toBe(32.5)
    expect(loadsFor('dumbbell').nearest(15, 30)).toBe(15)
    expect(loadsFor('dumbbell').nearest(16.25, 30)).toBe(15)
  })

  test('are those a person set', () => {
    const own = { ...defaultSettings, bars: { barbell: 15 }, steps: { dumbbell: 1 } }
    expect(loadsFor('barbell', own).below(17.5)).toBe(15)
    expect(loadsFor('dumbbell', own).above(12)).toBe(13)
    expect(loadsFor('constructor').above(10)).toBe(12.5)
  })

  test('are round in pounds where pounds are set', () => {
    expect(loadsFor('barbell', POUNDS).above(poundsToKg(185))).toBe(poundsToKg(190))
    expect(loadsFor('machine', POUNDS).above(poundsToKg(90))).toBe(poundsToKg(100))
  })

  test('go in whole steps from a weight of the other unit', () => {
    const dumbbell = loadsFor('dumbbell', POUNDS)
    const inPounds = (kg: number | null) => kg && kgToPounds(kg)
    expect([dumbbell.below(12.5), dumbbell.nearest(12.5, 12.5), dumbbell.above(12.5)].map(inPounds)).toEqual([
      25, 30, 30,
    ])
    expect(inPounds(dumbbell.above(poundsToKg(27.25)))).toBe(32.25)
    expect(loadsFor('dumbbell').nearest(poundsToKg(50), poundsToKg(50))).toBe(22.5)
  })

  test('are added to the body from nothing, and taken off it down to nothing', () => {
    expect(loadsFor('bodyweight', defaultSettings, 'bodyweight-plus').above(0)).toBe(2.5)
    expect(loadsFor('machine', defaultSettings, 'bodyweight-minus').below(5)).toBe(0)
    expect(loadsFor('machine', defaultSettings, 'bodyweight-minus').below(4)).toBe(0)
    expect(loadsFor('machine', defaultSettings, 'bodyweight-minus').below(0)).toBeNull()
    expect(loadsFor('bodyweight', defaultSettings, 'bodyweight-plus').below(2)).toBe(0)
    expect(loadsFor('bodyweight', defaultSettings, 'bodyweight-plus').nearest(0.9, 2)).toBe(0)
    expect(loadsFor('bodyweight', defaultSettings, 'bodyweight-plus').nearest(1.1, 2)).toBe(2)
    expect(loadsFor('barbell', defaultSettings, 'bodyweight-plus').gear.barKg).toBeNull()
  })
})

const anyLoads = fc.record({
  equipment: fc.constantFrom(...EQUIPMENT),
  unit: fc.constantFrom('kg' as const, 'lb' as const),
  loadMode: fc.constantFrom<LoadMode>('external', 'bodyweight-plus', 'bodyweight-minus'),
})

test('whatever is loaded: the next is more, the one before less, and nothing lies between', () => {
  fc.assert(
    fc.property(anyLoads, fc.integer({ min: 1, max: 2000 }), ({ equipment, unit, loadMode }, parts) => {
      const loads = loadsFor(equipment, { ...defaultSettings, unit }, loadMode)
      const kg = unit === 'lb' ? poundsToKg(parts / 4) : parts / 8
      const above = loads.above(kg)
      const below = loads.below(kg)
      if (above !== null) {
        expect(above).toBeGreaterThan(kg)
        const back = loads.below(above)
        if (back !== null) expect(back).toBeLessThanOrEqual(kg + 0.0005)
        if (unit === 'lb') expect(poundsToKg(kgToPounds(above))).toBe(above)
      }
      if (below !== null) expect(below).toBeLessThan(kg)
    }),
  )
})

/** Weights are told apart by hundredths of a pound, in kilograms. */
const RESOLUTION = 0.01

test('the nearest is never farther off than a neighbour', () => {
  fc.assert(
    fc.property(anyLoads, fc.integer({ min: 8, max: 1600 }), ({ equipment, unit, loadMode }, eighths) => {
      const loads = loadsFor(equipment, { ...defaultSettings, unit }, loadMode)
      const wanted = eighths / 8
      const near = loads.nearest(wanted, 60)
      if (near === null) throw new Error('something can be loaded')
      for (const other of [loads.above(near), loads.below(near)])
        if (other !== null) expect(Math.abs(near - wanted)).toBeLessThanOrEqual(Math.abs(other - wanted) + RESOLUTION)
    }),
  )
})
