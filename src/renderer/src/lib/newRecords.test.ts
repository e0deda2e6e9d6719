import { expect, it } from 'vitest'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import type { SetMark } from '#shared/contract/set-mark.ts'
import { newRecords, recordsByExercise } from './newRecords.ts'

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

it('puts each best to the exercise that made it, and that of the whole session where the movement is first', () => {
  const { e1rm } = records({})
  const at = (position: number) => ({ ...mark('now'), position })
  const found = newRecords(
    [
      records({ e1rm: e1rm && { ...e1rm, set: at(3) }, weight: null, volume: { kg: 1, sessionId: 'now', date: '' } }),
      records({ exercise: 'Row', weight: at(2) }),
    ],
    'now',
  )
  const exercises = [{ name: 'squats' }, { name: 'Row' }, { name: 'Squat' }]
  const told = recordsByExercise(found, exercises, (name) => (name === 'squats' ? 'Squat' : name))
  const kinds = told.map((some) => some.map(({ exercise, bests }) => [exercise, ...bests.map(({ kind }) => kind)]))
  expect(kinds).toEqual([[['Squat', 'volume']], [['Row', 'weight']], [['Squat', 'e1rm']]])
})
