import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

const sums = { day: 20500, is_deload_week: 0, exercises: 1, working_sets: 1, reps: 5, partial_reps: 0, volume_kg: 500 }
const totals = { ...sums, date: oldRows.session.date, technique_reps: 0, technique_volume_kg: 0, counts: '{}' }

it('keeps the totals there are, and owes them anew, beside those that were owed', async () => {
  const old = await databaseBefore('0018-owe-totals-anew')
  old.insert('sessions', oldRows.session)
  old.insert('session_totals', { ...totals, session_id: oldRows.session.id })
  old.insert('totals_owed', { session_id: 'other' })
  await old.migrateUp()
  expect(old.rows('session_totals')).toMatchObject([totals])
  expect(old.rows('totals_owed')).toEqual([oldRows.session.id, 'other'].sort().map((session_id) => ({ session_id })))
})
