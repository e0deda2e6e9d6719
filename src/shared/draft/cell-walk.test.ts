import { expect, test } from 'vitest'
import { blankExercise, blankSet, blankWarmup, blankWorkout } from './blank.ts'
import type { RowCell } from './cell-address.ts'
import { cellAfterRemoval, cellBeside, cellVertically, nextRow } from './cell-walk.ts'

const workout = {
  ...blankWorkout('2026-03-31', null, 'kg'),
  exercises: [
    { ...blankExercise('a'), warmups: [blankWarmup('w')], sets: [blankSet('1'), blankSet('2')] },
    blankExercise('b'),
  ],
}
const cell = (row: string, field: string, kind: RowCell['kind'] = 'sets', exercise = 'a'): RowCell => ({
  exercise,
  kind,
  row,
  field,
})

test('up and down stay in the column and cross from one exercise to the next', () => {
  expect(cellVertically(workout, cell('1', 'rpe'), 1)).toBe('sets|a|2|rpe')
  expect(cellVertically(workout, cell('2', 'rpe'), 1)).toBe('sets|b|b.1|rpe')
  expect(cellVertically(workout, cell('b.1', 'rpe', 'sets', 'b'), 1)).toBeNull()
})

test('a column the other row does not have becomes reps', () => {
  expect(cellVertically(workout, cell('1', 'rpe'), -1)).toBe('warmups|a|w|reps')
  expect(cellVertically(workout, cell('w', 'notes', 'warmups'), 1)).toBe('sets|a|1|notes')
})

test('left and right end with the row', () => {
  expect(cellBeside(cell('1', 'weight'), 1)).toBe('sets|a|1|reps')
  expect(cellBeside(cell('1', 'weight'), -1)).toBeNull()
  expect(cellBeside(cell('1', 'notes'), 1)).toBeNull()
  expect(cellBeside(cell('1', 'rest'), 1)).toBe('sets|a|1|duration')
  expect(cellBeside(cell('1', 'heartRate'), 1)).toBeNull()
})

test('the last row has no next one', () => {
  expect(nextRow(workout, cell('1', 'reps'))).toBe('sets|a|2|weight')
  expect(nextRow(workout, cell('2', 'reps'))).toBeNull()
})

test('after a removal the neighbour is where one stands', () => {
  expect(cellAfterRemoval(workout, cell('1', 'reps'))?.row).toBe('2')
  expect(cellAfterRemoval(workout, cell('2', 'reps'))?.row).toBe('1')
  expect(cellAfterRemoval(workout, cell('b.1', 'reps', 'sets', 'b'))).toBeNull()
})
