import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps what there is, and owes each session one file', async () => {
  const old = await databaseBefore('0005-create-outbox')
  old.insert('tombstones', oldRows.tombstone)
  await old.migrateUp()
  expect(old.rows('tombstones')).toEqual([oldRows.tombstone])
  old.insert('outbox', oldRows.owed)
  expect(old.rows('outbox')).toEqual([expect.objectContaining(oldRows.owed)])
  expect(() => old.insert('outbox', oldRows.owed)).toThrow(/UNIQUE/)
  expect(() => old.insert('outbox', { ...oldRows.owed, session_id: 'x', op: 'burn' })).toThrow(/CHECK/)
})
