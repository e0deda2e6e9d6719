import { expect, it } from 'vitest'
import type { SetMark } from '#shared/contract/set-mark.ts'
import type { LoadMode } from '#shared/domain/load-mode.ts'
import { mostRepsAt } from './mostRepsAt.ts'

const mark = (weightKg: number | null, reps: number) => ({ weightKg, reps, date: '2026-03-31' }) as SetMark

/** A movement by its rep maxes, for one repetition first, and the top sets of its sessions. */
const done = (repMaxes: SetMark[], topSets: SetMark[] = [], loadMode: LoadMode = 'external') => ({
  loadMode,
  repMaxes: repMaxes.map((set) => ({ set })),
  points: topSets.map((topSet) => ({ topSet })),
})

it('finds the set of the most repetitions at a weight or more', () => {
  const bench = done([mark(100, 1), mark(90, 4), mark(90, 4), mark(90, 4), mark(80, 5)])
  const setAt = (kg: number) => mostRepsAt(bench, kg)?.set
  expect(setAt(80)).toMatchObject({ weightKg: 80, reps: 5 })
  expect(setAt(82.5)).toMatchObject({ weightKg: 90, reps: 4 })
  expect(setAt(95)).toMatchObject({ weightKg: 100, reps: 1 })
  expect(setAt(102.5)).toBeUndefined()
  expect(mostRepsAt(bench, 80)?.isExact).toBe(true)
})

it('takes a weight in the other unit for the same', () => {
  expect(mostRepsAt(done([mark(81.65, 3)]), 180 * 0.45359237)?.set.reps).toBe(3)
})

it('of more repetitions than rep maxes count to claims no more than was found', () => {
  const twelve = Array.from({ length: 12 }, () => mark(20, 14))
  expect(mostRepsAt(done(twelve, [mark(15, 18), mark(20, 14)]), 15)).toMatchObject({
    set: { reps: 18 },
    isExact: false,
  })
  expect(mostRepsAt(done([mark(30, 5), mark(20, 11)], [mark(30, 5)]), 20)).toMatchObject({
    set: { reps: 11 },
    isExact: true,
  })
  expect(mostRepsAt(done(twelve, [mark(20, 14)]), 20)).toMatchObject({ set: { reps: 14 }, isExact: true })
})

it('of assisted work counts less help as more, and no help as the most', () => {
  const assisted = done([mark(null, 2), mark(null, 2), mark(15, 6)], [], 'bodyweight-minus')
  expect(mostRepsAt(assisted, 20)?.set.reps).toBe(6)
  expect(mostRepsAt(assisted, 10)?.set.reps).toBe(2)
})
