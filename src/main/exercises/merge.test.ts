import { describe, expect, it } from 'vitest'
import { testSession } from '#main/outbox/testing.ts'
import { exerciseErrors } from '#shared/contract/exercises.ts'
import { facts, openExercises } from './testing.ts'

describe('a merge', () => {
  it('makes several movements one, with all that was logged', async () => {
    const { exercises, done, get, choices, preview } = await openExercises()
    await done('2026-01-01', 'Garage Press')
    await done('2026-01-02', 'Press in the Garage')
    await done('2026-01-03', 'bench press')
    const asked = { into: 'Garage Press', names: ['press in the garage', 'BB Bench Press'], factsOf: null }
    const shown = await preview({ kind: 'merge', ...asked })
    expect(shown.before.map(({ name, sessions }) => [name, sessions])).toEqual([
      ['Garage Press', 1],
      ['Press in the Garage', 1],
      ['bench press', 1],
    ])
    expect(shown.after).toMatchObject({ name: 'Garage Press', sessions: 3, equipment: 'barbell', loadMode: 'external' })
    await exercises.merge(asked)
    expect(await get('Bench Press')).toMatchObject({
      name: 'Garage Press',
      equipment: 'barbell',
      isDescribed: false,
      logged: { sessions: 3, firstDate: '2026-01-01', lastDate: '2026-01-03' },
    })
    expect((await choices()).filter(({ timesLogged }) => timesLogged > 0)).toHaveLength(1)
  })

  it('stays under the name it was shown under, which was that of the log', async () => {
    const { exercises, done, get } = await openExercises()
    await done('2026-01-01', 'RDL')
    await done('2026-01-02', 'Garage Hinge')
    const { change, name } = await exercises.merge({ into: 'RDL', names: ['Garage Hinge', 'Dip'], factsOf: null })
    expect(name).toBe('RDL')
    expect(await get('romanian deadlift')).toMatchObject({ name: 'RDL', equipment: 'barbell', logged: { sessions: 2 } })
    await exercises.undoChange(change ?? '')
    expect(await get('RDL')).toMatchObject({ name: 'RDL', origin: 'catalogue', logged: { sessions: 1 } })
  })

  it('counts a session once that has several of its names', async () => {
    const { exercises, sessions, get, preview } = await openExercises()
    const workingSets = [{ weightKg: 60, repCount: { full: 5, partial: 0 } }]
    const both = ['Garage Press', 'Bench Press', 'bench press'].map((name) => ({ name, workingSets }))
    await sessions.save(testSession({ date: '2026-01-01', exercises: both }))
    const asked = { into: 'Bench Press', names: ['Garage Press'], factsOf: null }
    const together = { sessions: 1, workingSets: 3, firstDate: '2026-01-01', lastDate: '2026-01-01' }
    expect((await preview({ kind: 'merge', ...asked })).after).toMatchObject(together)
    await exercises.merge(asked)
    expect(await get('Garage Press')).toMatchObject({ logged: together })
  })

  it('keeps the facts of the movement that stays, or those that are chosen', async () => {
    const { exercises, get } = await openExercises()
    await exercises.create('My Row', facts({ equipment: 'cable' }))
    await exercises.merge({ into: 'My Row', names: ['Pendlay Row'], factsOf: null })
    expect(await get('pendlay row')).toMatchObject({ name: 'My Row', equipment: 'cable', primaryMuscles: ['chest'] })
    await exercises.merge({ into: 'My Row', names: ['Seal Row'], factsOf: 'seal row' })
    expect(await get('My Row')).toMatchObject({ equipment: 'barbell', primaryMuscles: ['upper back'] })
    await exercises.merge({ into: 'Deadlift', names: ['Dip', 'My Row'], factsOf: null })
    expect(await get('seal row')).toMatchObject({ name: 'Deadlift', equipment: 'barbell', isDescribed: false })
  })

  it('counts the sessions of a movement anew whose weights are loaded otherwise then, and again when undone', async () => {
    const { exercises, done, preview, sessions, settle, readDb } = await openExercises()
    const id = await done('2026-01-01', 'Garage Dip', 10, 80)
    const volume = async () => {
      await settle()
      return (await readDb.selectFrom('session_totals').selectAll().where('session_id', '=', id).executeTakeFirst())
        ?.volume_kg
    }
    expect(await volume()).toBe(50)
    const asked = { into: 'Dip', names: ['Garage Dip'], factsOf: null }
    expect((await preview({ kind: 'merge', ...asked })).recounted).toEqual([
      { name: 'Garage Dip', from: 'external', to: 'bodyweight-plus', sessions: 1 },
    ])
    const { change } = await exercises.merge(asked)
    expect(await volume()).toBe(450)
    await exercises.undoChange(change ?? '')
    expect(await volume()).toBe(50)
    await exercises.save('Garage Dip', facts({ loadMode: 'bodyweight-plus' }))
    expect(await volume()).toBe(450)
    await exercises.reset('Garage Dip')
    expect(await volume()).toBe(50)
    expect((await sessions.get(id)).revision).toBe(1)
  })

  it.each([
    [
      'a movement with itself',
      { into: 'Deadlift', names: ['deadlift'], factsOf: null },
      exerciseErrors.NOTHING_CHANGES,
    ],
    [
      'one of its names',
      { into: 'RDL', names: ['Dip', 'romanian deadlift'], factsOf: null },
      exerciseErrors.NOTHING_CHANGES,
    ],
    ['what nobody knows', { into: 'RDL', names: ['Xyzzy'], factsOf: null }, exerciseErrors.UNKNOWN],
    ['into what nobody knows', { into: 'Xyzzy', names: ['RDL'], factsOf: null }, exerciseErrors.UNKNOWN],
    ['a blank', { into: 'RDL', names: ['  '], factsOf: null }, exerciseErrors.UNKNOWN],
    ['facts of another', { into: 'RDL', names: ['Dip'], factsOf: 'Plank' }, exerciseErrors.NOTHING_CHANGES],
  ])('is refused in words: %s', async (_, asked, code) => {
    const { exercises, preview, changes } = await openExercises()
    for (const refusal of [exercises.merge(asked), preview({ kind: 'merge', ...asked })])
      await expect(refusal).rejects.toMatchObject({ name: 'AppError', code })
    expect(await changes()).toEqual([])
  })

  it('takes a movement once, however often it is named', async () => {
    const { exercises, changes } = await openExercises()
    await exercises.merge({ into: 'Deadlift', names: ['RDL', 'Romanian Deadlift', 'rdl'], factsOf: null })
    expect((await changes()).map(({ text }) => text)).toEqual(['“Romanian Deadlift” became one with “Deadlift”.'])
  })
})
