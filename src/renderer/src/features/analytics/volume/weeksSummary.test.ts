import { expect, test } from 'vitest'
import { testWeek } from '../testing.ts'
import { weeksRule, weeksSummary } from './weeksSummary.ts'

const setsOf = ({ workingSets }: { workingSets: number }) => workingSets

test('the mean is over the trained weeks; the first of the best weeks is named', () => {
  const weeks = [
    testWeek('2026-03-02', { sessions: 2, workingSets: 30 }),
    testWeek('2026-03-09'),
    testWeek('2026-03-16', { sessions: 3, workingSets: 40 }),
    testWeek('2026-03-23', { sessions: 3, workingSets: 40 }),
  ]
  expect(weeksSummary(weeks, setsOf)).toEqual({
    sum: 110,
    trained: 3,
    mean: 110 / 3,
    most: 40,
    mostStart: '2026-03-16',
  })
})

test('a week that still runs lowers no mean, and can have the most', () => {
  const weeks = [
    testWeek('2026-03-02', { sessions: 3, workingSets: 30 }),
    testWeek('2026-03-09', { sessions: 3, workingSets: 40 }),
    testWeek('2026-03-16', { sessions: 1, workingSets: 5, complete: false }),
  ]
  expect(weeksSummary(weeks, setsOf)).toMatchObject({ sum: 75, trained: 3, mean: 35, most: 40 })
  expect(weeksRule(weeks)).toMatch(/leave out/)
})

test('where no week is complete, the mean is of those there are, and that is said', () => {
  const weeks = [
    testWeek('2026-03-02', { sessions: 1, workingSets: 10, complete: false }),
    testWeek('2026-03-09', { sessions: 2, workingSets: 20, complete: false }),
  ]
  expect(weeksSummary(weeks, setsOf)).toMatchObject({ mean: 15, most: 20 })
  expect(weeksRule(weeks)).toMatch(/^No week here is complete/)
})

test('no weeks come to nothing', () => {
  expect(weeksSummary([testWeek('2026-03-02')], setsOf)).toMatchObject({ sum: 0, mean: 0, trained: 0 })
})
