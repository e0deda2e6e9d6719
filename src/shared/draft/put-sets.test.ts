import { expect, test } from 'vitest'
import { blankExercise, blankSet } from './blank.ts'
import { putSets } from './put-sets.ts'

const row = (key: string, reps: string) => ({ ...blankSet(key), reps })
const keys = (sets: { key: string; reps: string }[]) => sets.map(({ key, reps }) => `${key}:${reps}`)

test('sets go into the blank rows at the end first, then behind them', () => {
  const exercise = { ...blankExercise('a'), sets: [row('1', '8'), blankSet('2')] }
  expect(keys(putSets(exercise, [row('x', '6'), row('y', '5')]).sets)).toEqual(['1:8', '2:6', 'y:5'])
})

test('sets go into rows that were only planned, and take their weight where they name none', () => {
  const planned = (key: string) => ({ ...blankSet(key), weight: '82.5' })
  const exercise = { ...blankExercise('a'), sets: [row('1', '8'), planned('2'), planned('3'), planned('4')] }
  const { sets } = putSets(exercise, [{ ...row('x', '6'), weight: '80' }, row('y', '5')])
  expect(keys(sets)).toEqual(['1:8', '2:6', '3:5', '4:'])
  expect(sets.map(({ weight }) => weight)).toEqual(['', '80', '82.5', '82.5'])
})

test('blank rows that are not needed stay, and a blank row between typed ones is left alone', () => {
  const exercise = { ...blankExercise('a'), sets: [blankSet('0'), row('1', '8'), blankSet('2'), blankSet('3')] }
  expect(keys(putSets(exercise, [row('x', '6')]).sets)).toEqual(['0:', '1:8', '2:6', '3:'])
})
