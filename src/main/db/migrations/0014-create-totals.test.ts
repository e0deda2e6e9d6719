import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

const sums = { day: 20500, is_deload_week: 0, working_sets: 1, reps: 5, volume_kg: 500 }
const ofSession = { ...sums, session_id: oldRows.session.id, date: oldRows.session.date, exercises: 1, partial_reps: 0 }
const ofExercise = { ...sums, exercise_key: 'squat', session_row: 1, position: 1, exercise_id: 7 }

it('keeps the sessions there are, owes each its totals, and lets totals go with their session', async () => {
  const old = await databaseBefore('0014-create-totals')
  old.insert('sessions', oldRows.session)
  const before = old.rows('sessions')
  await old.migrateUp()
  expect(old.rows('sessions')).toEqual(before)
  expect(old.rows('totals_owed')).toEqual([{ session_id: oldRows.session.id }])
  old.insert('session_totals', { ...ofSession, technique_reps: 0, technique_volume_kg: 0, counts: '{}' })
  old.insert('exercise_totals', { ...ofExercise, load_mode: 'external' })
  expect(old.rows('session_totals')).toMatchObject([ofSession])
  expect(old.rows('exercise_totals')).toMatchObject([ofExercise])
  expect(old.rows('exercise_counts')).toEqual([{ exercise_key: 'squat', times: 1 }])
  old.raw.exec('delete from sessions')
  expect(old.rows('exercise_counts')).toEqual([{ exercise_key: 'squat', times: 0 }])
  expect([...old.rows('session_totals'), ...old.rows('exercise_totals')]).toEqual([])
})
