import { expect, test } from 'vitest'
import { placeKey } from '../placeKey.ts'
import { testPhase } from '../testing.ts'
import { comparedPhases } from './comparedPhases.ts'

const phases = [1, 2, 3, 4].map((phase) =>
  testPhase(phase, {}, { from: `2026-0${phase}-02`, to: `2026-0${phase}-28`, isRunning: phase === 4 }),
)
const keyOf = (phase: number): string => placeKey({ program: null, run: null, phase })
const comparedOf = (before: string | null, after: string | null, some = phases) => {
  const compared = comparedPhases(some, { before, after })
  return [compared.before?.phase, compared.after?.phase, compared.isOther]
}

test('without a choice the last two phases that are over are compared, and not one that still runs', () => {
  expect(comparedOf(null, null)).toEqual([2, 3, false])
  expect(comparedOf(null, null, phases.slice(2))).toEqual([3, 4, false])
})

test('what was chosen is compared wherever it is in the list', () => {
  expect(comparedOf(keyOf(1), keyOf(4))).toEqual([1, 4, false])
  expect(comparedOf(keyOf(3), keyOf(1))).toEqual([3, 1, false])
  expect(comparedOf(keyOf(1), keyOf(4), [testPhase(9, {}, { from: '2025-01-01' }), ...phases])).toEqual([1, 4, false])
})

test('a choice that is not shown is replaced and said, and never compared with itself', () => {
  expect(comparedOf(keyOf(50), keyOf(60))).toEqual([2, 3, true])
  expect(comparedOf(keyOf(50), keyOf(2))).toEqual([1, 2, true])
  expect(comparedOf(keyOf(3), keyOf(60))).toEqual([3, 2, true])
})
