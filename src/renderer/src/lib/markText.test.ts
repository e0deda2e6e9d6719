import { expect, test } from 'vitest'
import { loadText, markText, withEffort } from './markText.ts'

const mark = { sessionId: '', date: '', position: 1, set: 1, weightKg: 80, loadKg: 80, reps: 5, rpe: 8 }

test('the set of a record has its unit, and its rating in the scale of the person', () => {
  expect(markText(mark, 'external', { unit: 'kg', effortScale: 'rpe' })).toBe('80\u00a0kg × 5 @8')
  expect(markText({ ...mark, rpe: 9.5 }, 'external', { unit: 'lb', effortScale: 'rir' })).toBe(
    '176.37\u00a0lb × 5 · 0.5 RIR',
  )
  expect(markText({ ...mark, weightKg: null, rpe: null }, 'external', { unit: 'kg', effortScale: 'rir' })).toBe('5')
})

test('a weight says how it counts, and none is no zero', () => {
  const kg = { unit: 'kg', effortScale: 'rpe' } as const
  expect(markText({ ...mark, weightKg: 20, rpe: null }, 'bodyweight-minus', kg)).toBe('20\u00a0kg help × 5')
  expect(markText({ ...mark, weightKg: 0, rpe: null }, 'bodyweight-minus', kg)).toBe('No help × 5')
  expect(markText({ ...mark, weightKg: null, rpe: null }, 'bodyweight-plus', kg)).toBe('Body weight × 5')
  expect(markText({ ...mark, weightKg: 20, reps: 0, rpe: null }, 'none', kg)).toBe('20\u00a0kg')
  expect(loadText(null, 'external', 'kg')).toBe('–')
  expect(loadText(20, 'bodyweight-plus', 'lb')).toBe('+44.09\u00a0lb')
})

test('a rating stands alone where nothing else is known', () => {
  expect(withEffort('', 8, 'rir')).toBe('2 RIR')
})
