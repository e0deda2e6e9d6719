import { expect, test } from 'vitest'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { searchExercises } from './exerciseSearch.ts'

const choice = (name: string, aliases: string[] = []): ExerciseChoice => ({
  name,
  aliases,
  primaryMuscles: [],
  loadMode: 'external' as const,
  secondaryMuscles: [],
  equipment: null,
  origin: 'catalogue' as const,
  lastDate: null,
  timesLogged: 0,
})
const choices = [
  choice('Incline Barbell Bench Press'),
  choice('Barbell Bench Press', ['Bench', 'BP']),
  choice('Leg Press'),
  choice('Überzüge', ['Pullover']),
]
const found = (text: string, limit = 8) => searchExercises(choices, text, limit).map(({ name }) => name)

test('every word must occur, in any order and without regard to case', () => {
  expect(found('press BENCH')).toEqual(['Incline Barbell Bench Press', 'Barbell Bench Press'])
  expect(found('squat')).toEqual([])
})

test('a name that begins with what was typed comes first', () => {
  expect(found('barb')[0]).toBe('Barbell Bench Press')
})

test('the movement of that very name comes before all others', () => {
  const squats = [choice('Squat Jump'), choice('Front Squat'), choice('Barbell Back Squat', ['Squat'])]
  expect(searchExercises(squats, 'squat', 8).map(({ name }) => name)[0]).toBe('Barbell Back Squat')
})

test('aliases and letters without their accents find a movement', () => {
  expect(found('bp')).toEqual(['Barbell Bench Press'])
  expect(found('uberzuge')).toEqual(['Überzüge'])
})

test('nothing typed shows what is logged most often', () => {
  expect(found('', 2)).toEqual(['Incline Barbell Bench Press', 'Barbell Bench Press'])
})
