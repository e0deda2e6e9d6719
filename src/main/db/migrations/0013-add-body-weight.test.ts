import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps the sessions there are, whose body weight nobody gave', async () => {
  const old = await databaseBefore('0013-add-body-weight')
  old.insert('sessions', oldRows.session)
  await old.migrateUp()
  expect(old.rows('sessions')).toMatchObject([{ ...oldRows.session, body_weight_kg: null }])
  old.insert('sessions', { ...oldRows.session, id: 'other', file_name: 'other', body_weight_kg: 81.5 })
  expect(() => old.raw.exec(`update sessions set body_weight_kg = 'heavy'`)).toThrow(/REAL/)
})
