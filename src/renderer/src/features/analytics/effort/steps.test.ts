import { expect, test } from 'vitest'
import { stepColor, stepsOf } from './steps.ts'

test('whole ratings are five steps, those nobody gave among them', () => {
  expect(stepsOf([{ rpe: 8, sets: 12 }])).toEqual([
    { rpe: 6, sets: 0 },
    { rpe: 7, sets: 0 },
    { rpe: 8, sets: 12 },
    { rpe: 9, sets: 0 },
    { rpe: 10, sets: 0 },
  ])
})

test('one half rating makes half steps, and easy sets stand together', () => {
  const steps = stepsOf([
    { rpe: 3, sets: 1 },
    { rpe: 5.5, sets: 2 },
    { rpe: 8.5, sets: 4 },
  ])
  expect(steps[0]).toEqual({ rpe: null, sets: 3 })
  expect(steps).toHaveLength(10)
  expect(steps.reduce((sum, { sets }) => sum + sets, 0)).toBe(7)
})

test('a half step has the colour between its neighbours', () => {
  expect(stepColor(8)).toBe('var(--tl-rpe-8)')
  expect(stepColor(8.5)).toBe('color-mix(in oklab, var(--tl-rpe-8), var(--tl-rpe-9))')
})
