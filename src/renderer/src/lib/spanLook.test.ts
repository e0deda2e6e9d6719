import { describe, expect, test } from 'vitest'
import { addressWith, partsOf, type SpanLook, spanLookIn, spanOf, stretches } from './spanLook.ts'

const usual = spanLookIn('', '12w')
const searchOf = (look: SpanLook): string => addressWith('', partsOf(look, '12w')).replace('?', '')

describe('which sessions count, in an address', () => {
  test('an address that says nothing is the usual stretch of everything, and stays empty', () => {
    expect(usual).toEqual({ stretch: '12w', from: null, to: null, program: null, phase: null, deloads: 'with' })
    expect(addressWith('/exercises/Squat', partsOf(usual, '12w'))).toBe('/exercises/Squat')
    expect(spanLookIn('', 'all')).toEqual({ ...usual, stretch: 'all' })
  })

  test('what was chosen comes back as it was', () => {
    const look = {
      stretch: 'own',
      from: '2026-01-05',
      to: '2026-03-31',
      program: 'Push & pull 100%?',
      phase: 3,
      deloads: 'without',
    } as const
    expect(spanLookIn(searchOf(look), '12w')).toEqual(look)
    expect(searchOf({ ...look, program: 'A', to: null })).toBe('from=2026-01-05&program=A&phase=3&deloads=without')
    for (const stretch of stretches)
      expect(spanLookIn(searchOf({ ...usual, stretch }), '12w')).toEqual({ ...usual, stretch })
  })

  test('days in an address are own days, whatever stretch it names', () => {
    expect(spanLookIn('from=2026-01-05&span=all', '12w')).toMatchObject({
      stretch: 'own',
      from: '2026-01-05',
      to: null,
    })
  })

  test('another stretch forgets the own days', () => {
    expect(searchOf({ ...usual, stretch: 'year', from: '2026-01-05' })).toBe('span=year')
  })

  test.each(['span=99y', 'from=yesterday', 'from=2026-13-45', 'to=2026-02-30', 'phase=three', 'deloads=maybe'])(
    'what cannot be read (%s) is as usual',
    (search) => expect(spanLookIn(search, '12w')).toEqual(usual),
  )
})

describe('the days of a look', () => {
  // A Tuesday.
  const today = '2026-03-31'
  const log = { last: '2026-03-29', today, weekStart: 'monday' } as const

  test('four weeks are the running one and the three before it, from the day a week starts on', () => {
    const look = { ...usual, stretch: '4w' } as const
    expect(spanOf(look, '12w', log).span).toMatchObject({ from: '2026-03-09', to: today })
    expect(spanOf(look, '12w', { ...log, weekStart: 'sunday' }).span).toMatchObject({ from: '2026-03-08', to: today })
  })

  test('all has no ends, own days have theirs', () => {
    const all = { ...usual, stretch: 'all', from: '2026-01-05' } as const
    expect(spanOf(all, '12w', log).span).toMatchObject({ from: null, to: null })
    const own = { ...usual, stretch: 'own', from: '2026-02-01', program: 'A', phase: 2, deloads: 'without' } as const
    expect(spanOf(own, '12w', log)).toEqual({
      span: { from: '2026-02-01', to: null, program: 'A', phase: 2, deloads: 'without' },
      isPast: false,
    })
  })

  test('a log that ended before the usual stretch is looked at up to its last week, which is whole', () => {
    // A Wednesday; the twelve weeks up to today begin on 12 January.
    expect(spanOf(usual, '12w', { ...log, last: '2025-06-18' })).toEqual({
      span: { ...spanOf(usual, '12w', log).span, from: '2025-03-31', to: '2025-06-22' },
      isPast: true,
    })
    expect(spanOf(usual, '12w', { ...log, last: '2026-01-11' })).toMatchObject({ isPast: true })
    expect(spanOf(usual, '12w', { ...log, last: '2026-01-12' })).toMatchObject({
      span: { from: '2026-01-12', to: today },
      isPast: false,
    })
  })

  test('a stretch that somebody chose stays where it is', () => {
    const look = { ...usual, stretch: '6m' } as const
    expect(spanOf(look, '12w', { ...log, last: '2024-06-18' })).toMatchObject({ span: { to: today }, isPast: false })
    expect(spanOf({ ...usual, stretch: 'all' }, 'all', { ...log, last: '2024-06-18' })).toMatchObject({ isPast: false })
  })
})
