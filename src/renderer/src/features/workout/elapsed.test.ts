import { expect, test } from 'vitest'
import { elapsedMinutes } from './elapsed.ts'

const now = Date.parse('2026-03-31T19:20:40Z')
const workout = (updatedAt: string, canUndo: boolean) => ({
  startedAt: '2026-03-31T18:05:00Z',
  resumedFrom: updatedAt,
  state: { canUndo },
})

test('a workout lasts until now', () => {
  expect(elapsedMinutes(workout('2026-03-31T19:10:00Z', true), now)).toBe('76')
})

test('a workout found the next day lasted until its last change', () => {
  const nextDay = now + 86_400_000
  expect(elapsedMinutes(workout('2026-03-31T19:05:00Z', false), nextDay)).toBe('60')
})

test('no length is offered where the clock makes no sense', () => {
  expect(elapsedMinutes(workout('2026-03-31T18:05:00Z', false), Date.parse('2026-03-31T18:00:00Z'))).toBe('')
})
