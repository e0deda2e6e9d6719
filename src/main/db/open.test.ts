import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from './connect.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open.ts'
import { databaseBefore, oldRows, openTestDb, tempFolder } from './testing.ts'

const now = () => new Date('2026-03-31T10:00:00Z')
const latest = Object.keys(migrations).at(-1) ?? ''

async function closedDatabase(): Promise<string> {
  const path = join(tempFolder(), 'traininglogs.db')
  const { db, close } = await openDatabase(path, now)
  await db.insertInto('settings').values({ key: 'unit', value: '"lb"' }).execute()
  close()
  return path
}

const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

describe('durability', () => {
  it('syncs every commit in WAL, also after the first write, with foreign keys on', () => {
    const raw = connect(join(tempFolder(), 'a.db'), { readonly: false })
    raw.exec('create table t (a text) strict')
    raw.exec(`insert into t values ('x')`)
    const setting = (name: string) => raw.pragma(name, { simple: true })
    expect([setting('journal_mode'), setting('synchronous'), setting('foreign_keys')]).toEqual(['wal', 2, 1])
    expect(setting('busy_timeout')).toBe(5000)
    raw.close()
  })
})

describe('the read-only side', () => {
  it('sees what was committed and writes nothing, whatever the types say', async () => {
    const { db, readDb } = await openTestDb()
    await db.insertInto('settings').values({ key: 'unit', value: '"lb"' }).execute()
    expect(await readDb.selectFrom('settings').selectAll().execute()).toEqual([{ key: 'unit', value: '"lb"' }])
    const forged = readDb as unknown as typeof db
    await expect(forged.deleteFrom('settings').execute()).rejects.toMatchObject({ code: 'DATABASE_READONLY' })
  })
})

describe('a database of a newer version', () => {
  it('is refused and left byte for byte', async () => {
    const path = await closedDatabase()
    const raw = connect(path, { readonly: false })
    raw.prepare('insert into kysely_migration values (?, ?)').run('9999-from-the-future', '2030-01-01')
    raw.close()
    const before = readFileSync(path)
    await expect(openDatabase(path, now)).rejects.toMatchObject({ code: 'DATABASE_NEWER' })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(listed(join(dirname(path), 'backups'))).toEqual([])
  })
})

describe('a database of an older version', () => {
  it('is copied as it was, then brought up to date', async () => {
    const path = join(tempFolder(), 'traininglogs.db')
    const old = await databaseBefore(latest, path)
    old.insert('sessions', oldRows.session)
    const opened = await openDatabase(path, now)
    expect(await opened.readDb.selectFrom('sessions').select('id').execute()).toEqual([{ id: oldRows.session.id }])
    opened.close()

    const [copy, ...others] = listed(join(dirname(path), 'backups'))
    expect([copy, others]).toEqual(['before-migration-2026-03-31T10-00-00-000Z.db', []])
    const kept = connect(join(dirname(path), 'backups', copy ?? ''), { readonly: true })
    expect(kept.prepare('select id from sessions').pluck().all()).toEqual([oldRows.session.id])
    expect(kept.prepare('select count(*) from kysely_migration').pluck().get()).toBe(Object.keys(migrations).length - 1)
    kept.close()
  })

  it('keeps the last ten copies and nothing else is thrown away', async () => {
    const path = join(tempFolder(), 'traininglogs.db')
    const backups = join(dirname(path), 'backups')
    mkdirSync(backups)
    for (let year = 10; year < 22; year += 1) writeFileSync(join(backups, `before-migration-20${year}.db`), 'old')
    writeFileSync(join(backups, 'by-hand.db'), 'mine')
    await databaseBefore(latest, path)
    const opened = await openDatabase(path, now)
    opened.close()
    expect(listed(backups).filter((name) => name.startsWith('before'))).toHaveLength(10)
    expect(listed(backups)).toContain('by-hand.db')
    expect(listed(backups)).toContain('before-migration-2026-03-31T10-00-00-000Z.db')
  })

  it('is as it was when a migration fails', async () => {
    const path = join(tempFolder(), 'traininglogs.db')
    const old = await databaseBefore(latest, path)
    // What the last step makes is there already.
    old.raw.exec('create table exercise_maxima (day)')
    old.insert('sessions', oldRows.session)
    await expect(openDatabase(path, now)).rejects.toMatchObject({
      code: 'DATABASE_MIGRATION_FAILED',
      details: { step: latest },
    })
    expect(old.rows('sessions')).toHaveLength(1)
    expect(old.rows('kysely_migration')).toHaveLength(Object.keys(migrations).length - 1)
  })
})

