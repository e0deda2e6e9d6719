import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connect } from './connect.ts'
import { openDatabase } from './open.ts'
import { leftHalfDone, tempFolder } from './testing.ts'

const now = () => new Date('2026-03-31T10:00:00Z')

it('opens a log whose last change was cut off, as it was before', async () => {
  const path = await leftHalfDone(tempFolder())
  expect(() => connect(path, { readonly: true }).prepare('select * from settings').all()).toThrow(/readonly/)
  const { db, notices, close } = await openDatabase(path, now)
  expect(await db.selectFrom('settings').select('key').execute()).toEqual([{ key: 'unit' }])
  expect(notices).toEqual([])
  close()
  expect(existsSync(`${path}-journal`)).toBe(false)
})

it('leaves what is no database to be looked at', async () => {
  const path = join(tempFolder(), 'traininglogs.db')
  writeFileSync(path, 'no database at all, but long enough to be taken for one by its size alone')
  writeFileSync(`${path}-journal`, 'x')
  const { notices, close } = await openDatabase(path, now)
  close()
  expect(notices).toMatchObject([{ file: expect.stringContaining('quarantine') }])
  expect(readFileSync(notices[0]?.file ?? '', 'utf8')).toContain('no database at all')
})
