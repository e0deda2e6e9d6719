import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps the exercises there are, and gives them sets that go with them', async () => {
  const old = await databaseBefore('0003-create-sets')
  old.insert('sessions', oldRows.session)
  old.insert('session_exercises', oldRows.exercise)
  const before = old.rows('session_exercises')
  await old.migrateUp()
  expect(old.rows('session_exercises')).toEqual(before)
  old.insert('working_sets', oldRows.workingSet)
  old.insert('warmup_sets', { exercise_id: 7, position: 1, weight_kg: 20, rep_count: null })
  expect(old.rows('working_sets')).toEqual([expect.objectContaining(oldRows.workingSet)])
  old.raw.exec('delete from sessions')
  expect([...old.rows('working_sets'), ...old.rows('warmup_sets')]).toEqual([])
})

it('refuses reps of both kinds and techniques that are no JSON', async () => {
  const old = await databaseBefore('0003-create-sets')
  old.insert('sessions', oldRows.session)
  old.insert('session_exercises', oldRows.exercise)
  await old.migrateUp()
  expect(() => old.insert('working_sets', { ...oldRows.workingSet, left_full_reps: 5 })).toThrow(/CHECK/)
  expect(() => old.insert('working_sets', { ...oldRows.workingSet, failure_technique: 'myo' })).toThrow(/CHECK/)
})
