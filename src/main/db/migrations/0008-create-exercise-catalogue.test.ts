import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps what there is, and holds movements whose other names go with them', async () => {
  const old = await databaseBefore('0008-create-exercise-catalogue')
  old.insert('settings', oldRows.setting)
  await old.migrateUp()
  expect(old.rows('settings')).toEqual([oldRows.setting])
  const movement = { exercise_key: 'squat', name: 'Squat', primary_muscles: '[]', secondary_muscles: '[]' }
  old.insert('exercise_catalogue', { ...movement, equipment: 'barbell', load_mode: 'external' })
  old.insert('exercise_aliases', { alias_key: 'back squat', exercise_key: 'squat', name: 'Back Squat' })
  expect(() => old.insert('exercise_aliases', { alias_key: 'x', exercise_key: 'none', name: 'X' })).toThrow(
    /FOREIGN KEY/,
  )
  old.raw.exec('delete from exercise_catalogue')
  expect(old.rows('exercise_aliases')).toEqual([])
})
