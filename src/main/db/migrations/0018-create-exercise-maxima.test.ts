import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

const sums = { day: 20500, is_deload_week: 0, working_sets: 1, reps: 5, volume_kg: 500, partial_reps: 0 }
const totals = { ...sums, session_id: oldRows.session.id, date: oldRows.session.date, exercises: 1, counts: '{}' }
const OWED = '00000000-0000-4000-8000-00000000000a'
const held = { exercise_key: 'plank', day: 20500, session_row: 1, position: 1, kind: 'time', value: 90 }

it('keeps the totals there are, owes each session its own anew, and lets maxima go with their session', async () => {
  const old = await databaseBefore('0018-create-exercise-maxima')
  old.insert('sessions', oldRows.session)
  old.insert('session_totals', { ...totals, technique_reps: 0, technique_volume_kg: 0 })
  old.insert('sessions', { ...oldRows.session, id: OWED, file_name: 'other' })
  old.insert('totals_owed', { session_id: OWED })
  const before = old.rows('session_totals')
  await old.migrateUp()
  expect(old.rows('session_totals')).toEqual(before)
  expect(old.rows('totals_owed')).toHaveLength(2)
  expect(old.rows('totals_owed')).toEqual(
    expect.arrayContaining([{ session_id: oldRows.session.id }, { session_id: OWED }]),
  )
  old.insert('exercise_maxima', { ...held, exercise_id: 7, is_deload_week: 0, set_position: 2 })
  expect(old.rows('exercise_maxima')).toMatchObject([held])
  old.raw.exec('delete from sessions')
  expect(old.rows('exercise_maxima')).toEqual([])
})
