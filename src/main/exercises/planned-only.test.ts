import { expect, it } from 'vitest'
import { testSession } from '#main/outbox/testing.ts'
import { owe } from '#main/totals/totals.repository.ts'
import { openExercises } from './testing.ts'

/** A log with a movement that was done on two days and planned on a third, and one that was only ever planned. */
async function openPlanned() {
  const log = await openExercises()
  await log.done('2026-01-05', 'Garage Thing')
  await log.done('2026-01-07', 'Garage Thing')
  const exercises = [{ name: 'Garage Thing' }, { name: 'Shed Thing' }]
  await log.sessions.save(testSession({ id: crypto.randomUUID(), date: '2026-01-09', exercises }))
  return log
}

it('what was only planned was not done', async () => {
  const { get, choice } = await openPlanned()
  const twice = { sessions: 2, workingSets: 2, firstDate: '2026-01-05', lastDate: '2026-01-07' }
  const thing = await get('garage thing')
  expect(thing.logged).toEqual(twice)
  expect(thing.names).toEqual([{ name: 'Garage Thing', ...twice }])
  expect(await choice('Garage Thing')).toMatchObject({ timesLogged: 2, lastDate: '2026-01-07' })
})

it('counts the same while totals are owed, whether there are some of before or none yet', async () => {
  const { db, choice } = await openPlanned()
  const { id } = await db.selectFrom('sessions').select('id').where('date', '=', '2026-01-05').executeTakeFirstOrThrow()
  await owe(db, id)
  expect(await choice('Garage Thing')).toMatchObject({ timesLogged: 2, lastDate: '2026-01-07' })
  await db.deleteFrom('session_totals').where('session_id', '=', id).execute()
  expect(await choice('Garage Thing')).toMatchObject({ timesLogged: 2, lastDate: '2026-01-07' })
})

it('a name that was only ever planned is listed as never done, and can be renamed and merged', async () => {
  const { exercises, get, choice, preview } = await openPlanned()
  expect(await choice('Shed Thing')).toMatchObject({ timesLogged: 0, lastDate: null, origin: 'own' })
  const never = { sessions: 0, workingSets: 0, firstDate: null, lastDate: null }
  expect(await get('Shed Thing')).toMatchObject({ logged: never, names: [{ name: 'Shed Thing', ...never }] })
  const merge = { into: 'Garage Thing', names: ['Shed Thing'], factsOf: null }
  expect((await preview({ kind: 'merge', ...merge })).after).toMatchObject({
    name: 'Garage Thing',
    sessions: 2,
    otherNames: ['Shed Thing'],
  })
  expect((await exercises.rename({ name: 'Shed Thing', to: 'Hut Thing' })).name).toBe('Hut Thing')
  expect((await exercises.merge({ ...merge, names: ['Hut Thing'] })).name).toBe('Garage Thing')
  expect((await get('Shed Thing')).logged.sessions).toBe(2)
})
