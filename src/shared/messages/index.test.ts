import { afterEach, expect, test } from 'vitest'
import { setLanguage, t } from './index.ts'

afterEach(() => setLanguage('en'))

test('counts are written as numbers of the language, with the right plural', () => {
  expect(t('history.sets', { count: 8000 })).toBe('8,000 sets')
  expect(t('history.sets', { count: 1 })).toBe('1 set')
  setLanguage('de')
  expect(t('history.sets', { count: 8000 })).toBe('8.000 Sätze')
})

test('other values are put in as they are', () => {
  expect(t('history.phase', { phase: 2000 })).toBe('Phase 2000')
  expect(t('analyticsCharts.year.nothing', { year: '2025' })).toBe('Nothing was logged in 2025.')
})
