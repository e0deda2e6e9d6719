import { expect, test } from 'vitest'
import { loadModesOf } from './loadModes.ts'

test('a movement is found by its name and by its aliases, however they are written', () => {
  const modeOf = loadModesOf([
    { name: 'Pull-Up', aliases: ['Klimmzug', 'Chin'], loadMode: 'bodyweight-plus' },
    { name: 'Assisted Dip', aliases: ['Dip Machine'], loadMode: 'bodyweight-minus' },
    { name: 'Chin', aliases: [], loadMode: 'none' },
  ])
  expect(['pull up', 'KLIMMZUG', 'dip machine', 'Chin', 'Squat'].map(modeOf)).toEqual([
    'bodyweight-plus',
    'bodyweight-plus',
    'bodyweight-minus',
    'none',
    'external',
  ])
})
