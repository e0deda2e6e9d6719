import { describe, expect, it } from 'vitest'
import catalogue from '#data/exercises.json' with { type: 'json' }
import { openTestDb } from '#main/db/testing.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { exerciseChoiceSchema, loadModeSchema } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { labelSchema } from '#shared/domain/text.ts'
import { isCatalogueSeeded, listExerciseChoices, seedCatalogue } from './exercises.repository.ts'

// biome-ignore format: word lists
const MUSCLES = [
  'abductors', 'abs', 'adductors', 'biceps', 'calves', 'cardio', 'chest', 'forearms', 'front delts', 'glutes', 'hamstrings',
  'hip flexors', 'lats', 'lower back', 'mobility', 'neck', 'obliques', 'quads', 'rear delts', 'rotator cuff', 'side delts',
  'tibialis', 'traps', 'triceps', 'upper back', 'upper chest',
]
// biome-ignore format: word lists
const EQUIPMENT = [
  'ab wheel', 'band', 'barbell', 'bodyweight', 'cable', 'dumbbell', 'ez bar', 'gripper', 'kettlebell', 'landmine', 'machine',
  'medicine ball', 'none', 'odd object', 'plate', 'rings', 'rope', 'safety bar', 'sled', 'smith machine', 'stability ball',
  'suspension trainer', 'trap bar',
]
const movementNamed = (name: string) =>
  catalogue.find((it) => [it.name, ...it.aliases].some((other) => exerciseKey(other) === exerciseKey(name)))

describe('the catalogue', () => {
  it('names every movement once, under whatever name', () => {
    const names = catalogue.flatMap(({ name, aliases }) => [name, ...aliases])
    const keys = names.map(exerciseKey)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    for (const name of names) expect(labelSchema.safeParse(name).success).toBe(true)
    expect(catalogue.length).toBeGreaterThanOrEqual(250)
  })

  it('says of every movement what works and how its load counts', () => {
    for (const { name, primaryMuscles, secondaryMuscles, equipment, loadMode } of catalogue) {
      expect(primaryMuscles.length, name).toBeGreaterThan(0)
      const works = [...primaryMuscles, ...secondaryMuscles]
      expect(new Set(works).size, name).toBe(works.length)
      expect(equipment, name).not.toBe('')
      expect(loadModeSchema.safeParse(loadMode).success, name).toBe(true)
    }
  })

  it('writes each muscle and each piece of equipment in one way', () => {
    const muscles = new Set(catalogue.flatMap((it) => [...it.primaryMuscles, ...it.secondaryMuscles]))
    expect([...muscles].sort()).toEqual(MUSCLES)
    expect([...new Set(catalogue.map(({ equipment }) => equipment))].sort()).toEqual(EQUIPMENT)
  })

  it('has an assisted movement apart from the one without help', () => {
    const modeOf = (name: string) => movementNamed(name)?.loadMode
    expect(modeOf('Pull Up (Assisted)')).toBe('bodyweight-minus')
    expect(modeOf('Pull Up (Band)')).toBe('bodyweight-minus')
    expect(modeOf('Pull Up (Weighted)')).toBe('bodyweight-plus')
    expect(movementNamed('Pull Up (Weighted)')).toBe(movementNamed('Pull Up'))
    for (const { name, loadMode } of catalogue.filter((it) => /assisted/i.test(it.name)))
      expect(loadMode, name).toBe('bodyweight-minus')
  })

  it('has other equipment as another movement', () => {
    const names = [
      'Bench Press (Barbell)',
      'Bench Press (Dumbbell)',
      'Bench Press (Smith Machine)',
      'Chest Press (Machine)',
    ]
    expect(new Set(names.map(movementNamed)).size).toBe(names.length)
  })

  it.each([
    [
      'Barbell Bench Press',
      'Bench Press (Barbell)',
      'Flat Barbell Bench Press',
      'Bankdrücken (Langhantel)',
      'Supino Reto (Barra)',
    ],
    [
      'Romanian Deadlift',
      'Romanian Deadlift, Barbell',
      'Rumänisches Kreuzheben (Langhantel)',
      'Levantamento Terra Romeno (Barra)',
    ],
    ['Lat Pulldown', 'Lat Pulldown (Cable)', 'Latzug (Kabel)', 'Puxada Frontal (Cabo)'],
    ['Leg Press', 'Leg Press (Machine)', 'Beinpresse (Maschine)', 'Leg Press (Máquina)'],
  ])('knows %s as other apps and languages call it', (name, ...others) => {
    for (const other of others) expect(movementNamed(other)?.name, other).toBe(name)
  })

  it('is in the database at once, and is put right after an update', async () => {
    const { db } = await openTestDb()
    expect(await isCatalogueSeeded(db)).toBe(true)
    await db.updateTable('exercise_catalogue').set({ name: 'Old name' }).where('name', '=', 'Deadlift').execute()
    await db.deleteFrom('exercise_aliases').where('name', '=', 'RDL').execute()
    expect(await isCatalogueSeeded(db)).toBe(false)
    await db.transaction().execute(seedCatalogue)
    expect(await isCatalogueSeeded(db)).toBe(true)
  })
})

describe('the choice of movements', () => {
  it('begins with those logged most, under whatever name', async () => {
    const log = await openTestLog()
    const done = (...names: string[]) =>
      testSession({ id: crypto.randomUUID(), exercises: names.map((name) => ({ name })) })
    await log.sessions.saveMany([
      done('RDL', 'Jefferson Squat'),
      done('romanian deadlift', 'jefferson  squat'),
      done('Rdl', 'Dip'),
    ])
    const choices = await listExerciseChoices(log.readDb)
    const [first, second, third, fourth] = choices
    expect(first).toMatchObject({ name: 'Romanian Deadlift', timesLogged: 3, loadMode: 'external' })
    expect(first?.aliases).toContain('RDL')
    expect(second).toEqual({
      name: expect.stringMatching(/jefferson +squat/i),
      aliases: [],
      primaryMuscles: [],
      loadMode: 'external',
      timesLogged: 2,
    })
    expect(third).toMatchObject({ name: 'Dip', timesLogged: 1, loadMode: 'bodyweight-plus' })
    expect(fourth).toMatchObject({ name: '21s Bicep Curl', timesLogged: 0 })
    expect(choices).toHaveLength(catalogue.length + 1)
    for (const choice of choices) exerciseChoiceSchema.parse(choice)
  })
})
