import { describe, expect, it } from 'vitest'
import { lastOccurrences } from '#main/history/occurrences.repository.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { settleTotals } from '#main/totals/totals.service.ts'
import type { NameDecision } from '#shared/contract/exercises.ts'
import { exerciseNameErrors } from '#shared/contract/exercises.ts'
import { rememberNames } from './exercise-names.service.ts'
import { listExerciseChoices, sameMovementKeys, seedCatalogue } from './exercises.repository.ts'

async function openNames() {
  const log = await openTestLog()
  const decidedAt = new Date('2026-03-31T10:00:00Z')
  const remember = (given: readonly NameDecision[]) =>
    log.db.transaction().execute((db) => rememberNames(db, given, decidedAt))
  const names = { remember }
  const rows = () => log.db.selectFrom('own_exercise_names').selectAll().orderBy('name_key').execute()
  const keysOf = async (key: string) => (await sameMovementKeys(log.readDb, [key])).get(key) ?? []
  const choice = async (name: string) => (await listExerciseChoices(log.readDb)).find((it) => it.name === name)
  const workingSets = [{ weightKg: 60, repCount: { full: 5, partial: 0 } }]
  const done = (date: string, name: string) =>
    testSession({ id: crypto.randomUUID(), date, exercises: [{ name, workingSets }] })
  return { ...log, names, rows, keysOf, choice, done }
}

describe('another name of a movement', () => {
  it('counts with it and finds its last time', async () => {
    const { names, sessions, done, readDb, choice, keysOf } = await openNames()
    await sessions.saveMany([done('2026-01-01', 'Meine Bank'), done('2026-01-02', 'Bench Press')])
    await names.remember([{ name: 'Meine Bank', movement: 'bench press' }])
    expect(await choice('Barbell Bench Press')).toMatchObject({ timesLogged: 2, primaryMuscles: ['chest'] })
    expect((await choice('Barbell Bench Press'))?.aliases).toContain('Meine Bank')
    expect(await choice('Meine Bank')).toBeUndefined()
    expect(await keysOf('meine bank')).toEqual(
      expect.arrayContaining(['meine bank', 'bench press', 'barbell bench press']),
    )
    const [last] = await lastOccurrences(readDb, ['MEINE BANK'], null, null)
    expect(last?.date).toBe('2026-01-02')
  })

  it('has its sessions counted anew where their weights are loaded otherwise then', async () => {
    const { db, names, sessions } = await openNames()
    const workingSets = [{ weightKg: 10, repCount: { full: 5, partial: 0 } }]
    await sessions.save(testSession({ bodyWeightKg: 80, exercises: [{ name: 'Meine Klimmzüge', workingSets }] }))
    await names.remember([{ name: 'Meine Klimmzüge', movement: 'Pull-Up' }])
    await settleTotals(db)
    expect(await db.selectFrom('session_totals').select('volume_kg').execute()).toEqual([{ volume_kg: 450 }])
  })

  it('takes its description from the names it was with, whose sessions are counted anew as well', async () => {
    const { db, names, sessions } = await openNames()
    const workingSets = [{ weightKg: 10, repCount: { full: 5, partial: 0 } }]
    await sessions.save(testSession({ bodyWeightKg: 80, exercises: [{ name: 'Turm', workingSets }] }))
    const facts = { primary_muscles: '[]', secondary_muscles: '[]', equipment: 'bodyweight' }
    await db
      .insertInto('own_movements')
      .values({ exercise_key: 'kran', name: 'Kran', ...facts, load_mode: 'bodyweight-plus', updated_at: 'now' })
      .execute()
    const volume = async () => {
      await settleTotals(db)
      return (await db.selectFrom('session_totals').select('volume_kg').executeTakeFirstOrThrow()).volume_kg
    }
    await names.remember([{ name: 'Kran', movement: 'Turm' }])
    expect(await volume()).toBe(450)
    await names.remember([{ name: 'Kran', movement: null }])
    expect(await volume()).toBe(50)
  })

  it('is found through names of names, of an own exercise too', async () => {
    const { names, sessions, done, choice, keysOf } = await openNames()
    await sessions.saveMany([done('2026-01-01', 'Turm'), done('2026-01-02', 'Kran')])
    await names.remember([
      { name: 'Bagger', movement: 'Kran' },
      { name: 'Kran', movement: 'Turm' },
    ])
    for (const key of ['turm', 'kran', 'bagger']) expect((await keysOf(key)).sort()).toEqual(['bagger', 'kran', 'turm'])
    expect(await choice('Turm')).toMatchObject({ aliases: ['Bagger', 'Kran'], timesLogged: 2, loadMode: 'external' })
  })

  it('may be decided in one go with the exercise it is a name of', async () => {
    const { names, rows } = await openNames()
    await names.remember([
      { name: 'Mein Gerät 2', movement: 'Mein Gerät' },
      { name: 'Mein Gerät', movement: null },
    ])
    expect(await rows()).toMatchObject([
      { name_key: 'mein gerat', movement_key: null },
      { name_key: 'mein gerat 2', movement_key: 'mein gerat' },
    ])
  })

  it('is what the person says it is, not what the catalogue says', async () => {
    const { names, choice, keysOf } = await openNames()
    await names.remember([
      { name: 'Bench Press', movement: 'Dumbbell Bench Press' },
      { name: 'OHP', movement: null },
    ])
    expect(await keysOf('bench press')).toContain('dumbbell bench press')
    expect(await keysOf('barbell bench press')).not.toContain('bench press')
    expect((await choice('Barbell Bench Press'))?.aliases).not.toContain('Bench Press')
    expect(await keysOf('ohp')).toEqual(['ohp'])
  })

  it('outlives a new catalogue, which may even have the same name', async () => {
    const { db, names, keysOf, rows } = await openNames()
    await names.remember([
      { name: 'Meine Bank', movement: 'Bench Press' },
      { name: 'Squat', movement: null },
    ])
    await db.transaction().execute(seedCatalogue)
    expect(await rows()).toHaveLength(2)
    expect(await keysOf('meine bank')).toContain('barbell bench press')
    expect(await keysOf('squat')).toEqual(['squat'])
    await db
      .updateTable('own_exercise_names')
      .set({ name_key: 'deadlift', movement_key: 'conventional deadlift' })
      .where('name_key', '=', 'squat')
      .execute()
    expect(await keysOf('deadlift')).toContain('conventional deadlift')
    expect((await listExerciseChoices(db)).filter(({ name }) => name === 'Deadlift')).toHaveLength(1)
  })

  it('replaces what was decided before of the same name', async () => {
    const { names, rows } = await openNames()
    await names.remember([{ name: 'Bank', movement: 'Deadlift' }])
    await names.remember([
      { name: 'Bank', movement: null },
      { name: ' BANK', movement: 'RDL' },
    ])
    expect(await rows()).toEqual([
      { name_key: 'bank', name: 'BANK', movement_key: 'romanian deadlift', decided_at: '2026-03-31T10:00:00.000Z' },
    ])
  })
})

