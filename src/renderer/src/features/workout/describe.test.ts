import { expect, test } from 'vitest'
import { blankSet } from '#shared/draft/blank.ts'
import { describeSet } from './describe.ts'

const row = { ...blankSet('a'), weight: '77.5', reps: '8', rpe: '8' }

test('a set is told in a few signs, in the scale of the person', () => {
  expect(describeSet({ ...row, quality: 'good' }, 'rpe')).toBe('77.5 × 8 @8 · good')
  expect(describeSet(row, 'rir')).toBe('77.5 × 8 · 2 RIR')
  expect(describeSet({ ...blankSet('a'), duration: '45s', rpe: '9' }, 'rpe')).toBe('45s @9')
})
