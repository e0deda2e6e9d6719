import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps what there is, and holds settings as JSON', async () => {
  const old = await databaseBefore('0007-create-settings')
  old.insert('drafts', oldRows.draft)
  await old.migrateUp()
  expect(old.rows('drafts')).toEqual([oldRows.draft])
  old.insert('settings', oldRows.setting)
  expect(old.rows('settings')).toEqual([oldRows.setting])
  expect(() => old.insert('settings', { key: 'theme', value: 'dark' })).toThrow(/CHECK/)
})
