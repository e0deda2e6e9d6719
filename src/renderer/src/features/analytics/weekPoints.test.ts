import { expect, test } from 'vitest'
import { testWeek } from './testing.ts'
import { weekPoints } from './weekPoints.ts'

test('the line of a trend goes by the weeks that main says it goes by, and weeks that are not complete are pale', () => {
  const weeks = [
    testWeek('2026-01-05', { sessions: 2, inTrend: true }),
    testWeek('2026-01-19', { sessions: 2, deload: 'part' }),
    testWeek('2026-02-02', { sessions: 1, complete: false }),
  ]
  const points = weekPoints(weeks, ({ sessions }) => ({ sessions }))
  expect(points.map(({ isInTrend, isDeload, isPart }) => [isInTrend, isDeload, isPart])).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ])
})
