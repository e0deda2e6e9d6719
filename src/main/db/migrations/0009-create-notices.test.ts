import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps what there is, and holds every notice once', async () => {
  const old = await databaseBefore('0009-create-notices')
  old.insert('settings', oldRows.setting)
  await old.migrateUp()
  expect(old.rows('settings')).toEqual([oldRows.setting])
  old.insert('notices', oldRows.notice)
  expect(old.rows('notices')).toEqual([oldRows.notice])
  expect(() => old.insert('notices', { ...oldRows.notice, id: 2 })).toThrow(/UNIQUE/)
  old.insert('notices', { ...oldRows.notice, id: 2, file: '/a.json' })
})
