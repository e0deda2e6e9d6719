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
const kilograms = (value: number) => `${value.toFixed(1)} kg`

test('a trend says where it goes and how fast', () => {
  expect(trendText(trend(1.25), kilograms)).toMatch(/^rising by 1\.3 kg a week/)
  expect(trendText(trend(-1), kilograms)).toMatch(/^falling by 1\.0 kg a week/)
  expect(trendText(null, kilograms)).toBeNull()
})

test('a trend that is written as nothing is none', () => {
  expect(trendText(trend(0.01), kilograms)).toMatch(/^no clear direction/)
})
