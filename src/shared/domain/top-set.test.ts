import { expect, it } from 'vitest'
import type { LoadMode } from './load-mode.ts'
import { topSet } from './top-set.ts'
import { workingSetSchema } from './working-set.ts'

const full = (weightKg: number | null, reps: number) => ({ weightKg, repCount: { full: reps, partial: 0 } })

it.each<[string, LoadMode, object[], [number, number, number] | null]>([
  ['the heaviest', 'external', [full(80, 8), full(90, 3), full(85, 5)], [2, 90, 3]],
  ['of equal weights that with the most reps', 'external', [full(80, 6), full(80, 8), full(80, 8)], [2, 80, 8]],
  [
    'of assisted work that with the least help',
    'bodyweight-minus',
    [full(20, 8), full(10, 3), full(30, 9)],
    [2, 10, 3],
  ],
  ['of assisted work that without any', 'bodyweight-minus', [full(20, 8), full(null, 2)], [2, 0, 2]],
  ['of body-weight work that with the most reps', 'bodyweight-plus', [full(null, 8), full(0, 12)], [2, 0, 12]],
  ['none of partial reps', 'external', [{ weightKg: 100, repCount: { full: 0, partial: 4 } }, full(80, 1)], [2, 80, 1]],
  ['a carry, whose steps nobody counted', 'external', [{ weightKg: 50, distanceMeters: 40 }], [1, 50, 0]],
  [
    'of one side the reps of that side',
    'external',
    [
      full(20, 7),
      { weightKg: 20, unilateralRepCount: { left: { full: 8, partial: 0 }, right: { full: 0, partial: 0 } } },
    ],
    [2, 20, 8],
  ],
  ['none without a weight', 'external', [{ repCount: { full: 8, partial: 0 } }], null],
  ['none of a hold of the body', 'bodyweight-plus', [{ durationSeconds: 60 }], null],
])('the top set is %s', (_, mode, sets, expected) => {
  const top = topSet(
    sets.map((one) => workingSetSchema.parse(one)),
    mode,
  )
  expect(top && [top.place, top.weightKg, top.reps]).toEqual(expected)
})
