import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

const movement = { exercise_key: 'yoke', name: 'Yoke', primary_muscles: '["quads"]', secondary_muscles: '[]' }
const change = { id: 'c', made_at: 'now', summary: '{}', before: '[]', after: '[]' }

it('keeps what there is, and holds movements and changes of a person', async () => {
  const old = await databaseBefore('0016-create-own-movements')
  old.insert('settings', oldRows.setting)
  await old.migrateUp()
  expect(old.rows('settings')).toEqual([oldRows.setting])
  old.insert('own_movements', { ...movement, equipment: 'odd object', load_mode: 'external', updated_at: 'now' })
  expect(old.rows('own_movements')).toMatchObject([movement])
  old.insert('exercise_changes', change)
  expect(old.rows('exercise_changes')).toEqual([{ nth: 1, ...change, undone_at: null }])
  expect(() => old.insert('exercise_changes', change)).toThrow(/UNIQUE/)
  expect(() => old.insert('exercise_changes', { ...change, id: 'd', before: 'x' })).toThrow(/CHECK/)
})
