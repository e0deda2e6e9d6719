import { expect, test } from 'vitest'
import { testWeek } from '../testing.ts'
import { weeksSummary } from './weeksSummary.ts'

test('the mean is over the trained weeks; the first of the best weeks is named', () => {
  const weeks = [
    testWeek('2026-03-02', { sessions: 2, workingSets: 30 }),
    testWeek('2026-03-09'),
    testWeek('2026-03-16', { sessions: 3, workingSets: 40 }),
    testWeek('2026-03-23', { sessions: 3, workingSets: 40 }),
  ]
  expect(weeksSummary(weeks, ({ workingSets }) => workingSets)).toEqual({
    sum: 110,
    trained: 3,
    mean: 110 / 3,
    most: 40,
    mostStart: '2026-03-16',
  })
})

test('no weeks come to nothing', () => {
  expect(weeksSummary([testWeek('2026-03-02')], ({ workingSets }) => workingSets)).toMatchObject({
    sum: 0,
    mean: 0,
    trained: 0,
  })
})
