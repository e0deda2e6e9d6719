import { expect, it } from 'vitest'
import { databaseBefore, oldRows } from '#main/db/testing.ts'

it('keeps the sessions there are, and holds batches whose entries go with them', async () => {
  const old = await databaseBefore('0012-create-import-batches')
  old.insert('sessions', oldRows.session)
  await old.migrateUp()
  expect(old.rows('sessions')).toMatchObject([oldRows.session])
  old.insert('import_batches', { id: 'b', created_at: 'now', formats: '["json"]', sources: '[]' })
  old.insert('import_batch_sessions', { batch_id: 'b', session_id: oldRows.session.id, revision: 1 })
  expect(() => old.insert('import_batch_sessions', { batch_id: 'none', session_id: 'x', revision: 1 })).toThrow(
    /FOREIGN KEY/,
  )
  expect(() => old.insert('import_batches', { id: 'c', created_at: 'now', formats: 'x', sources: '[]' })).toThrow(
    /CHECK/,
  )
  old.raw.exec('delete from import_batches')
  expect(old.rows('import_batch_sessions')).toEqual([])
})
