import { expect, test } from 'vitest'
import { t } from '#shared/messages/index.ts'
import { effortMessage, shownEffort, typedEffort } from './effort.ts'

test('RIR is shown and typed, RPE is kept', () => {
  expect(shownEffort('9.5', 'rir')).toBe('0.5')
  expect(typedEffort('1,5', 'rir')).toBe('8.5')
  expect(typedEffort('0', 'rir')).toBe('10')
})

test('what is no rating stays as it was typed, so that it can be marked', () => {
  expect(typedEffort('1.', 'rir')).toBe('1.')
  expect(typedEffort('12', 'rir')).toBe('12')
  expect(shownEffort('', 'rir')).toBe('')
})

test('RPE is left alone', () => {
  expect(shownEffort('8,5', 'rpe')).toBe('8,5')
  expect(typedEffort('8,5', 'rpe')).toBe('8,5')
})

test('who thinks in RIR is told in RIR', () => {
  expect(effortMessage(t('rules.rpeRange'), 'rir')).toBe('RIR goes from 0 to 9.')
  expect(effortMessage(t('rules.failureNeedsRpe10'), 'rir')).toContain('0 RIR')
  expect(effortMessage(t('rules.rpeRange'), 'rpe')).toContain('RPE')
  expect(effortMessage(t('rules.tempo'), 'rir')).toBe(t('rules.tempo'))
})
