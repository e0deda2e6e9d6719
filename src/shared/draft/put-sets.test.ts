import { expect, test } from 'vitest'
import { blankExercise, blankSet, blankWarmup } from './blank.ts'
import { putSets, putWarmups, weighed } from './put-sets.ts'

const row = (key: string, reps: string) => ({ ...blankSet(key), reps })
const keys = (sets: { key: string; reps: string }[]) => sets.map(({ key, reps }) => `${key}:${reps}`)

test('sets go into the blank rows at the end first, then behind them', () => {
  const exercise = { ...blankExercise('a'), sets: [row('1', '8'), blankSet('2')] }
  expect(keys(putSets(exercise, [row('x', '6'), row('y', '5')]).sets)).toEqual(['1:8', '2:6', 'y:5'])
})

const planned = (key: string, weight = '82.5') => ({ ...blankSet(key), weight })

test('sets go into rows that were only planned', () => {
  const exercise = { ...blankExercise('a'), sets: [row('1', '8'), planned('2'), planned('3'), planned('4')] }
  const { sets } = putSets(exercise, [{ ...row('x', '6'), weight: '80' }, row('y', '5')])
  expect(keys(sets)).toEqual(['1:8', '2:6', '3:5', '4:'])
})

const weights = ({ rows }: { rows: { weight: string }[] }) => rows.map(({ weight }) => weight)

test('a set that names no weight takes the one planned in its row, and nothing is told', () => {
  const exercise = { ...blankExercise('a'), sets: [{ ...planned('1', '60'), reps: '8' }, planned('2'), planned('3')] }
  const taken = weighed(exercise, [{ ...row('x', '6'), weight: '80' }, row('y', '5')], [true, false])
  expect(weights(taken)).toEqual(['80', '82.5'])
  expect(taken.fromAbove).toBeNull()
})

test('where none is planned it takes that of the set above, unless the line says there is none', () => {
  const exercise = { ...blankExercise('a'), sets: [{ ...planned('1', '10'), reps: '12' }, blankSet('2')] }
  const rows = [row('x', '6'), row('y', '5')]
  expect(weighed(exercise, rows, [false, false])).toMatchObject({ fromAbove: '10' })
  expect(weights(weighed(exercise, rows, [false, false]))).toEqual(['10', '10'])
  expect(weights(weighed(exercise, rows, [true, false]))).toEqual(['', '10'])
  expect(weighed(exercise, rows, [true, true]).fromAbove).toBeNull()
  const without = { ...exercise, sets: [row('1', '8')] }
  expect(weighed(without, rows, [false, false])).toEqual({ rows, fromAbove: null })
})

test('warm-ups go into the blank rows at the end first, then behind them', () => {
  const warmup = (key: string, reps: string) => ({ ...blankWarmup(key), reps })
  const exercise = { ...blankExercise('a'), warmups: [warmup('1', '8'), blankWarmup('2')] }
  expect(putWarmups(exercise, [warmup('x', '6'), warmup('y', '5')]).warmups.map(({ key, reps }) => key + reps)).toEqual(
    ['18', '26', 'y5'],
  )
})

test('blank rows that are not needed stay, and a blank row between typed ones is left alone', () => {
  const exercise = { ...blankExercise('a'), sets: [blankSet('0'), row('1', '8'), blankSet('2'), blankSet('3')] }
  expect(keys(putSets(exercise, [row('x', '6')]).sets)).toEqual(['0:', '1:8', '2:6', '3:'])
})
