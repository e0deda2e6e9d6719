import { expect, test } from 'vitest'
import { blankExercise, blankSet, blankWarmup, blankWorkout } from './blank.ts'
import type { DraftExercise, DraftSet } from './draft.ts'
import { isOnlyWeighed, onlyWeighed, planWarmups, planWeight, replanWeight, withoutOnlyWeighed } from './plan-rows.ts'

const exerciseOf = (...rows: Partial<DraftSet>[]): DraftExercise => ({
  ...blankExercise('a', 'Squat'),
  sets: rows.map((row, i) => ({ ...blankSet(`a.${i + 1}`), ...row })),
})
const keys = () => {
  let n = 0
  return () => `new${++n}`
}
const weights = (exercise: DraftExercise) => exercise.sets.map(({ weight }) => weight)

test('a weight is planned for the empty rows, of which there are as many as sets are planned', () => {
  const { exercise, rows } = planWeight(exerciseOf({}), '80', 3, keys())
  expect(weights(exercise)).toEqual(['80', '80', '80'])
  expect(rows).toEqual(['a.1', 'new1', 'new2'])
})

test('what is typed stays, and counts as done', () => {
  const { exercise, rows } = planWeight(exerciseOf({ weight: '75', reps: '8' }, {}, { reps: '5' }), '80', 3, keys())
  expect(weights(exercise)).toEqual(['75', '80', ''])
  expect(rows).toEqual(['a.2'])
})

test('fewer sets than there are empty rows leave the others empty', () => {
  expect(weights(planWeight(exerciseOf({}, {}, {}), '50', 2, keys()).exercise)).toEqual(['50', '50', ''])
})

test('one more set than planned gets the weight, where its row is there', () => {
  expect(weights(planWeight(exerciseOf({ reps: '8' }, {}), '80', 1, keys()).exercise)).toEqual(['', '80'])
  expect(planWeight(exerciseOf({ reps: '8' }), '80', 1, keys()).rows).toEqual([])
})

test('another weight goes into the rows that are planned, never into what was done or is empty', () => {
  const planned = exerciseOf(
    { weight: '80', reps: '8' },
    { weight: '80' },
    { weight: '60' },
    {},
    { weight: '80', rpe: '9' },
  )
  const { exercise, rows } = replanWeight(planned, '60', (weight) => weight === '60')
  expect(weights(exercise)).toEqual(['80', '60', '60', '', '80'])
  expect(rows).toEqual(['a.2'])
})

test('warm-ups take the place of empty ones; typed ones stand', () => {
  const ramp = [{ ...blankWarmup('r1'), weight: '40', reps: '5' }]
  const empty = { ...exerciseOf({}), warmups: [blankWarmup('w1'), blankWarmup('w2')] }
  expect(planWarmups(empty, ramp)?.warmups).toEqual(ramp)
  expect(planWarmups({ ...empty, warmups: [{ ...blankWarmup('w1'), notes: 'bar' }] }, ramp)).toBeNull()
})

test('rows with a weight and nothing done are counted and can be left out; any other cell makes a row one that was done', () => {
  const workout = {
    ...blankWorkout('2026-03-31', null, 'kg'),
    exercises: [
      exerciseOf({ weight: '80', reps: '8' }, { weight: '80' }, { weight: '80', rpe: '8' }, {}),
      exerciseOf({ weight: '5' }),
    ],
  }
  expect(onlyWeighed(workout)).toBe(2)
  expect(withoutOnlyWeighed(workout).exercises.map(weights)).toEqual([['80', '80', ''], []])
  expect(
    [{ duration: '45s' }, { quality: 'good' as const }, { notes: 'x' }].map((cell) =>
      isOnlyWeighed({ ...blankSet('a'), weight: '80', ...cell }),
    ),
  ).toEqual([false, false, false])
})
