import { expect, test } from 'vitest'
import { addressOf, lookIn, startOfLook } from './span.ts'

test('an exercise is looked at over all of its time at first, at a short address', () => {
  expect(startOfLook).toMatchObject({ stretch: 'all', program: null, phase: null, deloads: 'with' })
  expect(addressOf('Bench press', startOfLook)).toBe('/exercises/Bench%20press')
})

test('a phase of a program that was chosen stands in the address of the exercise', () => {
  const look = { ...startOfLook, stretch: '12w', program: 'A & B', phase: 2, deloads: 'without' } as const
  const address = addressOf('50% Squat?', look)
  expect(address).toBe('/exercises/50%25%20Squat%3F?span=12w&program=A+%26+B&phase=2&deloads=without')
  expect(lookIn(address.split('?')[1] ?? '')).toEqual(look)
})
