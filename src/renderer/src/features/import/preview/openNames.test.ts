import { expect, test } from 'vitest'
import type { NameMatch } from '#shared/contract/exercises.ts'
import type { ImportAnswers } from '#shared/contract/import.ts'
import { answeredMovement, answerFirst, answerName, openNames } from './openNames.ts'

const none: ImportAnswers = { units: [], bodyWeights: [], names: [], replace: [] }
const name = (text: string, sets: number, status: NameMatch['status'], ...proposals: string[]): NameMatch => ({
  name: text,
  sets,
  status,
  movement: null,
  proposals: proposals.map((proposal) => ({ name: proposal, score: 0.5 })),
})

test('names that are known are not asked; the ones used most come first', () => {
  const names = [name('Bnch', 3, 'doubtful', 'Bench Press'), name('Squat', 90, 'known'), name('Foo', 8, 'unknown')]
  expect(openNames(names).map((one) => one.name)).toEqual(['Foo', 'Bnch'])
})

test('an answer can be given, changed and taken back', () => {
  const own = answerName(none, 'Foo', null)
  expect(answeredMovement(own, 'Foo')).toBeNull()
  const squat = answerName(own, 'Foo', 'Squat')
  expect(squat.names).toEqual([{ name: 'Foo', movement: 'Squat' }])
  expect(answerName(squat, 'Foo', undefined)).toEqual(none)
  expect(answeredMovement(none, 'Foo')).toBeUndefined()
})

test('first proposals are taken where nothing was answered', () => {
  const names = [
    name('Bnch', 3, 'doubtful', 'Bench Press'),
    name('Sqat', 3, 'doubtful', 'Squat'),
    name('Foo', 8, 'unknown'),
  ]
  const answers = answerFirst(answerName(none, 'Sqat', null), names)
  expect(answers.names).toEqual([
    { name: 'Sqat', movement: null },
    { name: 'Bnch', movement: 'Bench Press' },
  ])
})
