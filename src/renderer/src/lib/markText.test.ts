import { expect, test } from 'vitest'
import { markText, withEffort } from './markText.ts'

const mark = { sessionId: '', date: '', position: 1, set: 1, weightKg: 80, loadKg: 80, reps: 5, rpe: 8 }

test('the set of a record has its unit, and its rating in the scale of the person', () => {
  expect(markText(mark, { unit: 'kg', effortScale: 'rpe' })).toBe('80\u00a0kg × 5 @8')
  expect(markText({ ...mark, rpe: 9.5 }, { unit: 'lb', effortScale: 'rir' })).toBe('176.37\u00a0lb × 5 · 0.5 RIR')
  expect(markText({ ...mark, weightKg: null, rpe: null }, { unit: 'kg', effortScale: 'rir' })).toBe('5')
})

test('a rating stands alone where nothing else is known', () => {
  expect(withEffort('', 8, 'rir')).toBe('2 RIR')
})
