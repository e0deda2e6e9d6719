import { describe, expect, it } from 'vitest'
import catalogue from '#data/exercises.json' with { type: 'json' }
import { openTestDb } from '#main/db/testing.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { exerciseChoiceSchema } from '#shared/contract/exercises.ts'
import { EQUIPMENT } from '#shared/domain/equipment.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { loadModeSchema } from '#shared/domain/load-mode.ts'
import { MUSCLES } from '#shared/domain/muscle.ts'
import { labelSchema } from '#shared/domain/text.ts'
import { isCatalogueSeeded, listExerciseChoices, seedCatalogue } from './exercises.repository.ts'

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

  it('uses every word of the vocabulary of muscles and equipment, and no other', () => {
    const muscles = new Set(catalogue.flatMap((it) => [...it.primaryMuscles, ...it.secondaryMuscles]))
    expect([...muscles].sort()).toEqual([...MUSCLES].sort())
    expect([...new Set(catalogue.map(({ equipment }) => equipment))].sort()).toEqual([...EQUIPMENT].sort())
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

  it('counts the body only where it is lifted as a whole', () => {
    const modeOf = (name: string) => movementNamed(name)?.loadMode
    for (const name of ['Pull-Up', 'Dip', 'Push-Up', 'Pistol Squat', 'Nordic Curl'])
      expect(modeOf(name), name).toBe('bodyweight-plus')
    for (const name of ['Crunch', 'Hanging Leg Raise', 'Plank', 'Hyperextension', 'Glute Bridge', 'Tibialis Raise'])
      expect(modeOf(name), name).toBe('external')
    for (const name of ['Burpee', 'Box Jump', 'Mountain Climber', 'Running']) expect(modeOf(name), name).toBe('none')
    for (const { name, loadMode, primaryMuscles, equipment } of catalogue) {
      if (/crunch|sit-up|plank(?! row)|leg raise|knee raise|glute bridge/i.test(name))
        expect(loadMode, name).toBe('external')
      if (primaryMuscles.includes('cardio')) expect(loadMode, name).toBe('none')
      if (['barbell', 'dumbbell', 'cable', 'kettlebell'].includes(equipment))
        expect(['external', 'none'], name).toContain(loadMode)
    }
  })

  it.each([
    ['Seated DB Shoulder Press', 'Seated Dumbbell Shoulder Press'],
    ['Seated Leg Hamstring Curl', 'Seated Leg Curl'],
    ['Wide Grip Pullup', 'Wide-Grip Pull-Up'],
    ['Wrist Flexion DB Curl', 'Dumbbell Wrist Curl'],
    ['Tricep Pressdown Bar', 'Triceps Pushdown'],
    ['Decline Weighted Crunch', 'Decline Crunch'],
  ])('knows %s as %s', (name, movement) => {
    expect(movementNamed(name)?.name).toBe(movement)
  })

  it.each([
    ['High Cable Lateral Raise', 'Cable Lateral Raise'],
    ['Overhead Cable Tricep Extension Bar', 'Overhead Rope Extension'],
    ['Incline DB Press 45 Degree', 'Incline Dumbbell Press'],
    ['Pec Dec Single Arm', 'Pec Deck'],
    ['Tibialis Raise Single Leg', 'Tibialis Raise'],
    ['Cable Tricep Kickback Upright', 'Cable Tricep Kickback Bent Over'],
    ['Wrist Abduction Cable Curl Single Hand', 'Wrist Adduction Cable Curl Single Hand'],
    ['Neutral Grip Seated Cable Row', 'Seated Cable Row'],
  ])('keeps %s apart from %s', (name, other) => {
    expect(movementNamed(name)).toBeDefined()
    expect(movementNamed(name)).not.toBe(movementNamed(other))
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
    const workingSets = [{ weightKg: 60, repCount: { full: 5, partial: 0 } }]
    const done = (...names: string[]) =>
      testSession({ id: crypto.randomUUID(), exercises: names.map((name) => ({ name, workingSets })) })
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
      secondaryMuscles: [],
      equipment: null,
      loadMode: 'external',
      origin: 'own',
      timesLogged: 2,
      lastDate: '2026-02-16T18:05',
    })
    expect(third).toMatchObject({ name: 'Dip', timesLogged: 1, loadMode: 'bodyweight-plus' })
    expect(fourth).toMatchObject({ name: '21s Bicep Curl', timesLogged: 0 })
    expect(choices).toHaveLength(catalogue.length + 1)
    for (const choice of choices) exerciseChoiceSchema.parse(choice)
  })
})
