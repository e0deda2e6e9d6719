import { expect, test } from 'vitest'
import { blankExercise, blankWorkout } from './blank.ts'
import { cellOfPath, exerciseCell, headerCell, readRowCell, rowCell } from './cell-address.ts'

const workout = { ...blankWorkout('2026-03-31', null, 'kg'), exercises: [blankExercise('a'), blankExercise('b')] }

test('the path of an issue names the cell by keys', () => {
  expect(cellOfPath(['exercises', 1, 'sets', 0, 'rpe'], workout)).toBe('sets|b|b.1|rpe')
  expect(cellOfPath(['exercises', 1, 'goal', 'reps'], workout)).toBe(exerciseCell('b', 'goal.reps'))
  expect(cellOfPath(['exercises', 0], workout)).toBe(exerciseCell('a', 'name'))
  expect(cellOfPath(['date'], workout)).toBe(headerCell('date'))
  expect(cellOfPath(['exercises'], workout)).toBe(headerCell('exercises'))
})

test('the name of a row cell reads back', () => {
  const cell = { kind: 'warmups', exercise: 'a', row: 'a.w1', field: 'reps' } as const
  expect(readRowCell(rowCell(cell))).toEqual(cell)
  expect(readRowCell(headerCell('date'))).toBeNull()
})
