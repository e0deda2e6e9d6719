import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps the sessions there are, and finds those of a phase without reading them', async () => {
  const old = await databaseBefore('0017-widen-sessions-by-date')
  old.insert('sessions', { ...oldRows.session, phase: 2 })
  const before = old.rows('sessions')
  await old.migrateUp()
  expect(old.rows('sessions')).toEqual(before)
  const query = 'select id from sessions where phase = 2 order by date desc, id desc'
  expect(old.raw.prepare(query).all()).toEqual([{ id: oldRows.session.id }])
  const [step] = old.raw.prepare(`explain query plan ${query}`).all()
  expect(step).toMatchObject({ detail: expect.stringContaining('COVERING INDEX sessions_by_date') })
})
