import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connect } from './connect.ts'
import { openDatabase } from './open.ts'
import { closeUp } from './staged.ts'
import { tempFolder } from './testing.ts'

const now = () => new Date('2026-03-31T10:00:00Z')

/** A log as a process leaves it that dies while it changes the database without a write-ahead log. */
async function leftHalfDone(): Promise<string> {
  const dir = tempFolder()
  const [live, left] = [join(dir, 'live.db'), join(dir, 'traininglogs.db')]
  const { db, close } = await openDatabase(live, now)
  await db.insertInto('settings').values({ key: 'unit', value: '"lb"' }).execute()
  close()
  closeUp(live)
  const raw = connect(live, { readonly: false })
  raw.pragma('journal_mode = DELETE')
  raw.pragma('cache_size = 1')
  raw.exec('begin immediate')
  const insert = raw.prepare('insert into settings values (?, ?)')
  for (let n = 0; n < 200; n += 1) insert.run(`half ${n}`, JSON.stringify('x'.repeat(1000)))
  for (const suffix of ['', '-journal']) copyFileSync(live + suffix, left + suffix)
  raw.exec('rollback')
  raw.close()
  return left
}

it('opens a log whose last change was cut off, as it was before', async () => {
  const path = await leftHalfDone()
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
