import { expect, it } from 'vitest'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import { unlikelySets } from './unlikelySets.ts'

const recordOf = (exercise: string, loadMode: ExerciseRecords['loadMode'], weightKg: number) =>
  ({ exercise, loadMode, weight: { weightKg } }) as ExerciseRecords
const squat = recordOf('Squat', 'external', 125)
const asItIs = (name: string): string => name

const session = (name: string, workingSets: SessionInput['exercises'][number]['workingSets']) =>
  sessionSchema.parse({
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    userId: '1',
    date: '2026-03-31T18:05',
    exercises: [{ name, workingSets }],
  })

const reps = (full: number) => ({ full, partial: 0 })

it('finds a weight of more than twice the best, and far too many reps', () => {
  const sets = [
    { weightKg: 130, repCount: reps(5) },
    { weightKg: 1250, repCount: reps(5) },
    { weightKg: 100, unilateralRepCount: { left: reps(8), right: reps(500) } },
  ]
  expect(unlikelySets(session('squat', sets), [squat], asItIs)).toEqual([
    { exercise: 'squat', number: 2, odd: { weightKg: 1250, bestKg: 125 } },
    { exercise: 'squat', number: 3, odd: { reps: 500 } },
  ])
})

it('finds nothing odd in what was never done, nor in many reps without a weight', () => {
  expect(unlikelySets(session('Leg Press', [{ weightKg: 400, repCount: reps(5) }]), [squat], asItIs)).toEqual([])
  expect(unlikelySets(session('Rope', [{ weightKg: null, repCount: reps(500) }]), [squat], asItIs)).toEqual([])
})

it('knows the best under any name of a movement', () => {
  const movementOf = (name: string) => (name === 'Kniebeuge' ? 'Squat' : name)
  expect(unlikelySets(session('Kniebeuge', [{ weightKg: 300, repCount: reps(5) }]), [squat], movementOf)).toHaveLength(
    1,
  )
})

it('finds nothing odd in more help, nor in weight that begins at nothing', () => {
  const records = [recordOf('Assisted Pull-Up', 'bodyweight-minus', 10), recordOf('Pull-Up', 'bodyweight-plus', 2.5)]
  const sets = [{ weightKg: 30, repCount: reps(8) }]
  for (const { exercise } of records) expect(unlikelySets(session(exercise, sets), records, asItIs)).toEqual([])
})
