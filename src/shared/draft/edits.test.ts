import { expect, test } from 'vitest'
import { blankExercise, blankSet, blankWarmup, blankWorkout } from './blank.ts'
import type { DraftWorkout } from './draft.ts'
import { addExercise, addSet, addWarmup, moveExercise, moveRow, patchSet, removeExercise, removeRow } from './edits.ts'

const workout: DraftWorkout = {
  ...blankWorkout('2026-03-31', null, 'kg'),
  exercises: [blankExercise('a', 'Squat'), blankExercise('b', 'Row')],
}
const sets = (w: DraftWorkout, at = 0) => w.exercises[at]?.sets.map(({ key }) => key)
const names = (w: DraftWorkout) => w.exercises.map(({ name }) => name)

test('a cell is written in one row and nothing else changes', () => {
  const next = patchSet(workout, { exercise: 'a', kind: 'sets', row: 'a.1' }, { reps: '8' })
  expect(next.exercises[0]?.sets[0]?.reps).toBe('8')
  expect(next.exercises[1]).toBe(workout.exercises[1])
  expect(workout.exercises[0]?.sets[0]?.reps).toBe('')
})

test('a row is added behind the one it was asked from, or last', () => {
  const two = addSet(workout, 'a', blankSet('x'), null)
  expect(sets(two)).toEqual(['a.1', 'x'])
  expect(sets(addSet(two, 'a', blankSet('y'), 'a.1'))).toEqual(['a.1', 'y', 'x'])
  expect(addWarmup(workout, 'b', blankWarmup('w'), null).exercises[1]?.warmups).toHaveLength(1)
})

test('rows move by one place and stay at the ends', () => {
  const two = addSet(workout, 'a', blankSet('x'), null)
  expect(sets(moveRow(two, { exercise: 'a', kind: 'sets', row: 'x' }, -1))).toEqual(['x', 'a.1'])
  expect(sets(moveRow(two, { exercise: 'a', kind: 'sets', row: 'x' }, 1))).toEqual(['a.1', 'x'])
  expect(sets(removeRow(two, { exercise: 'a', kind: 'sets', row: 'a.1' }))).toEqual(['x'])
})

test('exercises are added behind another, moved and removed', () => {
  expect(names(addExercise(workout, blankExercise('c', 'Curl'), 'a'))).toEqual(['Squat', 'Curl', 'Row'])
  expect(names(moveExercise(workout, 'b', -1))).toEqual(['Row', 'Squat'])
  expect(names(moveExercise(workout, 'b', 1))).toEqual(['Squat', 'Row'])
  expect(names(removeExercise(workout, 'a'))).toEqual(['Row'])
})
