import { expect, test } from 'vitest'
import { askedFilter, noFilter, pagesFor } from './historyView.ts'

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
