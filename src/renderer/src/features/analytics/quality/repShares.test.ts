import { expect, test } from 'vitest'
import { testWeek } from '../testing.ts'
import { repShares } from './repShares.ts'

test('shares are of all repetitions together, not of the weeks', () => {
  const weeks = [
    testWeek('2026-03-16', { reps: 90, partialReps: 0, qualityReps: { good: 30, bad: 10 } }),
    testWeek('2026-03-23', { reps: 10, partialReps: 5, qualityReps: { perfect: 5, learning: 5 } }),
  ]
  expect(repShares(weeks)).toEqual({ partial: 0.05, good: 0.7 })
})

test('without repetitions or ratings there is no share', () => {
  expect(repShares([testWeek('2026-03-16')])).toEqual({ partial: null, good: null })
  expect(repShares([testWeek('2026-03-16', { reps: 10 })])).toEqual({ partial: 0, good: null })
})