describe('a damaged database', () => {
  it.each([
    ['no database at all', (path: string) => writeFileSync(path, 'not a database, '.repeat(100))],
    ['a torn one', (path: string) => truncateSync(path, 9000)],
    ['one with a broken page', (path: string) => breakPages(path)],
    ['a log without its database', (path: string) => leaveOnlyLog(path)],
  ])('is kept in quarantine, and a new one is made: %s', async (_, damage) => {
    const path = await closedDatabase()
    damage(path)
    const before = existsSync(path) ? readFileSync(path) : readFileSync(`${path}-wal`)
    const { readDb, close, notices } = await openDatabase(path, now)
    expect(await readDb.selectFrom('sessions').selectAll().execute()).toEqual([])
    close()
    const file = notices[0]?.file ?? ''
    expect(notices).toEqual([expect.objectContaining({ code: 'database-rebuilt' })])
    expect(dirname(file)).toBe(join(dirname(path), 'quarantine'))
    expect(readFileSync(file).equals(before)).toBe(true)
    const again = await openDatabase(path, now)
    expect(again.notices).toEqual([])
    again.close()
  })

  it('never takes the place of one that was kept before', async () => {
    const path = join(tempFolder(), 'traininglogs.db')
    for (const content of ['one', 'two']) {
      writeFileSync(path, content.repeat(1000))
      const { close } = await openDatabase(path, now)
      close()
      writeFileSync(`${path}-wal`, '')
    }
    const kept = listed(join(dirname(path), 'quarantine')).filter((name) => /\.db$/.test(name))
    expect(kept).toHaveLength(2)
  })
})

describe('a database of another program', () => {
  it('is kept, not filled with our tables', async () => {
    const path = join(tempFolder(), 'traininglogs.db')
    const raw = connect(path, { readonly: false })
    raw.exec('create table training_sessions (id text)')
    raw.close()
    const { close, notices } = await openDatabase(path, now)
    close()
    const kept = connect(notices[0]?.file ?? '', { readonly: true })
    expect(kept.prepare(`select name from sqlite_schema`).pluck().all()).toEqual(['training_sessions'])
    kept.close()
  })
})

describe('a place where no database can be', () => {
  it('is said in words', async () => {
    const folder = tempFolder()
    await expect(openDatabase(folder, now)).rejects.toMatchObject({ code: 'DATABASE_UNOPENABLE' })
    writeFileSync(join(folder, 'file'), '')
    await expect(openDatabase(join(folder, 'file', 'a.db'), now)).rejects.toMatchObject({ code: 'DATABASE_UNOPENABLE' })
  })
})

describe('two writers', () => {
  it('do not come between the reading and the writing of one transaction', async () => {
    const path = join(tempFolder(), 'traininglogs.db')
    const { db } = await openTestDb(path)
    const cli = connect(path, { readonly: false })
    onTestFinished(() => void cli.close())
    cli.pragma('busy_timeout = 1')
    const write = () => cli.exec(`insert into settings values ('unit', '"lb"')`)
    await db.transaction().execute(async (db) => {
      await db.selectFrom('settings').selectAll().execute()
      expect(write).toThrow(/locked/)
      await db.insertInto('settings').values({ key: 'theme', value: '"dark"' }).execute()
    })
    write()
    expect(await db.selectFrom('settings').select('key').orderBy('key').execute()).toHaveLength(2)
  })
})

function breakPages(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4096, 4096 * 6)
  writeFileSync(path, bytes)
}

function leaveOnlyLog(path: string): void {
  const bytes = readFileSync(path)
  writeFileSync(`${path}-wal`, bytes)
  truncateSync(path, 0)
}
