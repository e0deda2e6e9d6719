import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lastOccurrences } from '#main/history/occurrences.repository.ts'
import { exerciseErrors, exerciseNameErrors } from '#shared/contract/exercises.ts'
import { facts, openExercises } from './testing.ts'

describe('a rename', () => {
  it('gives the movement another name, and its history follows', async () => {
    const { exercises, done, get, choice, readDb } = await openExercises()
    await done('2026-01-01', 'Bench Press', 80)
    await done('2026-01-03', 'Barbell Bench Press', 82.5)
    expect(await exercises.rename({ name: 'Bench Press', to: 'My Bench' })).toMatchObject({ name: 'My Bench' })
    expect(await get('bench press')).toMatchObject({
      name: 'My Bench',
      primaryMuscles: ['chest'],
      equipment: 'barbell',
      origin: 'adapted',
      catalogueName: 'Barbell Bench Press',
      logged: { sessions: 2, workingSets: 2, firstDate: '2026-01-01', lastDate: '2026-01-03' },
    })
    expect(await choice('Barbell Bench Press')).toBeUndefined()
    expect((await choice('My Bench'))?.aliases).toEqual(expect.arrayContaining(['Barbell Bench Press', 'Bench Press']))
    const [last] = await lastOccurrences(readDb, ['My Bench'], null, null)
    expect(last).toMatchObject({ date: '2026-01-03', exercise: { name: 'Barbell Bench Press' } })
  })

  it('leaves every session as it is, in the database and as a file', async () => {
    const { exercises, done, sessions } = await openExercises()
    const id = await done('2026-01-01', 'Bench Press')
    const before = await sessions.get(id)
    const file = readFileSync(before.copies.file)
    await exercises.rename({ name: 'Bench Press', to: 'My Bench' })
    await exercises.merge({ into: 'My Bench', names: ['Dip'], factsOf: 'Dip' })
    expect(await sessions.get(id)).toEqual(before)
    expect(readFileSync(before.copies.file)).toEqual(file)
  })

  it('may change the spelling alone, or take another of its own names', async () => {
    const { exercises, done, get, choices } = await openExercises()
    await done('2026-01-01', 'bench press')
    const before = (await choices()).length
    await exercises.rename({ name: 'Barbell Bench Press', to: 'BARBELL bench-press' })
    expect(await get('bench press')).toMatchObject({ name: 'BARBELL bench-press', origin: 'adapted' })
    await exercises.rename({ name: 'bench press', to: 'Bench Press' })
    expect(await get('barbell bench press')).toMatchObject({ name: 'Bench Press', logged: { sessions: 1 } })
    await exercises.rename({ name: 'Bench Press', to: 'Barbell Bench Press' })
    expect(await get('BB Bench Press')).toMatchObject({ name: 'Barbell Bench Press', equipment: 'barbell' })
    expect(await choices()).toHaveLength(before)
  })

  it('keeps a description', async () => {
    const { exercises, get } = await openExercises()
    await exercises.save('Deadlift', facts())
    await exercises.rename({ name: 'Deadlift', to: 'Puller' })
    expect(await get('Puller')).toMatchObject({ ...facts(), isDescribed: true })
    await exercises.reset('Puller')
    expect(await get('Puller')).toMatchObject({ equipment: 'barbell', isDescribed: false })
  })

  it('is shown before, with what stays', async () => {
    const { preview, done, get } = await openExercises()
    await done('2026-01-01', 'RDL')
    const shown = await preview({ kind: 'rename', name: 'rdl', to: 'Hinge' })
    expect(shown.before).toMatchObject([{ name: 'RDL', sessions: 1 }])
    expect(shown.after).toMatchObject({ name: 'Hinge', sessions: 1, workingSets: 1, firstDate: '2026-01-01' })
    expect(shown.after.otherNames).toContain('Romanian Deadlift')
    expect(shown.recounted).toEqual([])
    expect(await get('RDL')).toMatchObject({ name: 'RDL' })
  })

  it.each([
    [
      'the name of another movement',
      { name: 'Deadlift', to: 'bench press' },
      exerciseErrors.NAME_TAKEN,
      /Barbell Bench/,
    ],
    ['a name that was logged', { name: 'Deadlift', to: 'Garage Thing' }, exerciseErrors.NAME_TAKEN, /merge/],
    ['the name it has', { name: 'RDL', to: ' Romanian Deadlift ' }, exerciseErrors.NOTHING_CHANGES, /already/],
    ['nothing', { name: 'Deadlift', to: '   ' }, exerciseNameErrors.INVALID, /1 to 500/],
    ['signs', { name: 'Deadlift', to: '---' }, exerciseNameErrors.INVALID, /letter or digit/],
    ['two lines', { name: 'Deadlift', to: 'a\nb' }, exerciseNameErrors.INVALID, /one line/],
    ['10,000 letters', { name: 'Deadlift', to: 'x'.repeat(10_000) }, exerciseNameErrors.INVALID, /…/],
    ['half a character', { name: 'Deadlift', to: 'x\ud800' }, exerciseNameErrors.INVALID, /cannot be kept/],
    ['a movement nobody knows', { name: 'Dedlift', to: 'x' }, exerciseErrors.UNKNOWN, /“Dedlift”/],
    ['10,000 letters nobody knows', { name: 'x'.repeat(10_000), to: 'y' }, exerciseErrors.UNKNOWN, /…/],
    ['a thing of the program', { name: '__proto__', to: 'constructor' }, exerciseErrors.UNKNOWN, /__proto__/],
  ])('is refused in words, before and when it is done: %s', async (_, asked, code, message) => {
    const { exercises, preview, done, changes, db } = await openExercises()
    await done('2026-01-01', 'Garage Thing')
    for (const refusal of [exercises.rename(asked), preview({ kind: 'rename', ...asked })]) {
      const error = await refusal.catch((it: unknown) => it)
      expect(error).toMatchObject({ name: 'AppError', code, message: expect.stringMatching(message) })
      expect(String(error).length).toBeLessThan(400)
    }
    expect(await changes()).toEqual([])
    expect(await db.selectFrom('own_exercise_names').selectAll().execute()).toEqual([])
  })

  it('proposes what an unknown name may mean', async () => {
    const { get } = await openExercises()
    await expect(get('Barbel Bench Pres')).rejects.toMatchObject({
      details: { proposals: expect.arrayContaining(['Barbell Bench Press']) },
    })
  })
})

