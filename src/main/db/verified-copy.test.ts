import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { connect } from './connect.ts'
import { tempFolder } from './testing.ts'
import { copyVerified } from './verified-copy.ts'

/** A database with rows, and an index over them. */
function someDatabase(rows = 2000) {
  const path = join(tempFolder(), 'live.db')
  const raw = connect(path, { readonly: false })
  raw.exec(`
    create table notes (id integer primary key, text text not null) strict;
    create index notes_by_text on notes (text);
    with recursive n (i) as (select 1 union all select i + 1 from n where i < ${rows})
      insert into notes select i, 'note ' || i from n;
  `)
  return { path, raw, folder: join(tempFolder(), 'copies') }
}

const rowsIn = (path: string): number => {
  const raw = connect(path, { readonly: true })
  const rows = Number(raw.prepare('select count(*) from notes').pluck().get())
  raw.close()
  return rows
}

it('copies what is committed, also what is only in the log yet, into one file', async () => {
  const { path, raw, folder } = someDatabase(10)
  raw.exec('begin; delete from notes')
  const copy = await copyVerified(path, folder, ({ notes }) => `with-${notes}.db`)
  raw.exec('commit')
  raw.close()
  expect(copy).toMatchObject({ path: join(folder, 'with-10.db'), rows: { notes: 10 } })
  expect(rowsIn(copy.path)).toBe(10)
  expect(readdirSync(folder)).toEqual(['with-10.db'])
  expect(copy.bytes).toBe(readFileSync(copy.path).length)
})

it('is of one moment, whoever writes meanwhile', async () => {
  const { path, raw, folder } = someDatabase(20_000)
  const add = raw.prepare(`insert into notes (text) values ('later')`)
  let isDone = false
  const copying = copyVerified(path, folder, () => 'copy.db').finally(() => {
    isDone = true
  })
  let added = 0
  while (!isDone) {
    add.run()
    added += 1
    await new Promise<void>((resolve) => void setImmediate(resolve))
  }
  raw.close()
  const { rows } = await copying
  expect(added).toBeGreaterThan(0)
  expect(rowsIn(join(folder, 'copy.db'))).toBe(rows.notes)
  expect(rowsIn(path)).toBe(20_000 + added)
})

it('keeps nothing of a database that is damaged', async () => {
  const { path, raw, folder } = someDatabase()
  raw.pragma('journal_mode = DELETE')
  raw.close()
  const bytes = readFileSync(path)
  const at = bytes.indexOf('note 1500')
  bytes.fill(0xff, at - 200, at + 200)
  writeFileSync(path, bytes)
  await expect(copyVerified(path, folder, () => 'copy.db')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
})

it('keeps nothing where the disk fails, and removes what a process that died has left', async () => {
  const { path, raw, folder } = someDatabase(10)
  raw.close()
  const failing: Disk = {
    ...realDisk,
    rename: async () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    },
  }
  await expect(copyVerified(path, folder, () => 'copy.db', failing)).rejects.toThrow('ENOSPC')
  expect(readdirSync(folder)).toEqual([])
  for (const name of ['.traininglogs-4194399-1.tmp', '.traininglogs-4194399-1.tmp-wal', 'mine.tmp']) {
    copyFileSync(path, join(folder, name))
  }
  await copyVerified(path, folder, () => 'copy.db')
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'mine.tmp'])
})

it('takes no name that something has', async () => {
  const { path, raw, folder } = someDatabase(10)
  raw.close()
  const names = []
  for (let i = 0; i < 3; i += 1) names.push((await copyVerified(path, folder, () => '../copy.db')).path)
  expect(names).toEqual(['copy.db', 'copy-2.db', 'copy-3.db'].map((name) => join(folder, name)))
})
