import { expect, test } from 'vitest'
import { testWeek } from '../testing.ts'
import { weeksRule, weeksSummary } from './weeksSummary.ts'

const setsOf = ({ workingSets }: { workingSets: number }) => workingSets

test('the sum is of the trained weeks; the first of the best weeks is named', () => {
  const weeks = [
    testWeek('2026-03-02', { sessions: 2, workingSets: 30 }),
    testWeek('2026-03-09'),
    testWeek('2026-03-16', { sessions: 3, workingSets: 40 }),
    testWeek('2026-03-23', { sessions: 3, workingSets: 40, complete: false }),
  ]
  expect(weeksSummary(weeks, setsOf)).toEqual({ sum: 110, trained: 3, most: 40, mostStart: '2026-03-16' })
})

test('it is said which weeks a mean is of', () => {
  const of = (kind: 'usual' | 'complete' | 'all', hasTrend: boolean) =>
    weeksRule(
      { of: kind, weeks: 1, sessions: 1, workingSets: 1, reps: 1, volumeKg: 1, rpe: null, minutes: null },
      { hasTrend },
    )
  expect(of('usual', true)).toMatch(/^The mean and the trend leave out deloads/)
  expect(of('usual', false)).toMatch(/^The mean leaves out deloads/)
  expect(of('complete', true)).toMatch(/^Every complete week here is a deload/)
  expect(of('all', true)).toMatch(/^No week here is complete/)
})

test('no weeks come to nothing', () => {
  expect(weeksSummary([testWeek('2026-03-02')], setsOf)).toMatchObject({ sum: 0, trained: 0 })
})
