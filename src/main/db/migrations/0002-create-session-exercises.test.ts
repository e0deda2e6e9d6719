import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps the sessions there are, and gives them exercises that go with them', async () => {
  const old = await databaseBefore('0002-create-session-exercises')
  old.insert('sessions', oldRows.session)
  const before = old.rows('sessions')
  await old.migrateUp()
  expect(old.rows('sessions')).toEqual(before)
  old.insert('session_exercises', oldRows.exercise)
  expect(old.rows('session_exercises')).toEqual([expect.objectContaining(oldRows.exercise)])
  old.raw.exec('delete from sessions')
  expect(old.rows('session_exercises')).toEqual([])
})
