import { describe, expect, it } from 'vitest'
import catalogue from '#data/exercises.json' with { type: 'json' }
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { createNameSearch } from './name-search.ts'

const movements = catalogue.map(({ name, aliases, equipment }) => ({
  name,
  names: [name, ...aliases],
  equipment,
  timesLogged: 0,
}))
const search = createNameSearch(movements)
const near = (name: string): string[] => search(name).map((proposal) => proposal.name)

describe('a name that is almost one of the catalogue', () => {
  it.each([
    ['leg pres', 'Leg Press'],
    ['overhead pres', 'Overhead Press'],
    ['Barbell Bech Pres', 'Barbell Bench Press'],
    ['banch pres', 'Barbell Bench Press'],
    ['bnech', 'Barbell Bench Press'],
    ['sqaut', 'Barbell Back Squat'],
    ['hip thurst', 'Barbell Hip Thrust'],
    ['deadlfits', 'Deadlift'],
    ['latpulldown', 'Lat Pulldown'],
    ['facepull', 'Face Pull'],
    ['face pul', 'Face Pull'],
    ['pul up', 'Pull-Up'],
    ['incline benchpress', 'Incline Barbell Bench Press'],
    ['shoulder pres', 'Seated Dumbbell Shoulder Press'],
    ['lateral rais', 'Dumbbell Lateral Raise'],
  ])('%s finds %s first', (typed, movement) => {
    expect(near(typed)[0]).toBe(movement)
  })
})

/** Slips of the fingers in a name, and what they are called. */
const SLIPS: [string, (name: string) => string][] = [
  ['without its last letter', (name) => name.slice(0, -1)],
  ['in one word', (name) => name.replaceAll(' ', '')],
  ['with two letters changed over', (name) => name.replace(/(\p{L})(\p{L})(?=\p{L}*$)/u, '$2$1')],
  ['with a letter twice', (name) => name.replace(/\p{L}(?=\P{L}*$)/u, '$&$&')],
]

it.each(SLIPS)('finds a movement %s, 95 times of 100', (_, slip) => {
  const known = new Set(movements.flatMap(({ names }) => names.map(exerciseKey)))
  const typed = movements
    .filter((_, place) => place % 10 === 0)
    .map(({ name }) => ({ name, slipped: slip(name) }))
    .filter(({ slipped }) => !known.has(exerciseKey(slipped)))
  const missed = typed.filter(({ name, slipped }) => !near(slipped).includes(name))
  expect(typed.length).toBeGreaterThan(25)
  expect(missed.length / typed.length, missed.map(({ slipped }) => slipped).join('; ')).toBeLessThanOrEqual(0.05)
})

it.each([['Xyzzy'], ['Garage Thing'], ['Mein Gerät'], ['foo'], ['pu'], [''], ['💪']])(
  'finds nothing near %j',
  (name) => {
    expect(near(name)).toEqual([])
  },
)

it('puts the more logged of equally near names first', () => {
  const of = (name: string, timesLogged: number) => ({ name, names: [name], equipment: null, timesLogged })
  const found = createNameSearch([of('Zercher Hold', 1), of('Zercher Bold', 9)])
  expect(found('Zercherhol').map(({ name }) => name)).toEqual(['Zercher Hold', 'Zercher Bold'])
  expect(found('Zercherxold').map(({ name }) => name)).toEqual(['Zercher Bold', 'Zercher Hold'])
})
