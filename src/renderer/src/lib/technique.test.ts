import { expect, test } from 'vitest'
import { shownTechnique } from './technique.ts'

test('drop sets are spaced to be read; other techniques stay', () => {
  expect(shownTechnique('dropset(95 lbx5, 20.5x4+1)')).toBe('dropset(95 lb × 5, 20.5 × 4+1)')
  expect(shownTechnique('myo(3, 3+1)')).toBe('myo(3, 3+1)')
})
