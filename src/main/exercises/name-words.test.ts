import { expect, it } from 'vitest'
import { nameWords } from './name-words.ts'

const sorted = (name: string) => nameWords(name).toSorted()

it.each([
  ['Bench Press (Barbell)', 'BB Bench Press'],
  ['Romanian Deadlift, Dumbbell', 'DB RDL'],
  ['Pull-Ups', 'pullup'],
  ['Skull Crushers', 'Skullcrusher'],
  ['Leg Extensions (Machine)', 'Leverage Leg Extension'],
  ['One-Arm Row', '1 Arm Rows'],
  ['Supino Reto (Halteres)', 'Reto Supino Halter'],
  ['Farmer’s Walk', "farmer's walks"],
])('reads %s and %s alike', (a, b) => {
  expect(sorted(a)).toEqual(sorted(b))
})

it('keeps apart what differs', () => {
  expect(sorted('Leg Press')).not.toEqual(sorted('Leg Curl'))
  expect(sorted('Bench Press (Barbell)')).not.toEqual(sorted('Bench Press (Dumbbell)'))
})

it('leaves an s where the word without it is none that is known', () => {
  const isKnown = (word: string) => word === 'row'
  expect(nameWords('Shoulder Pres Rows', isKnown)).toEqual(['shoulder', 'pres', 'row'])
  expect(nameWords('Flies, Kurzhanteln', isKnown)).toEqual(['fly', 'dumbbell'])
})

it.each([
  ['nothing', ''],
  ['signs', '--- (!) …'],
  ['control characters', '\u0000\u0007\u001b[31m'],
  ['half a character', '\ud800'],
])('finds no word in %s', (_, name) => {
  expect(nameWords(name).filter((word) => !/^\d*m?$/.test(word))).toEqual([])
})

it('reads only the beginning of a name without end', () => {
  expect(nameWords('word '.repeat(100_000) + 'x'.repeat(10_000))).toEqual(['word'])
  const many = nameWords(Array.from({ length: 5000 }, (_, place) => `w${place}`).join(' '))
  expect(many.length).toBeLessThanOrEqual(12)
})
