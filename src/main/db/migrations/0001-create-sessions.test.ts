import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('makes a table that keeps sessions and no two with one file', async () => {
  const old = await databaseBefore('0001-create-sessions')
  await old.migrateUp()
  old.insert('sessions', oldRows.session)
  expect(old.rows('sessions')).toEqual([expect.objectContaining(oldRows.session)])
  expect(() => old.insert('sessions', { ...oldRows.session, id: 'other' })).toThrow(/UNIQUE.*file_name/)
  expect(() => old.insert('sessions', { ...oldRows.session, id: 'x', file_name: 'x', revision: 0 })).toThrow(/CHECK/)
})
