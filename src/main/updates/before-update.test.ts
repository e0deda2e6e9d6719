import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Migrator } from 'kysely/migration'
import { expect, it, test } from 'vitest'
import { listBackups } from '#main/backups/shelf.ts'
import { rowsOf } from '#main/backups/testing.ts'
import { connect, kyselyOf } from '#main/db/connect.ts'
import { migrations } from '#main/db/migrations/index.ts'
import { openDatabase } from '#main/db/open.ts'
import { databaseBefore, leftHalfDone, oldRows, tempFolder } from '#main/db/testing.ts'
import { realDisk } from '#main/lib/disk.ts'
import { backUpBeforeUpdate } from './before-update.ts'

/** A data folder, and starts of the app on it; a backup is made in this thread where there is no script for one. */
function dataFolder(backupsWorkerFile: string | null = null) {
  const dataDir = tempFolder()
  const database = join(dataDir, 'traininglogs.db')
  const backups = join(dataDir, 'backups')
  let minute = 0
  const now = (): Date => new Date(Date.UTC(2026, 2, 31, 10, minute))

  /** Starts a version; answers what is told. */
  async function start(version: string, work: (path: string) => void = () => {}): Promise<string[]> {
    minute += 1
    const ports = { dataDir, database, version, backupsWorkerFile, now, log: () => {} }
    const { notices, opened } = await backUpBeforeUpdate(ports)
    const { close } = await openDatabase(database, now)
    close()
    opened()
    work(database)
    return notices.map(({ message }) => message)
  }
  const kinds = async () => (await listBackups(realDisk, backups)).map(({ kind, sessions }) => [kind, sessions])
  return { dataDir, database, backups, start, kinds }
}

function logSession(database: string): void {
  const raw = connect(database, { readonly: false })
  const columns = Object.keys(oldRows.session)
  const values = columns.map((name) => `@${name}`)
  raw.prepare(`insert into sessions (${columns}) values (${values})`).run(oldRows.session)
  raw.close()
}

const nameUser = (name: string) => (database: string) => {
  const raw = connect(database, { readonly: false })
  raw.prepare(`insert or replace into settings (key, value) values ('userName', ?)`).run(JSON.stringify(name))
  raw.close()
}

it('makes none for the first version of a log, nor for one that is known', async () => {
  const { start, dataDir } = dataFolder()
  expect(await start('1.0.0', logSession)).toEqual([])
  expect(await start('1.0.0')).toEqual([])
  expect(readdirSync(dataDir)).not.toContain('backups')
})

it('keeps the log as the older version left it, once, and so for one that goes back', async () => {
  const { start, backups, database, kinds } = dataFolder()
  await start('1.0.0', logSession)
  const left = rowsOf(database)
  await start('1.1.0', nameUser('Later'))
  expect(await kinds()).toEqual([['before-update', 1]])
  const [name = ''] = readdirSync(backups)
  expect(rowsOf(join(backups, name))).toEqual(left)
  await start('1.1.0')
  expect(await kinds()).toHaveLength(1)
  await start('1.0.0')
  expect(await kinds()).toHaveLength(2)
})

it('keeps one of a log whose last change was cut off, as it was before', async () => {
  const { start, dataDir, backups, kinds } = dataFolder()
  await leftHalfDone(dataDir)
  expect(await start('1.1.0')).toEqual([])
  expect(await kinds()).toEqual([['before-update', 0]])
  const [name = ''] = readdirSync(backups)
  const copy = connect(join(backups, name), { readonly: true })
  expect(copy.prepare('select key from settings').all()).toEqual([{ key: 'unit' }])
  copy.close()
})

it('keeps one where nobody knows any more which version it was', async () => {
  const { start, dataDir, kinds } = dataFolder()
  await start('1.0.0', logSession)
  writeFileSync(join(dataDir, 'version.json'), '{"version":')
  await start('1.0.0')
  rmSync(join(dataDir, 'version.json'))
  await start('1.0.0')
  expect(await kinds()).toHaveLength(2)
})

