import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plates } from '#shared/contract/settings.ts'
import { poundsToKg, type WeightUnit } from '#shared/domain/weight.ts'
import { usualPlates } from './equipment.ts'
import { createPlateRack } from './plate-rack.ts'
import { platesFor } from './plates.ts'

const owned = (...kinds: [weightKg: number, pairs: number][]): Plates[] =>
  kinds.map(([weightKg, pairs]) => ({ weightKg, pairs }))
const load = (weightKg: number, plates: Plates[], barKg = 20, unit: WeightUnit = 'kg') =>
  platesFor(weightKg, barKg, createPlateRack(plates, unit))

describe('the plates of a side', () => {
  test('are the fewest that weigh just so, heaviest first', () => {
    expect(load(120, usualPlates('kg')).exact?.plates).toEqual([25, 25])
    expect(load(82.5, usualPlates('kg')).exact?.plates).toEqual([25, 5, 1.25])
    expect(load(20, usualPlates('kg')).exact).toEqual({ weightKg: 20, plates: [] })
  })

  test('are found where the heaviest that fits would lead nowhere', () => {
    // Greedy takes 20 and has nothing for the 10 that is left.
    expect(load(80, owned([20, 1], [15, 2])).exact?.plates).toEqual([15, 15])
    // Greedy takes 25, 2.5 and 2.5 run out: 30 and two halves would be three plates more than there are.
    expect(load(100, owned([25, 1], [20, 2], [2.5, 1])).exact?.plates).toEqual([20, 20])
  })

  test('are never more than the pairs that are owned', () => {
    expect(load(220, owned([20, 3], [10, 1])).exact).toBeNull()
    expect(load(160, owned([20, 3], [10, 1])).exact?.plates).toEqual([20, 20, 20, 10])
  })

  test('of equally many are those with the heaviest among them', () => {
    expect(load(80, owned([25, 1], [15, 2], [5, 1])).exact?.plates).toEqual([25, 5])
    expect(load(62, owned([10, 2], [6, 1], [5, 1], [1, 1])).exact?.plates).toEqual([10, 10, 1])
  })

  test('are those nearest below and above where none are exact', () => {
    expect(load(81, usualPlates('kg'))).toEqual({
      exact: null,
      below: { weightKg: 80, plates: [25, 5] },
      above: { weightKg: 82.5, plates: [25, 5, 1.25] },
    })
  })

  test('below the bar are none, above all plates the most there is', () => {
    expect(load(15, usualPlates('kg'))).toEqual({ exact: null, below: null, above: { weightKg: 20, plates: [] } })
    expect(load(300, owned([20, 1]))).toEqual({ exact: null, below: { weightKg: 60, plates: [20] }, above: null })
  })

  test('in pounds add up exactly, though a pound is no round number of kilograms', () => {
    const answer = load(poundsToKg(225), usualPlates('lb'), poundsToKg(45), 'lb')
    expect(answer.exact).toEqual({ weightKg: poundsToKg(225), plates: [poundsToKg(45), poundsToKg(45)] })
  })

  test('of no plates are the bar alone', () => {
    expect(load(60, [])).toEqual({ exact: null, below: { weightKg: 20, plates: [] }, above: null })
    expect(load(20, []).exact?.plates).toEqual([])
  })

  test('of very many odd plates are found in time', () => {
    const odd = Array.from({ length: 30 }, (_, i): [number, number] => [0.051 + i * 3.3337, 50])
    const grams = odd.map(([kg]) => Math.round(kg * 1000))
    const sums = new Uint8Array(60_000).fill(1, 0, 1)
    for (const plate of grams)
      for (let sum = sums.length - 1; sum >= 0; sum -= 1)
        if (sums[sum]) for (let n = 1; n <= 50 && sum + n * plate < sums.length; n += 1) sums[sum + n * plate] = 1
    const side = 40_035
    const { exact, below, above } = load(100.07, owned(...odd))
    const around = [sums.lastIndexOf(1, side), sums.indexOf(1, side)]
    expect([exact ?? below, exact ?? above].map((bar) => bar?.weightKg)).toEqual(
      around.map((it) => 20 + (2 * it) / 1000),
    )
    const heavy = load(4000.003, owned(...odd))
    for (const bar of [heavy.below, heavy.above]) expect(Math.abs((bar?.weightKg ?? 0) - 4000.003)).toBeLessThan(1)
  })
})

const somePlates = fc.array(
  fc.record({
    weightKg: fc.constantFrom(0.5, 1.25, 2, 2.5, 5, 7.5, 10, 15, 20, 25),
    pairs: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 5 },
)

/** Every sum of a side, by trying every number of every plate. */
function everySum(plates: readonly Plates[]): Map<number, number> {
  let sums = new Map([[0, 0]])
  for (const { weightKg, pairs } of plates) {
    const next = new Map(sums)
    for (const [sum, count] of sums)
      for (let n = 1; n <= pairs; n += 1) {
        const total = sum + n * weightKg
        next.set(total, Math.min(next.get(total) ?? Number.POSITIVE_INFINITY, count + n))
      }
    sums = next
  }
  return sums
}

test('whatever is owned: exact exactly where some way exists, then with the fewest plates, else the nearest of all', () => {
  fc.assert(
    fc.property(somePlates, fc.integer({ min: 0, max: 400 }), (plates, halves) => {
      const side = halves / 2
      const sums = everySum(plates)
      const { exact, below, above } = load(20 + 2 * side, plates)
      expect(exact !== null).toBe(sums.has(side))
      const sumOf = (loaded: { plates: number[] }) => loaded.plates.reduce((sum, plate) => sum + plate, 0)
      for (const loaded of [exact, below, above]) if (loaded) expect(loaded.weightKg).toBe(20 + 2 * sumOf(loaded))
      if (exact) expect(exact.plates.length).toBe(sums.get(side))
      else {
        const reachable = [...sums.keys()].sort((a, b) => a - b)
        expect(below ? sumOf(below) : undefined).toBe(reachable.findLast((sum) => sum < side))
        expect(above ? sumOf(above) : undefined).toBe(reachable.find((sum) => sum > side))
      }
    }),
  )
})
