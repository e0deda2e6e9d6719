import { expect, test } from 'vitest'
import { exerciseSchema } from '#shared/domain/exercise.ts'
import { blankSet, blankWarmup } from './blank.ts'
import { fillFrom, fillWarmupFrom, previousRows } from './previous.ts'

const before = exerciseSchema.parse({
  name: 'Bench',
  warmupSets: [{ weightKg: 40, repCount: 8 }],
  workingSets: [
    { weightKg: 80, repCount: { full: 6, partial: 0 }, rpe: 10, repQuality: 'good', notes: 'heavy' },
    { durationSeconds: 45 },
  ],
})
const rows = previousRows(before, 'kg')
const [set, hold] = rows.sets
if (!set || !hold) throw new Error('two sets expected')

test('earlier sets come as the texts one would type', () => {
  expect(set).toMatchObject({ weight: '80', reps: '6', rpe: '10', quality: 'good' })
  expect(rows.warmups[0]).toMatchObject({ weight: '40', reps: '8' })
})

test('earlier sets come in the unit that is typed now', () => {
  expect(previousRows(before, 'lb').sets[0]?.weight).toBe('176.37')
  expect(previousRows(before, 'lb').warmups[0]?.weight).toBe('88.18')
})

test('accepting fills empty cells with the load and the reps, never with how it felt', () => {
  expect(fillFrom(blankSet('x'), set, 'weight')).toEqual({ weight: '80', reps: '6' })
  expect(fillFrom(blankSet('x'), hold, 'weight')).toEqual({ duration: '45s' })
})

test('what is typed already stays', () => {
  expect(fillFrom({ ...blankSet('x'), weight: '82.5' }, set, 'weight')).toEqual({ reps: '6' })
})

test('a rating is taken over only where it was asked for', () => {
  expect(fillFrom({ ...blankSet('x'), weight: '80', reps: '6' }, set, 'rpe')).toEqual({ rpe: '10' })
  expect(fillFrom({ ...blankSet('x'), weight: '80', reps: '6' }, set, 'quality')).toEqual({ quality: 'good' })
})

test('a warm-up row takes load and reps', () => {
  expect(
    fillWarmupFrom({ ...blankWarmup('x'), weight: '30' }, { ...blankWarmup('y'), weight: '40', reps: '8' }),
  ).toEqual({
    reps: '8',
  })
})
