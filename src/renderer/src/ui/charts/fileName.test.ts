import { expect, test } from 'vitest'
import { fileName } from './fileName.ts'

test('a file is named after the chart and its days', () => {
  expect(fileName('Weekly volume', { from: '2026-01-05', to: '2026-03-31' }, 'csv')).toBe(
    'weekly-volume_2026-01-05_2026-03-31.csv',
  )
  expect(fileName('Sätze je Muskel', null, 'png')).toBe('sätze-je-muskel.png')
})

test('what a file system forbids is not in it', () => {
  expect(fileName('../a\\b:c*?"<>|', null, 'csv')).toBe('a-b-c.csv')
  expect(fileName('…', null, 'csv')).toBe('chart.csv')
})
