import { describe, expect, it, test } from 'vitest'
import { addressOf, askedFilter, filterProblems, lookIn, noFilter, pagesFor, startOfHistory } from './historyView.ts'

const known = new Set(['bench press', 'squat'])

test('only complete filters filter', () => {
  const nothing = { text: null, exercise: null, program: null, phase: null, week: null, focus: null }
  expect(askedFilter(noFilter, known)).toEqual({ ...nothing, from: null, to: null, deloads: 'with' })
  const typed = { ...noFilter, phase: ' 3 ', week: 'x', from: '2026-03', to: '2026-02-30', text: ' bench ' }
  expect(askedFilter({ ...typed, exercise: 'Bench-Press', deloads: 'without' }, known)).toEqual({
    ...nothing,
    text: 'bench',
    exercise: 'Bench-Press',
    phase: 3,
    from: null,
    to: null,
    deloads: 'without',
  })
  expect(askedFilter({ ...noFilter, exercise: 'bench' }, known).exercise).toBeNull()
  expect(askedFilter({ ...noFilter, exercise: 'bench' }, null).exercise).toBe('bench')
})

test('only the pages in sight are asked for', () => {
  expect(pagesFor(0, 20, 100)).toEqual([0])
  expect(pagesFor(95, 120, 100)).toEqual([0, 1])
  expect(pagesFor(99_990, 99_999, 100)).toEqual([999])
})

test('a filter that cannot be read, or that contradicts another, is told', () => {
  const problems = (filter: Partial<typeof noFilter>) => Object.keys(filterProblems({ ...noFilter, ...filter }, known))
  expect(problems({ phase: '2', week: ' 12 ', from: '2026-01-01', to: '2026-01-01', exercise: ' squat' })).toEqual([])
  expect(problems({ phase: 'two', week: '1.5' })).toEqual(['phase', 'week'])
  expect(problems({ exercise: 'squa' })).toEqual(['exercise'])
  expect(problems({ from: '2026-02-01', to: '2026-01-01' })).toEqual(['to'])
})

describe('what is looked at', () => {
  it('stands in the address, without what is as usual', () => {
    expect(addressOf(startOfHistory)).toBe('/history/list')
    const filter = { ...noFilter, text: 'a & b=?#%', phase: '2', deloads: 'without' as const }
    const look = { view: 'calendar' as const, filter, month: '2026-03', day: '2026-03-07' }
    const [path = '', search = ''] = addressOf(look).split('?')
    expect(path).toBe('/history/calendar')
    expect(lookIn('calendar', search)).toEqual(look)
    expect(addressOf({ ...look, view: 'list' })).not.toContain('month')
  })

  it.each([
    ['month=2026-13&day=2026-02-30', null, null],
    ['month=now&day=', null, null],
    ['day=2026-02-03', '2026-02', '2026-02-03'],
    ['month=2026-01&day=2026-02-03', '2026-01', '2026-02-03'],
  ])('is read from an address as far as it can be: %s', (search, month, day) => {
    expect(lookIn('calendar', search)).toEqual({ ...startOfHistory, view: 'calendar', month, day })
  })

  it('takes nothing from an address that is none of its own', () => {
    expect(lookIn('list', 'deloads=maybe&__proto__=x&phase=two&unknown=1').filter).toEqual({
      ...noFilter,
      phase: 'two',
    })
  })
})
