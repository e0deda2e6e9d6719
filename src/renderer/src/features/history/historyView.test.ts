import { expect, test } from 'vitest'
import { askedFilter, filterProblems, noFilter, pagesFor } from './historyView.ts'

test('only complete filters filter', () => {
  expect(askedFilter(noFilter)).toEqual({ text: null, phase: null, week: null, focus: null, from: null, to: null })
  expect(askedFilter({ ...noFilter, phase: ' 3 ', week: 'x', from: '2026-03', text: ' bench ' })).toMatchObject({
    phase: 3,
    week: null,
    from: null,
    text: 'bench',
  })
})

test('only the pages in sight are asked for', () => {
  expect(pagesFor(0, 20, 100)).toEqual([0])
  expect(pagesFor(95, 120, 100)).toEqual([0, 1])
  expect(pagesFor(99_990, 99_999, 100)).toEqual([999])
})

test('a filter that cannot be read, or that contradicts another, is told', () => {
  const problems = (filter: Partial<typeof noFilter>) => Object.keys(filterProblems({ ...noFilter, ...filter }))
  expect(problems({ phase: '2', week: ' 12 ', from: '2026-01-01', to: '2026-01-01' })).toEqual([])
  expect(problems({ phase: 'two', week: '1.5' })).toEqual(['phase', 'week'])
  expect(problems({ from: '2026-02-01', to: '2026-01-01' })).toEqual(['to'])
})
