import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps the sessions there are, and finds pieces of what is put in', async () => {
  const old = await databaseBefore('0015-create-session-search')
  old.insert('sessions', oldRows.session)
  const before = old.rows('sessions')
  await old.migrateUp()
  expect(old.rows('sessions')).toEqual(before)
  old.insert('session_search', { rowid: 7, text: 'barbell bench press' })
  const found = (text: string) =>
    old.raw.prepare('select rowid from session_search where session_search match ?').all(`"${text}"`)
  expect(found('ench pre')).toEqual([{ rowid: 7 }])
  old.raw.exec('delete from session_search where rowid = 7')
  expect(found('ench pre')).toEqual([])
})
