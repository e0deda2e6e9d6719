import type { Plates } from '#shared/contract/settings.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { fromParts, toParts } from './weight-parts.ts'

/** The heaviest side of a bar that is looked at: half the heaviest weight that can be written. */
const MAX_SIDE_KG = 2500
/** How much of a side is looked at first; more of it once somebody asks, for odd plates have very many sums. */
const FIRST_SIDE_KG = 150
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

interface Table {
  size: number
  fewest: Uint16Array
  taken: Uint16Array[]
}

/**
 * The fewest plates for the sums `start`, `start + step`, ...: the least of a window that slides over what lighter kinds
 * need (a queue of candidates, each better than those before it), so that many pairs cost no more than one.
 */
function fillClass(before: Uint16Array, next: Uint16Array, count: Uint16Array, queue: Int32Array, at: Slide): void {
  const { start, step, pairs } = at
  let [head, tail] = [0, 0]
  for (let sum = start, n = 0; sum < before.length; sum += step, n += 1) {
    const plates = before[sum] ?? NONE
    // Of equally many plates the earlier candidate stays: it takes more of the heavier kind, 25 + 5 and not 15 + 15.
    if (plates !== NONE) {
      while (tail > head && worth(before, at, queue[tail - 1] ?? 0) > plates - n) tail -= 1
      queue[tail] = n
      tail += 1
    }
    while (tail > head && (queue[head] ?? 0) < n - pairs) head += 1
    if (tail === head) continue
    const from = queue[head] ?? 0
    next[sum] = worth(before, at, from) + n
    count[sum] = n - from
  }
}

interface Slide {
  start: number
  step: number
  pairs: number
}

const worth = (before: Uint16Array, { start, step }: Slide, n: number): number => (before[start + n * step] ?? NONE) - n

/** For each sum the fewest plates, and how many of each kind they are: a bounded knapsack, lighter kinds first. */
function fillTable(kinds: readonly Kind[], grid: number, size: number): Table {
  let fewest = new Uint16Array(size + 1).fill(NONE)
  fewest[0] = 0
  const queue = new Int32Array(size + 2)
  const taken = kinds.map(({ parts, pairs }) => {
    const step = parts / grid
    const next = new Uint16Array(size + 1).fill(NONE)
    const count = new Uint16Array(size + 1)
    for (let start = 0; start < step && start <= size; start += 1)
      fillClass(fewest, next, count, queue, { start, step, pairs })
    fewest = next
    return count
  })
  return { size, fewest, taken }
}

/**
 * Everything that the pairs a person owns can make of one side. Taking the heaviest plate that fits is wrong as soon as
 * pairs are few (30 is 15 + 15, not 20 and then nothing), so every sum is looked at.
 */
export function createPlateRack(plates: readonly Plates[], unit: WeightUnit): PlateRack {
  const kinds = kindsOf(plates, unit)
  const total = kinds.reduce((sum, { parts, pairs }) => sum + parts * pairs, 0)
  const grid = kinds.reduce((common, { parts }) => gcd(common, parts), 0) || 1
  const inGrid = (parts: number): number => Math.floor(parts / grid)
  const most = inGrid(Math.min(total, toParts(MAX_SIDE_KG, unit)))
  let table = fillTable(kinds, grid, Math.min(most, inGrid(toParts(FIRST_SIDE_KG, unit))))

  /** Whether some plates weigh so much; the table grows up to there. */
  function canBe(sum: number): boolean {
    if (sum > most) return false
    if (sum > table.size) table = fillTable(kinds, grid, Math.min(most, sum * 2))
    return (table.fewest[sum] ?? NONE) !== NONE
  }

  const find = (from: number, by: -1 | 1): number | null => {
    for (let sum = from; sum >= 0 && sum <= most; sum += by) if (canBe(sum)) return sum * grid
    return null
  }

  return {
    unit,
    plates(parts) {
      if (parts < 0 || parts % grid !== 0 || !canBe(parts / grid)) return null
      let left = parts / grid
      const found: number[] = []
      for (const [i, { parts: weight }] of [...kinds.entries()].reverse()) {
        const n = table.taken[i]?.[left] ?? 0
        for (let k = 0; k < n; k += 1) found.push(fromParts(weight, unit))
        left -= (n * weight) / grid
      }
      return found
    },
    atMost: (parts) => find(Math.min(Math.floor(parts / grid), most), -1),
    atLeast: (parts) => find(Math.max(Math.ceil(parts / grid), 0), 1),
  }
}
