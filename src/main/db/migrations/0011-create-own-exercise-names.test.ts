import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

const decided = { name_key: 'bank', name: 'Bank', movement_key: 'squat', decided_at: '2026-03-31T10:00:00.000Z' }

it('keeps what there is, and holds decisions that outlive the catalogue', async () => {
  const old = await databaseBefore('0011-create-own-exercise-names')
  old.insert('settings', oldRows.setting)
  const movement = { exercise_key: 'squat', name: 'Squat', primary_muscles: '[]', secondary_muscles: '[]' }
  old.insert('exercise_catalogue', { ...movement, equipment: 'barbell', load_mode: 'external' })
  await old.migrateUp()
  expect(old.rows('settings')).toEqual([oldRows.setting])
  expect(old.rows('exercise_catalogue')).toHaveLength(1)
  const own = { ...decided, name_key: 'mine', name: 'Mine', movement_key: null }
  old.insert('own_exercise_names', decided)
  old.insert('own_exercise_names', own)
  old.raw.exec('delete from exercise_catalogue')
  expect(old.rows('own_exercise_names')).toEqual([decided, own])
  expect(() => old.insert('own_exercise_names', decided)).toThrow(/UNIQUE/)
  expect(() => old.insert('own_exercise_names', { ...decided, name_key: 'squat' })).toThrow(/CHECK/)
})
