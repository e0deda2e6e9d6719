import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kyselyOf } from './connect.ts'
import { migrateToLatest } from './migrate.ts'
import { databaseBefore, tempFolder } from './testing.ts'

it('leaves nothing of the steps before the one that fails, so that the next start can do them all', async () => {
  const path = join(tempFolder(), 'old.db')
  const { raw, rows } = await databaseBefore('0003-create-sets', path)
  raw.exec('create table tombstones (in_the_way text)')
  const before = rows('sqlite_schema')
  const db = kyselyOf(raw)
  await expect(migrateToLatest(db, path)).rejects.toMatchObject({
    code: 'DATABASE_MIGRATION_FAILED',
    details: { step: '0004-create-tombstones' },
  })
  expect(rows('sqlite_schema')).toEqual(before)
  expect(rows('kysely_migration')).toHaveLength(2)
  raw.exec('drop table tombstones')
  await migrateToLatest(db, path)
  expect(rows('tombstones')).toEqual([])
})