describe('a decision that cannot be', () => {
  it.each([
    ['a movement nobody knows', [{ name: 'Bank', movement: 'Xyzzy' }], exerciseNameErrors.UNKNOWN_MOVEMENT, /“Xyzzy”/],
    ['a name of itself', [{ name: 'Bank', movement: 'bank' }], exerciseNameErrors.CIRCLE, /“Bank”/],
    [
      'a movement by its own other name',
      [{ name: 'Romanian Deadlift', movement: 'RDL' }],
      exerciseNameErrors.CIRCLE,
      /RDL/,
    ],
    [
      'a circle of two',
      [
        { name: 'A1', movement: 'B1' },
        { name: 'B1', movement: 'A1' },
      ],
      exerciseNameErrors.CIRCLE,
      /A1/,
    ],
    ['no name', [{ name: '  ', movement: null }], exerciseNameErrors.INVALID, /1 to 500/],
    ['signs only', [{ name: '---', movement: null }], exerciseNameErrors.INVALID, /“---”/],
    ['two lines', [{ name: 'a\nb', movement: null }], exerciseNameErrors.INVALID, /one line/],
    ['a zero byte', [{ name: 'a\0b', movement: null }], exerciseNameErrors.INVALID, /one line/],
    ['half a character', [{ name: 'a\ud800', movement: null }], exerciseNameErrors.INVALID, /cannot be kept/],
    ['a name without end', [{ name: 'a'.repeat(10_000), movement: null }], exerciseNameErrors.INVALID, /…/],
    [
      'a movement without end',
      [{ name: 'Bank', movement: 'x'.repeat(10_000) }],
      exerciseNameErrors.UNKNOWN_MOVEMENT,
      /…/,
    ],
    ['no movement in its name', [{ name: 'Bank', movement: '' }], exerciseNameErrors.UNKNOWN_MOVEMENT, /Bank/],
  ])('is refused in words, with all that came with it: %s', async (_, decisions, code, message) => {
    const { names, rows } = await openNames()
    const error = await names.remember([{ name: 'Fine', movement: null }, ...decisions]).catch((it: unknown) => it)
    expect(error).toMatchObject({ name: 'AppError', code })
    expect(error).toHaveProperty('message', expect.stringMatching(message))
    expect(String(error).length).toBeLessThan(400)
    expect(await rows()).toEqual([])
  })

  it('is refused when it closes a circle with what was decided before, unless that is replaced', async () => {
    const { names, sessions, done, rows } = await openNames()
    await sessions.saveMany([done('2026-01-01', 'C1')])
    await names.remember([
      { name: 'A1', movement: 'B1' },
      { name: 'B1', movement: 'C1' },
    ])
    const circle = [{ name: 'C1', movement: 'A1' }]
    await expect(names.remember(circle)).rejects.toMatchObject({ code: exerciseNameErrors.CIRCLE })
    expect(await rows()).toHaveLength(2)
    await names.remember([...circle, { name: 'B1', movement: null }])
    expect((await rows()).map(({ name_key, movement_key }) => [name_key, movement_key])).toEqual([
      ['a1', 'b1'],
      ['b1', null],
      ['c1', 'a1'],
    ])
  })

  it('does no harm with names that mean something to a program', async () => {
    const { names, rows, keysOf } = await openNames()
    const strange = ['__proto__', 'constructor', `'; drop table own_exercise_names; --`, '$t(app.errors)', '{{name}}']
    await names.remember(strange.map((name) => ({ name, movement: 'Deadlift' })))
    expect((await rows()).map(({ name }) => name).sort()).toEqual(strange.toSorted())
    expect(await keysOf('proto')).toContain('deadlift')
  })
})