describe('a movement of one’s own', () => {
  it('is there to choose before it is logged, and keeps its name from a later catalogue', async () => {
    const { exercises, choice, done, get, db } = await openExercises()
    await exercises.create(' Yoke Walk of Mine ', facts({ equipment: 'odd object' }))
    expect(await choice('Yoke Walk of Mine')).toMatchObject({ ...facts({ equipment: 'odd object' }), origin: 'own' })
    await done('2026-01-01', 'yoke walk of mine')
    expect(await get('Yoke Walk of Mine')).toMatchObject({ logged: { sessions: 1 } })
    await db
      .insertInto('exercise_aliases')
      .values({ alias_key: 'yoke walk of mine', exercise_key: 'deadlift', name: 'Yoke Walk of Mine' })
      .execute()
    expect(await get('Yoke Walk of Mine')).toMatchObject({ equipment: 'odd object', origin: 'own' })
  })

  it('goes away again where it was never logged, its names too', async () => {
    const { exercises, choice, get } = await openExercises()
    await exercises.create('Thing', facts())
    await exercises.rename({ name: 'Thing', to: 'Other Thing' })
    expect(await exercises.reset('Other Thing')).toMatchObject({ name: null })
    expect(await choice('Other Thing')).toBeUndefined()
    await expect(get('Thing')).rejects.toMatchObject({ code: exerciseErrors.UNKNOWN })
    await exercises.rename({ name: 'Dip', to: 'Other Thing' })
    expect((await choice('Other Thing'))?.aliases).not.toContain('Thing')
    expect(await exercises.create('Thing', facts())).toMatchObject({ name: 'Thing' })
  })

  it('may be one that was logged without a description; what was logged stays without it', async () => {
    const { exercises, done, get } = await openExercises()
    await done('2026-01-01', 'Garage Thing')
    expect(await get('garage thing')).toMatchObject({ equipment: null, primaryMuscles: [], isDescribed: false })
    await exercises.save('garage thing', facts())
    expect(await get('Garage Thing')).toMatchObject({ ...facts(), origin: 'own', isDescribed: true })
    await exercises.reset('Garage Thing')
    expect(await get('Garage Thing')).toMatchObject({ equipment: null, logged: { sessions: 1 } })
  })

  it.each([
    ['a name of the catalogue', 'bench press', exerciseErrors.NAME_TAKEN],
    ['a name that was logged', 'GARAGE THING', exerciseErrors.NAME_TAKEN],
    ['no name', ' ', exerciseNameErrors.INVALID],
  ])('is refused with %s', async (_, name, code) => {
    const { exercises, done } = await openExercises()
    await done('2026-01-01', 'Garage Thing')
    await expect(exercises.create(name, facts())).rejects.toMatchObject({ code })
  })
})

describe('a description', () => {
  it('outranks the catalogue until it is taken back', async () => {
    const { exercises, get } = await openExercises()
    const before = await get('Deadlift')
    await exercises.save('Conventional Deadlift', facts({ primaryMuscles: ['glutes'] }))
    expect(await get('Deadlift')).toMatchObject({ primaryMuscles: ['glutes'], isDescribed: true, origin: 'adapted' })
    await exercises.reset('deadlift')
    expect(await get('Deadlift')).toEqual(before)
  })

  it('leaves the name as it is shown', async () => {
    const { exercises, done, get } = await openExercises()
    await done('2026-01-01', 'RDL')
    await exercises.save('RDL', facts())
    const { name, names } = await get('Romanian Deadlift')
    expect(name).toBe('RDL')
    expect(names.map((it) => it.name)).toEqual(expect.arrayContaining(['RDL', 'Romanian Deadlift']))
    expect(new Set(names.map((it) => it.name)).size).toBe(names.length)
  })

  it('that says what is known already is none', async () => {
    const { exercises, get, changes } = await openExercises()
    const { primaryMuscles, secondaryMuscles, loadMode } = await get('Deadlift')
    const same = {
      primaryMuscles: primaryMuscles.toReversed(),
      secondaryMuscles,
      equipment: 'barbell',
      loadMode,
    } as const
    expect(await exercises.save('Deadlift', same)).toEqual({ name: 'Deadlift', change: null })
    expect(await changes()).toEqual([])
    await exercises.save('Deadlift', facts())
    await exercises.save('Deadlift', same)
    expect(await get('Deadlift')).toMatchObject({ isDescribed: false })
    await expect(exercises.reset('Deadlift')).rejects.toMatchObject({ code: exerciseErrors.NOTHING_CHANGES })
  })
})
