import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps what is owed, which then replaces nothing it does not know', async () => {
  const old = await databaseBefore('0010-add-replaced-hashes')
  old.insert('outbox', oldRows.owed)
  await old.migrateUp()
  expect(old.rows('outbox')).toMatchObject([{ ...oldRows.owed, replaces: '[]' }])
  expect(() => old.raw.exec(`update outbox set replaces = 'x'`)).toThrow(/CHECK/)
})
