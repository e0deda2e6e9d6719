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
  ...{ longestTime: null, longestDistance: null, mostReps: null },
  occurrences: 5,
  bodyWeightMissing: 0,
  lastDate: '2026-03-31',
  ...part,
})

it('finds the bests of a session, and no others', () => {
  const found = newRecords([records({ weight: mark('now') }), records({ exercise: 'Leg Press' })], 'now')
  expect(found).toMatchObject([{ exercise: 'Squat', loadMode: 'external', bests: [{ kind: 'weight', amount: 100 }] }])
  expect(found[0]?.bests).toHaveLength(1)
})

it('calls nothing a record that was done for the first time', () => {
  expect(newRecords([records({ weight: mark('now'), occurrences: 1 })], 'now')).toEqual([])
})
