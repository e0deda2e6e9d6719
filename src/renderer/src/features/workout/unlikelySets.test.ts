import { expect, it } from 'vitest'
import type { ExerciseRecords } from '#shared/contract/analytics.ts'
import { type SessionInput, sessionSchema } from '#shared/domain/session.ts'
import { unlikelySets } from './unlikelySets.ts'

const squat = { exercise: 'Squat', weight: { weightKg: 125 } } as ExerciseRecords

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
  expect(unlikelySets(session('squat', sets), [squat])).toEqual([
    { exercise: 'squat', number: 2, odd: { weightKg: 1250, bestKg: 125 } },
    { exercise: 'squat', number: 3, odd: { reps: 500 } },
  ])
})

it('finds nothing odd in what was never done, nor in many reps without a weight', () => {
  expect(unlikelySets(session('Leg Press', [{ weightKg: 400, repCount: reps(5) }]), [squat])).toEqual([])
  expect(unlikelySets(session('Rope', [{ weightKg: null, repCount: reps(500) }]), [squat])).toEqual([])
})
