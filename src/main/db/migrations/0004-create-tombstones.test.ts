import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps the sessions there are, and remembers deleted ones', async () => {
  const old = await databaseBefore('0004-create-tombstones')
  old.insert('sessions', oldRows.session)
  const before = old.rows('sessions')
  await old.migrateUp()
  expect(old.rows('sessions')).toEqual(before)
  old.insert('tombstones', oldRows.tombstone)
  expect(old.rows('tombstones')).toEqual([oldRows.tombstone])
})
