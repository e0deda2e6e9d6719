import { expect, it } from 'vitest'
import { keysOf } from '#main/exercises/movement-graph.ts'
import { readMovements } from '#main/exercises/movements.repository.ts'
import { facts, openExercises } from '#main/exercises/testing.ts'
import { createLoadModes, loadModesOf } from './load-modes.repository.ts'

it('the load mode of every name is that of its movement, as lists of movements have it', async () => {
  const { db, exercises, done, remember } = await openExercises()
  await done('2026-01-01', 'Yoke')
  await done('2026-01-02', 'My Press')
  await exercises.create('Boulder Heave', facts({ loadMode: 'none' }))
  await exercises.save('Pull-Up', facts({ loadMode: 'external' }))
  await exercises.save('Yoke', facts({ loadMode: 'bodyweight-minus' }))
  await exercises.merge({ into: 'Boulder Heave', names: ['Dip'], factsOf: 'Dip' })
  await remember([
    { name: 'My Press', movement: 'Push-Up' },
    { name: 'Chin-Up', movement: null },
  ])
  const { movements } = await readMovements(db)
  const all = movements.flatMap((movement) =>
    keysOf(movement).map((key): [string, string] => [key, movement.facts?.loadMode ?? 'external']),
  )
  expect(all.length).toBeGreaterThan(3000)
  for (const some of [all.slice(0, 50), all.filter(([, mode]) => mode !== 'external')])
    for (const [key, mode] of some) expect([key, (await loadModesOf(db, [key])).get(key)]).toEqual([key, mode])
  const modeOf = await createLoadModes(db)(['Yoke', 'my press', 'Boulder Heave', 'pullups', 'nobody knows'])
  expect(['Yoke', 'my press', 'Boulder Heave', 'pullups', 'nobody knows'].map(modeOf)).toEqual([
    'bodyweight-minus',
    'bodyweight-plus',
    'bodyweight-plus',
    'external',
    'external',
  ])
})
