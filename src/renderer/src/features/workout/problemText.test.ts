import { expect, test } from 'vitest'
import { blankExercise, blankWarmup, blankWorkout } from '#shared/draft/blank.ts'
import { exerciseCell, headerCell, rowCell } from '#shared/draft/cell-address.ts'
import { problemText } from './problemText.ts'

const workout = {
  ...blankWorkout('2026-03-31', null, 'kg'),
  exercises: [{ ...blankExercise('a', 'Squat'), warmups: [blankWarmup('w')] }, blankExercise('b')],
}

test('a message names the field it is about', () => {
  const label = (cell: string) => problemText(cell, '!', workout, 'rir')
  expect(label(headerCell('week'))).toBe('Week: !')
  expect(label(headerCell('bodyWeight'))).toBe('Body weight: !')
  expect(label(headerCell('exercises'))).toBe('!')
  expect(label(rowCell({ exercise: 'a', kind: 'sets', row: 'a.1', field: 'reps' }))).toBe('Squat, set 1, reps: !')
  expect(label(rowCell({ exercise: 'a', kind: 'sets', row: 'a.1', field: 'rpe' }))).toBe('Squat, set 1, RIR: !')
  expect(label(rowCell({ exercise: 'a', kind: 'warmups', row: 'w', field: 'weight' }))).toBe(
    'Squat, warm-up 1, weight: !',
  )
  expect(label(exerciseCell('a', 'goal.reps'))).toBe('Squat, goal reps: !')
  expect(label(exerciseCell('b', 'name'))).toBe('Exercise 2: !')
})
