import { expect, test } from 'vitest'
import { repShares } from './rep-shares.ts'

test('shares are of all repetitions together, not of the weeks', () => {
  const weeks = [
    { reps: 90, partialReps: 0, qualityReps: { good: 30, bad: 10 } },
    { reps: 10, partialReps: 5, qualityReps: { perfect: 5, learning: 5 } },
  ]
  expect(repShares(weeks)).toEqual({ partial: 0.05, good: 0.7 })
})

test('without repetitions or ratings there is no share', () => {
  expect(repShares([{ reps: 0, partialReps: 0, qualityReps: {} }])).toEqual({ partial: null, good: null })
  expect(repShares([{ reps: 10, partialReps: 0, qualityReps: {} }])).toEqual({ partial: 0, good: null })
})
