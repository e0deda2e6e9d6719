import { expect, test } from 'vitest'
import type { Trend } from '#shared/contract/trend.ts'
import { trendText } from './figures.ts'

const trend = (perWeek: number): Trend => ({
  perWeek,
  low: perWeek / 2,
  high: perWeek * 2,
  points: 9,
  from: 0,
  to: 0,
  direction: perWeek > 0 ? 'up' : 'down',
})
const kilograms = (value: number, digits: number) => `${value.toFixed(digits)} kg`

test('a trend says where it goes and how fast, and that it is none of deload weeks', () => {
  expect(trendText(trend(1.25), kilograms, 1)).toBe(
    'rising by 1.3 kg a week (95%: 0.6 kg to 2.5 kg, 9 values, deload weeks left out)',
  )
  expect(trendText(trend(-1), kilograms, 1)).toMatch(/^falling by 1\.0 kg a week/)
  expect(trendText(null, kilograms, 1)).toBeNull()
})

test('a small trend has the decimals that it takes; one that is written as nothing is none', () => {
  expect(trendText(trend(0.01), kilograms, 1)).toMatch(/^rising by 0\.01 kg a week/)
  expect(trendText(trend(0.00001), kilograms, 1)).toMatch(/^no clear direction/)
})
