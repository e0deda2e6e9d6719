import { describe, expect, it } from 'vitest'
import { testSession } from '#main/outbox/testing.ts'
import { isSameContent, isSameWorkout } from './same-content.ts'

describe('a session whose body weight stands in its notes, as imports had it before there was a field', () => {
  it.each([
    ['body weight: 83.5 kg', { bodyWeightKg: 83.5, notes: null }],
    ['tired\nbody weight: 182 lb', { bodyWeightKg: 82.5538, notes: 'tired' }],
    ['body weight: 82.55 kg\nend: later', { bodyWeightKg: 82.5538, notes: 'end: later' }],
  ])('is the same workout as one that has it in the field: %j', (notes, now) => {
    const [before, after] = [testSession({ notes }), testSession(now)]
    expect([isSameWorkout(before, after), isSameWorkout(after, before)]).toEqual([true, true])
    expect(isSameContent(before, after)).toBe(false)
  })

  it.each([
    ['body weight: 83.5 kg', { bodyWeightKg: 84, notes: null }],
    ['body weight: 83.5 kg', { bodyWeightKg: null, notes: null }],
    ['body weight: 83.5', { bodyWeightKg: 83.5, notes: null }],
    ['about my body weight: 83.5 kg', { bodyWeightKg: 83.5, notes: null }],
    [null, { bodyWeightKg: 83.5, notes: null }],
  ])('is another one where that says something else: %j, %j', (notes, now) => {
    expect(isSameWorkout(testSession({ notes }), testSession(now))).toBe(false)
  })
})
