import { expect, test } from 'vitest'
import { blankExercise, blankSet, blankWorkout } from '#shared/draft/blank.ts'
import { notDone, withoutNotDone } from './notDone.ts'

test('exercises without a working set are named and can be left out', () => {
  const workout = {
    ...blankWorkout('2026-03-31', null, 'kg'),
    exercises: [
      blankExercise('a', 'Bench Press'),
      { ...blankExercise('b', 'Squat'), sets: [{ ...blankSet('b.1'), reps: '5' }] },
      blankExercise('c'),
    ],
  }
  expect(notDone(workout).map(({ name }) => name)).toEqual(['Bench Press'])
  expect(withoutNotDone(workout).exercises.map(({ key }) => key)).toEqual(['b', 'c'])
})
