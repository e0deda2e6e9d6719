import { expect, test } from 'vitest'
import { commonMaxima } from '#shared/domain/phase-maxima.ts'
import { testPhase } from '../testing.ts'
import { measureOf } from './phaseMeasures.ts'

test('two phases are compared by what both trained, the largest gain first', () => {
  const before = testPhase(1, { Squat: 140, Bench: 100, Row: 90 })
  const after = testPhase(2, { Bench: 105, Squat: 141, Curl: 40 })
  expect(commonMaxima(before, after)).toEqual([
    { exercise: 'Bench', beforeKg: 100, afterKg: 105 },
    { exercise: 'Squat', beforeKg: 140, afterKg: 141 },
  ])
  expect(commonMaxima(testPhase(1, {}), after)).toEqual([])
})

test('what depends on the length of a phase is measured by its weeks', () => {
  const phase = testPhase(1, {}, { volumeKg: 40_000, sessions: 12, rpe: { mean: 8.2, sets: 90 } })
  expect(measureOf(phase, 'volumeKg')).toBe(10_000)
  expect(measureOf(phase, 'sessions')).toBe(3)
  expect(measureOf(phase, 'rpe')).toBe(8.2)
  expect(measureOf(phase, 'good')).toBeNull()
  expect(measureOf(testPhase(1, {}, { weeks: 0 }), 'volumeKg')).toBeNull()
})
