import { expect, test } from 'vitest'
import { deloadsSummary } from './deloadEffect.ts'

test('what came after is said of the deloads that can be measured', () => {
  const ratios = (...all: (number | null)[]) => deloadsSummary(all.map((e1rmRatio) => ({ e1rmRatio })))
  expect(ratios(null)).toBe('1 deload.')
  expect(ratios(1.018)).toBe('1 deload. Best estimates in the week after, against the week before: +1.8%.')
  expect(ratios(1.018, null)).toBe(
    '2 deloads. Best estimates in the week after one of them, against the week before: +1.8%.',
  )
  expect(ratios(1.02, 1.04)).toMatch(/\+3% on average of 2 deloads\.$/)
  expect(ratios(1.02, 1.04, null)).toMatch(/\+3% on average of 2 of them\.$/)
})
