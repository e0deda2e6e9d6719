import { expect, test } from 'vitest'
import { exerciseChoice } from '#renderer/lib/exerciseChoice.testing.ts'
import { nameOffers } from './nameOffers.ts'

const choice = (name: string, timesLogged: number, aliases: string[] = []) =>
  exerciseChoice(name, { timesLogged, aliases })
const choices = [
  choice('Strict Press', 6, ['Overhead Press']),
  choice('Narrow Pulldown', 4),
  choice('Barbell Back Squat', 3, ['Squat']),
  choice('Overhead Press Machine', 0),
  choice('Overhead Pressdown', 0),
  choice('Rowing Machine', 0),
  choice('Squat Jump', 0),
]
const offered = (text: string) => nameOffers(choices, text).map(({ name, of }) => (of ? name : `new: ${name}`))

test('what was done before comes first, found by another name too, and a new name last', () => {
  expect(offered('overhead pr')).toEqual([
    'Strict Press',
    'Overhead Press Machine',
    'Overhead Pressdown',
    'new: overhead pr',
  ])
  expect(nameOffers(choices, 'overhead pr')[0]?.alias).toBe('Overhead Press')
})

test('the movement of that very name comes first and is taken under it', () => {
  expect(offered('squat')).toEqual(['Squat', 'Squat Jump'])
  expect(offered(' strict  press')).toEqual(['Strict Press'])
})

test('letters within a word do not put what was done before first', () => {
  expect(offered('row')).toEqual(['Rowing Machine', 'Narrow Pulldown', 'new: row'])
})

test('a name that nothing has is the only offer where nothing is found', () => {
  expect(offered(' Sled Drag ')).toEqual(['new: Sled Drag'])
  expect(offered('')).not.toContain('new: ')
})
