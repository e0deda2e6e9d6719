import { expect, test } from 'vitest'
import { fileName } from './fileName.ts'

test('a file is named after the chart and its days', () => {
  const days = { from: '2026-01-05', to: '2026-03-31' }
  expect(fileName('Weekly volume', { days, filterText: '' }, 'csv')).toBe('weekly-volume_2026-01-05_2026-03-31.csv')
  expect(fileName('Sätze je Muskel', { days: null, filterText: '' }, 'png')).toBe('sätze-je-muskel.png')
})

test('and after the sessions that count, where not all of them do', () => {
  const filtered = { days: { from: '2026-01-05', to: '2026-03-31' }, filterText: 'A/B · Phase 2, without deload weeks' }
  expect(fileName('Weekly volume', filtered, 'png')).toBe(
    'weekly-volume_2026-01-05_2026-03-31_a-b-phase-2-without-deload-weeks.png',
  )
})

test('what a file system forbids is not in it', () => {
  const none = { days: null, filterText: '' }
  expect(fileName('../a\\b:c*?"<>|', none, 'csv')).toBe('a-b-c.csv')
  expect(fileName('…', none, 'csv')).toBe('chart.csv')
})
