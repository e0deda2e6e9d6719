import { describe, expect, it } from 'vitest'
import { lookIn, searchOf, spanOf, startOfLook } from './span.ts'

describe('what is looked at of an exercise', () => {
  it.each([
    startOfLook,
    { ...startOfLook, stretch: '12w' as const },
    { ...startOfLook, stretch: 'own' as const, from: '2026-01-05' },
    { stretch: 'own' as const, from: '2026-01-05', to: '2026-02-01', deloads: 'without' as const },
    { ...startOfLook, stretch: 'own' as const },
  ])('comes back from its address: %j', (look) => {
    expect(lookIn(searchOf(look).replace('?', ''))).toEqual(look)
  })

  it('is everything where the address says nothing, or nothing that can be', () => {
    expect(searchOf(startOfLook)).toBe('')
    expect(lookIn('span=forever&from=2026-02-31&to=tomorrow&deloads=never')).toEqual(startOfLook)
  })

  it('keeps no days of a stretch that has none', () => {
    expect(searchOf({ ...startOfLook, stretch: 'year', from: '2026-01-05' })).toBe('?span=year')
    expect(spanOf({ ...startOfLook, from: '2026-01-05' }, 'monday')).toMatchObject({ from: null, to: null })
  })
})
