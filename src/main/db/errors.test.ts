import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, kyselyOf } from './connect.ts'
import { describeDatabaseError } from './errors.ts'
import { openTestDb, tempFolder } from './testing.ts'

async function openedRaw() {
  const path = join(tempFolder(), 'a.db')
  await openTestDb(path)
  const raw = connect(path, { readonly: false })
  onTestFinished(() => void raw.close())
  return { path, raw, db: kyselyOf(raw) }
}

const setting = { key: 'unit', value: JSON.stringify('x'.repeat(100_000)) }

describe('a failure of the database', () => {
  it('is a full disk in words, and nothing is written', async () => {
    const { raw, db } = await openedRaw()
    raw.pragma('max_page_count = 1')
    await expect(db.insertInto('settings').values(setting).execute()).rejects.toMatchObject({
      code: 'DATABASE_FULL',
      message: expect.stringContaining('disk is full'),
    })
    expect(await db.selectFrom('settings').selectAll().execute()).toEqual([])
  })

  it('is a full disk too where there is no room for what SQLite keeps beside a database that is opened', () => {
    const failed = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMSIZE' })
    expect(describeDatabaseError(failed, 'a.db')).toMatchObject({ code: 'DATABASE_FULL' })
  })

  it('is a busy database in words while another process writes', async () => {
    const { path, raw } = await openedRaw()
    const other = connect(path, { readonly: false })
    onTestFinished(() => void other.close())
    other.exec('begin immediate')
    const db = kyselyOf(raw, 50)
    const saving = db.transaction().execute((db) => db.insertInto('settings').values(setting).execute())
    await expect(saving).rejects.toMatchObject({ code: 'DATABASE_BUSY' })
  })

  it('is none where the other process is done in time, and meanwhile other work goes on', async () => {
    const { path, raw } = await openedRaw()
    const other = connect(path, { readonly: false })
    onTestFinished(() => void other.close())
    other.exec('begin immediate')
    const saving = kyselyOf(raw).insertInto('settings').values(setting).execute()
    await new Promise((resolve) => setImmediate(resolve))
    other.exec('rollback')
    await saving
    expect(raw.prepare('select count(*) from settings').pluck().get()).toBe(1)
  })

  it('stays what it is where words would hide a mistake of ours', () => {
    const mistake = new Error('no such column')
    expect(describeDatabaseError(mistake, '/a.db')).toBe(mistake)
  })
})