it('is made in a thread of its own, where there is a script for one', async () => {
  const { start, kinds } = dataFolder(join(import.meta.dirname, '../backups/backups-worker.ts'))
  await start('1.0.0', logSession)
  expect(await start('1.1.0')).toEqual([])
  expect(await kinds()).toEqual([['before-update', 1]])
  const other = dataFolder(join(import.meta.dirname, 'no-such-script.ts'))
  await other.start('1.0.0', logSession)
  expect(await other.start('1.1.0')).toHaveLength(1)
})

it('stops nobody where it cannot be made, says so, and tries again', async () => {
  const { start, backups, kinds } = dataFolder()
  await start('1.0.0', logSession)
  writeFileSync(backups, 'in the way')
  expect(await start('1.1.0')).toEqual([expect.stringMatching(/could not be made.*not affected/)])
  rmSync(backups)
  expect(await start('1.1.0')).toEqual([])
  expect(await kinds()).toEqual([['before-update', 1]])
})

it('keeps the last ten', async () => {
  const { start, kinds } = dataFolder()
  await start('1.0.0', logSession)
  for (let minor = 1; minor <= 12; minor += 1) await start(`1.${minor}.0`)
  expect(await kinds()).toEqual(Array.from({ length: 10 }, () => ['before-update', 1]))
})

test.each([
  ['damaged', (path: string) => writeFileSync(path, Buffer.alloc(8192, 'x'))],
  [
    'of a newer version',
    (path: string) => {
      const raw = connect(path, { readonly: false })
      raw.prepare(`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`).run()
      raw.close()
    },
  ],
  [
    'a folder',
    (path: string) => {
      rmSync(path)
      mkdirSync(path)
    },
  ],
])('leaves to those who open it what is to be said of one that is %s', async (_what, spoil) => {
  const { start, database, dataDir } = dataFolder()
  await start('1.0.0')
  spoil(database)
  const ports = {
    dataDir,
    database,
    version: '2.0.0',
    backupsWorkerFile: null,
    now: () => new Date(),
    log: () => {},
  }
  expect((await backUpBeforeUpdate(ports)).notices).toEqual([])
  expect(existsSync(join(dataDir, 'backups'))).toBe(false)
})

/** What the version before the last step of the database does when it opens one. */
async function openWithOlderVersion(path: string): Promise<unknown> {
  const older = Object.fromEntries(Object.entries(migrations).slice(0, -1))
  const raw = connect(path, { readonly: false })
  const migrator = new Migrator({ db: kyselyOf(raw), provider: { getMigrations: async () => older } })
  const { error } = await migrator.migrateToLatest()
  raw.close()
  return error
}

test('after an update that changed the database, the way back is the copy made before it (docs/updates.md)', async () => {
  const { start, database, backups, kinds, dataDir } = dataFolder()
  const old = await databaseBefore(Object.keys(migrations).at(-1) ?? '', database)
  old.insert('sessions', { ...oldRows.session })
  old.insert('drafts', { ...oldRows.draft })
  old.raw.close()
  writeFileSync(join(dataDir, 'version.json'), '{"version":"1.0.0"}')
  const left = rowsOf(database)
  await start('2.0.0', nameUser('Written by the new version'))
  expect(await kinds()).toEqual([['before-migration', null]])
  expect(await openWithOlderVersion(database)).toMatchObject({ message: expect.stringMatching(/missing/) })
  const [copy = ''] = readdirSync(backups)
  renameSync(database, join(dataDir, 'set aside.db'))
  for (const side of ['-wal', '-shm']) rmSync(database + side, { force: true })
  copyFileSync(join(backups, copy), database)
  expect(await openWithOlderVersion(database)).toBeUndefined()
  expect(rowsOf(database)).toEqual(left)
})
