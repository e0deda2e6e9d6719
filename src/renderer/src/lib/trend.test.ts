import { expect, test } from 'vitest'
import { trendAsRir, trendText, trendThrough } from './trend.ts'

const trend = { perWeek: 0.2, low: 0.05, high: 0.35, points: 12, from: 7, to: 9.2, direction: 'up' } as const

test('a trend says its change a week and how sure that is, or that there is none', () => {
  expect(trendText(trend, 'kg')).toBe('Rising: +0.2\u00a0kg a week (95% sure: +0.1\u00a0kg to +0.4\u00a0kg).')
  expect(trendText({ ...trend, low: -0.1, direction: 'flat' }, 'kg')).toBe(
    'No clear direction: between −0.1\u00a0kg and +0.4\u00a0kg a week.',
  )
  expect(trendText(null, 'kg')).toBe('')
})

test('a small trend has the decimals that it takes, and none is said to be none', () => {
  const small = { ...trend, low: -0.002, high: 0.003, direction: 'flat' } as const
  expect(trendText(small, 'kg', 0)).toBe('No clear direction: between −0.002\u00a0kg and +0.003\u00a0kg a week.')
  expect(trendText({ ...small, low: 0, high: 0 }, 'kg', 0)).toBe('No change.')
})

test('rising RPE is falling reps in reserve, with the interval turned around', () => {
  expect(trendAsRir(trend)).toEqual({
    perWeek: -0.2,
    low: -0.35,
    high: -0.05,
    points: 12,
    from: 3,
    to: expect.closeTo(0.8, 9),
    direction: 'down',
  })
})

test('another unit changes every value, and not how many there are', () => {
  expect(trendThrough(trend, (value) => value * 2)).toEqual({
    perWeek: 0.4,
    low: 0.1,
    high: 0.7,
    points: 12,
    from: 14,
    to: 18.4,
    direction: 'up',
  })
})
