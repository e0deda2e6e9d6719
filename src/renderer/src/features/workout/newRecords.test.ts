import { expect, it } from 'vitest'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { newRecords } from './newRecords.ts'

const mark = (sessionId: string) => ({ sessionId, weightKg: 100, reps: 5 }) as SetMark

const records = (part: Partial<ExerciseRecords>): ExerciseRecords => ({
  exercise: 'Squat',
  loadMode: 'external',
  e1rm: { kg: 116.7, set: mark('then') },
  weight: mark('then'),
  volume: { kg: 1500, sessionId: 'then', date: '2026-03-31' },
  occurrences: 5,
  bodyWeightMissing: 0,
  lastDate: '2026-03-31',
  ...part,
})

it('finds the bests of a session, and no others', () => {
  const found = newRecords([records({ weight: mark('now') }), records({ exercise: 'Leg Press' })], 'now')
  expect(found).toEqual([{ exercise: 'Squat', loadMode: 'external', e1rm: null, weight: mark('now'), volume: null }])
})

it('calls nothing a record that was done for the first time', () => {
  expect(newRecords([records({ weight: mark('now'), occurrences: 1 })], 'now')).toEqual([])
})
