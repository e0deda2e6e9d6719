import { expect, test } from 'vitest'
import { testWeek } from './testing.ts'
import { weekPoints } from './weekPoints.ts'

test('the line of a trend goes by whole weeks of training, and by no deload', () => {
  const weeks = [
    testWeek('2026-01-05', { sessions: 2 }),
    testWeek('2026-01-12', { sessions: 2, deload: 'whole' }),
    testWeek('2026-01-19', { sessions: 2, deload: 'part' }),
    testWeek('2026-01-26'),
    testWeek('2026-02-02', { sessions: 1, complete: false }),
  ]
  const points = weekPoints(weeks, ({ sessions }) => ({ sessions }))
  expect(points.map(({ isInTrend }) => isInTrend)).toEqual([true, false, false, false, false])
})
