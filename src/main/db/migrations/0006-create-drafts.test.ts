import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps what there is, and holds one running draft and one for each session', async () => {
  const old = await databaseBefore('0006-create-drafts')
  old.insert('outbox', oldRows.owed)
  const before = old.rows('outbox')
  await old.migrateUp()
  expect(old.rows('outbox')).toEqual(before)
  old.insert('drafts', oldRows.draft)
  old.insert('drafts', { ...oldRows.draft, id: 'd2', session_id: 's1', base_revision: 1 })
  expect(old.rows('drafts')).toContainEqual(oldRows.draft)
  expect(() => old.insert('drafts', { ...oldRows.draft, id: 'd3' })).toThrow(/UNIQUE/)
  expect(() => old.insert('drafts', { ...oldRows.draft, id: 'd4', session_id: 's1', base_revision: 2 })).toThrow(
    /UNIQUE/,
  )
  expect(() => old.insert('drafts', { ...oldRows.draft, id: 'd5', session_id: 's2' })).toThrow(/CHECK/)
})
