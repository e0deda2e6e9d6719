import { describe, expect, test } from 'vitest'
import { addressOf, lookIn, searchOf, spanOf } from './look.ts'

const usual = lookIn('')

describe('the address', () => {
  test('an address without a search is twelve weeks of everything', () => {
    expect(usual).toMatchObject({ stretch: '12w', program: null, phase: null, deloads: 'with' })
    expect(addressOf('overview', usual)).toBe('/analytics/overview')
  })

  test('what was chosen comes back from the address as it was', () => {
    const look = {
      ...usual,
      stretch: 'own',
      from: '2026-01-05',
      to: '2026-03-31',
      program: 'Push & pull 100%?',
      phase: 3,
      deloads: 'without',
      muscle: 'Front delts',
      year: 2025,
      exercise: 'Kniebeuge #1',
    } as const
    expect(lookIn(searchOf(look))).toEqual(look)
    for (const stretch of ['4w', '6m', 'year', 'all', 'own'] as const) {
      expect(lookIn(searchOf({ ...usual, stretch }))).toEqual({ ...usual, stretch })
    }
  })

  test('days in an address are own days, whatever stretch it names', () => {
    expect(lookIn('from=2026-01-05&span=all')).toMatchObject({ stretch: 'own', from: '2026-01-05', to: null })
  })

  test('another stretch forgets the own days', () => {
    expect(searchOf({ ...usual, stretch: 'year', from: '2026-01-05', to: null })).toBe('span=year')
  })

  test.each([
    'span=99y',
    'from=yesterday',
    'from=2026-13-45',
    'to=2026-02-30',
    'phase=three',
    'year=-1',
    'deloads=maybe',
  ])('what cannot be read (%s) is as usual', (search) => expect(lookIn(search)).toEqual(usual))
})

describe('the days of a stretch', () => {
  // A Tuesday.
  const today = '2026-03-31'

  test('four weeks are the running one and the three before it, from the day a week starts on', () => {
    expect(spanOf({ ...usual, stretch: '4w' }, today, 'monday')).toMatchObject({ from: '2026-03-09', to: today })
    expect(spanOf({ ...usual, stretch: '4w' }, today, 'sunday')).toMatchObject({ from: '2026-03-08', to: today })
  })

  test('all has no ends, own days have theirs', () => {
    expect(spanOf({ ...usual, stretch: 'all' }, today, 'monday')).toMatchObject({ from: null, to: null })
    const own = { ...usual, stretch: 'own', from: '2026-02-01', to: null } as const
    expect(spanOf(own, today, 'monday')).toEqual({
      from: '2026-02-01',
      to: null,
      program: null,
      phase: null,
      deloads: 'with',
    })
  })
})
