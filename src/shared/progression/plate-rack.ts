import type { Plates } from '#shared/contract/settings.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { fromParts, toParts } from './weight-parts.ts'

/** The heaviest side of a bar that is looked at: twice as much was never lifted. */
const MAX_SIDE_KG = 400
/** Bounds the work for plates whose weights have no common measure; usual ones need a hundredth of it. */
const MAX_WORK = 20_000_000
const NONE = 0xffff

/** What can stand on one side of a bar. Weights are parts of the unit. */
export interface PlateRack {
  unit: WeightUnit
  /** The fewest plates that weigh just so much, heaviest first, in kilograms; null where none do. */
  plates(parts: number): number[] | null
  /** The nearest weight not above, and the nearest not below; null where there is none. */
  atMost(parts: number): number | null
  atLeast(parts: number): number | null
}

interface Kind {
  parts: number
  pairs: number
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

function kindsOf(plates: readonly Plates[], unit: WeightUnit): Kind[] {
  const pairs = new Map<number, number>()
  for (const plate of plates) {
    const parts = toParts(plate.weightKg, unit)
    if (parts > 0) pairs.set(parts, (pairs.get(parts) ?? 0) + plate.pairs)
  }
  return [...pairs].map(([parts, count]) => ({ parts, pairs: count })).sort((a, b) => a.parts - b.parts)
}

/** For each sum the fewest plates, and how many of each kind they are: a bounded knapsack, lighter kinds first. */
function fillTable(kinds: readonly Kind[], grid: number, size: number) {
  let fewest = new Uint16Array(size + 1).fill(NONE)
  fewest[0] = 0
  const taken = kinds.map(({ parts, pairs }) => {
    const step = parts / grid
    const next = fewest.slice()
    const count = new Uint16Array(size + 1)
    for (let sum = size - step; sum >= 0; sum -= 1) {
      const before = fewest[sum] ?? NONE
      if (before === NONE) continue
      for (let n = 1; n <= pairs && sum + n * step <= size; n += 1) {
        // Of equally many plates those with more of the heavier kind stand: 25 + 5, not 15 + 15.
        if (before + n > (next[sum + n * step] ?? NONE)) continue
        next[sum + n * step] = before + n
        count[sum + n * step] = n
      }
    }
    fewest = next
    return count
  })
  return { fewest, taken }
}

/**
 * Everything that the pairs a person owns can make of one side. Taking the heaviest plate that fits is wrong as soon as
 * pairs are few (30 is 15 + 15, not 20 and then nothing), so every sum is looked at.
 */
export function createPlateRack(plates: readonly Plates[], unit: WeightUnit): PlateRack {
  const kinds = kindsOf(plates, unit)
  const total = kinds.reduce((sum, { parts, pairs }) => sum + parts * pairs, 0)
  const pairs = kinds.reduce((sum, kind) => sum + kind.pairs, 1)
  const grid = kinds.reduce((common, { parts }) => gcd(common, parts), 0) || 1
  const size = Math.floor(Math.min(Math.min(total, toParts(MAX_SIDE_KG, unit)) / grid, MAX_WORK / pairs))
  const { fewest, taken } = fillTable(kinds, grid, size)
  const canBe = (sum: number): boolean => (fewest[sum] ?? NONE) !== NONE

  const find = (from: number, by: -1 | 1): number | null => {
    for (let sum = from; sum >= 0 && sum <= size; sum += by) if (canBe(sum)) return sum * grid
    return null
  }

  return {
    unit,
    plates(parts) {
      if (parts < 0 || parts % grid !== 0 || !canBe(parts / grid)) return null
      let left = parts / grid
      const found: number[] = []
      for (const [i, { parts: weight }] of [...kinds.entries()].reverse()) {
        const n = taken[i]?.[left] ?? 0
        for (let k = 0; k < n; k += 1) found.push(fromParts(weight, unit))
        left -= (n * weight) / grid
      }
      return found
    },
    atMost: (parts) => find(Math.min(Math.floor(parts / grid), size), -1),
    atLeast: (parts) => find(Math.max(Math.ceil(parts / grid), 0), 1),
  }
}
