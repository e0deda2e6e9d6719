import { expect, test } from 'vitest'
import { filterText, phaseName } from './spanWords.ts'

const everything = { from: null, to: null, program: null, phase: null, deloads: 'with' } as const

test('what a filter leaves in is said in words, and nothing where there is none', () => {
  expect(filterText(everything)).toBe('')
  expect(filterText({ ...everything, phase: 2 })).toBe('Phase 2')
  expect(filterText({ ...everything, program: 'Strength', phase: 2, deloads: 'without' })).toBe(
    'Strength · Phase 2, without deload weeks',
  )
  expect(filterText({ ...everything, deloads: 'without' })).toBe('without deload weeks')
})

test('a program without a phase is all of its phases', () => {
  expect(phaseName({ program: 'Strength', phase: null })).toBe('Strength · all phases')
  expect(phaseName({ program: null, phase: null })).toBe('Everything')
})
