import { describe, expect, it } from 'vitest'
import catalogue from '#data/exercises.json' with { type: 'json' }
import { openTestDb } from '#main/db/testing.ts'
import { openTestLog, testSession } from '#main/outbox/testing.ts'
import { exerciseChoiceSchema, loadModeSchema } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import { labelSchema } from '#shared/domain/text.ts'
import { isCatalogueSeeded, listExerciseChoices, seedCatalogue } from './exercises.repository.ts'

describe('the catalogue', () => {
  it('names every movement once, under whatever name', () => {
    const names = catalogue.flatMap(({ name, aliases }) => [name, ...aliases])
    const keys = names.map(exerciseKey)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    for (const name of names) expect(labelSchema.safeParse(name).success).toBe(true)
    expect(catalogue.length).toBeGreaterThanOrEqual(80)
  })

  it('says of every movement what works and how its load counts', () => {
    for (const { primaryMuscles, equipment, loadMode } of catalogue) {
      expect(primaryMuscles.length).toBeGreaterThan(0)
      expect(equipment).not.toBe('')
      expect(loadModeSchema.safeParse(loadMode).success).toBe(true)
    }
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
      done('RDL', 'Zercher Squat'),
      done('romanian deadlift', 'zercher  squat'),
      done('Rdl', 'Dip'),
    ])
    const choices = await listExerciseChoices(log.readDb)
    const [first, second, third, fourth] = choices
    expect(first).toMatchObject({ name: 'Romanian Deadlift', timesLogged: 3, loadMode: 'external' })
    expect(first?.aliases).toContain('RDL')
    expect(second).toEqual({
      name: expect.stringMatching(/zercher +squat/i),
      aliases: [],
      primaryMuscles: [],
      loadMode: 'external',
      timesLogged: 2,
    })
    expect(third).toMatchObject({ name: 'Dip', timesLogged: 1, loadMode: 'bodyweight-plus' })
    expect(fourth).toMatchObject({ name: 'Ab Wheel Rollout', timesLogged: 0 })
    expect(choices).toHaveLength(catalogue.length + 1)
    for (const choice of choices) exerciseChoiceSchema.parse(choice)
  })
})
