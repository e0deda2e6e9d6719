import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { App } from '#main/app.ts'
import { connect } from '#main/db/connect.ts'
import { endSettingForAdoption, setForAdoption } from '#main/db/set-for-adoption.ts'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { freshDataDir, openTestApp } from '#main/testing.ts'

const TABLE =
  'create table training_sessions (id text, date text, phase text, week integer, raw_json text, created_at text)'

function olderDatabase(path: string, rows: [id: string, date: string, raw: string][]): void {
  const raw = connect(path, { readonly: false })
  raw.exec(TABLE)
  const insert = raw.prepare('insert into training_sessions values (?, ?, ?, ?, ?, ?)')
  for (const [id, date, text] of rows) insert.run(id, date, 'phase 2', 3, text, date)
  raw.pragma('journal_mode = DELETE')
  raw.close()
}

/** A database whose rows are in its write-ahead log alone, as a tool that was killed leaves it. */
function logOnlyDatabase(path: string, rows: [id: string, date: string, raw: string][]): void {
  const raw = connect(path, { readonly: false })
  raw.pragma('wal_autocheckpoint = 0')
  raw.exec(TABLE)
  const insert = raw.prepare('insert into training_sessions values (?, ?, ?, ?, ?, ?)')
  for (const [id, date, text] of rows) insert.run(id, date, 'phase 2', 3, text, date)
  const files = ['', '-wal', '-shm'].map((suffix) => [path + suffix, readFileSync(path + suffix)] as const)
  raw.close()
  for (const [file, bytes] of files) writeFileSync(file, bytes)
}

/** A disk on which the process dies at a rename. */
function dyingDisk(lastRename: number): Disk {
  let renames = 0
  const rename: Disk['rename'] = async (from, to) => {
    renames += 1
    if (renames > lastRename) throw new Error('killed')
    await realDisk.rename(from, to)
  }
  return { ...realDisk, rename }
}

const document = (id: string, date: string): [string, string, string] => [
  id,
  date,
  JSON.stringify({
    id,
    date,
    phase: 2,
    week: 3,
    focus: 'legs',
    exercises: [
      {
        number: 1,
        name: 'Squat',
        working_sets: [{ number: 1, weight: 100, reps: 5, rpe: 8 }],
        warmup_sets: [{ number: 1, weight: 20, reps: 5 }],
      },
    ],
  }),
]

const ID = '3fcb25c2-5ca4-4c42-9530-f957959f633d'
const OTHER = '711e44ed-a3bd-4a50-99f4-d7fb4931ef37'

async function start(dataDir: string): Promise<App> {
  const app = await openTestApp(dataDir)
  onTestFinished(() => app.dispose())
  return app
}

const list = async (app: App) => {
  const answer = await app.dispatch('sessions.list', {})
  return answer.ok ? (answer.data as { sessions: { id: string }[] }).sessions.map(({ id }) => id).sort() : answer
}

describe("the older tool's database in the place of ours", () => {
  it('is imported in full on the first start, told, and kept byte for byte', async () => {
    const dataDir = freshDataDir()
    const path = join(dataDir, 'traininglogs.db')
    olderDatabase(path, [document(ID, '2025-10-13T18:00:00'), document(OTHER, '2025-10-15T18:00:00')])
    const bytes = readFileSync(path)
    const app = await start(dataDir)
    expect(await list(app)).toEqual([ID, OTHER].sort())
    expect(app.found).toMatchObject([
      { code: 'imported', message: expect.stringContaining('its 2 sessions were imported') },
    ])
    expect(readFileSync(app.found[0]?.file ?? '').equals(bytes)).toBe(true)
    expect(readdirSync(join(dataDir, 'data/output/sessions'))).toHaveLength(2)
  })

  it('says what it could not read of it', async () => {
    const dataDir = freshDataDir()
    olderDatabase(join(dataDir, 'traininglogs.db'), [
      document(ID, '2025-10-13'),
      [OTHER, '2025-10-15', '{"exercises": ['],
    ])
    const app = await start(dataDir)
    expect(await list(app)).toEqual([ID])
    expect(app.found).toMatchObject([{ message: expect.stringContaining('1 could not be read') }])
  })

  it('is taken up again after a start that ended in between, and nothing is there twice', async () => {
    const dataDir = freshDataDir()
    const path = join(dataDir, 'traininglogs.db')
    olderDatabase(path, [document(ID, '2025-10-13T18:00:00')])
    copyFileSync(path, join(dataDir, 'copy.db'))
    await (await openTestApp(dataDir)).dispose()
    copyFileSync(join(dataDir, 'copy.db'), join(dataDir, 'traininglogs-older-tool.db'))
    const app = await start(dataDir)
    expect(await list(app)).toEqual([ID])
    expect(existsSync(join(dataDir, 'traininglogs-older-tool.db'))).toBe(false)
  })

  it('wins over the session files of the older tool, which say less', async () => {
    const dataDir = freshDataDir()
    olderDatabase(join(dataDir, 'traininglogs.db'), [document(ID, '2025-10-13T18:00:00')])
    mkdirSync(join(dataDir, 'data/output/sessions'), { recursive: true })
    const app = await start(dataDir)
    const { session } = await app.sessions.get(ID)
    expect(session.exercises[0]?.warmupSets).toMatchObject([{ weightKg: 20, repCount: 5 }])
    expect(session.exercises[0]?.workingSets).toMatchObject([{ weightKg: 100, repCount: { full: 5 }, rpe: 8 }])
  })
})

describe("the older tool's database with a write-ahead log", () => {
  const rows = [document(ID, '2025-10-13T18:00:00'), document(OTHER, '2025-10-15T18:00:00')]
  const suffixes = ['', '-wal', '-shm']

  function folderWithLog(): { dataDir: string; path: string; bytes: Buffer[] } {
    const dataDir = freshDataDir()
    const path = join(dataDir, 'traininglogs.db')
    logOnlyDatabase(path, rows)
    expect(readFileSync(path).includes('training_sessions')).toBe(false)
    return { dataDir, path, bytes: suffixes.map((suffix) => readFileSync(path + suffix)) }
  }

  /** The kept files are those of before, under names that belong together. */
  function expectKept(dataDir: string, bytes: readonly Buffer[]): void {
    const backups = join(dataDir, 'backups')
    const [name = ''] = readdirSync(backups).filter((name) => /^traininglogs-older-tool\..*\.db$/.test(name))
    expect(readdirSync(backups).sort()).toEqual(suffixes.map((suffix) => name + suffix).sort())
    // The third is an index of the second, which SQLite makes anew.
    for (const i of [0, 1]) expect(bytes[i]?.equals(readFileSync(join(backups, name + suffixes[i])))).toBe(true)
    expect(readdirSync(dataDir).filter((file) => file.startsWith('traininglogs-older-tool'))).toEqual([])
  }

  it('is imported in full, and kept with its log under one name', async () => {
    const { dataDir, bytes } = folderWithLog()
    let second = 0
    const app = await openTestApp(dataDir, { now: () => new Date(Date.UTC(2026, 2, 31, 10, 0, second++)) })
    onTestFinished(() => app.dispose())
    expect(await list(app)).toEqual([ID, OTHER].sort())
    expectKept(dataDir, bytes)
  })

  it.each([0, 1, 2])('is imported in full where its move ended after %i files', async (files) => {
    const { dataDir, path, bytes } = folderWithLog()
    await expect(setForAdoption(dyingDisk(files), path)).rejects.toThrow('killed')
    const app = await start(dataDir)
    expect(await list(app)).toEqual([ID, OTHER].sort())
    expectKept(dataDir, bytes)
  })

  it.each([1, 2])('is kept with its log where that ended after %i files', async (files) => {
    const { dataDir, bytes } = folderWithLog()
    await (await openTestApp(dataDir)).dispose()
    const backups = join(dataDir, 'backups')
    for (const name of suffixes.slice(files)) {
      const kept = readdirSync(backups).find((file) => file.endsWith(`.db${name}`)) ?? ''
      renameSync(join(backups, kept), `${join(dataDir, 'traininglogs-older-tool.db')}${name}`)
    }
    const app = await start(dataDir)
    expect(app.found).toEqual([])
    expect(await list(app)).toEqual([ID, OTHER].sort())
    expectKept(dataDir, bytes)
  })

  it('leaves what lies beside our own database alone while another waits', async () => {
    const { path } = folderWithLog()
    await setForAdoption(realDisk, path)
    const ours = connect(path, { readonly: false })
    ours.exec('create table mine (a)')
    await endSettingForAdoption(realDisk, path)
    expect(existsSync(`${path}-wal`)).toBe(true)
    ours.close()
  })

  it('waits for the next start where another program holds it', async () => {
    const dataDir = freshDataDir()
    const path = join(dataDir, 'traininglogs-older-tool.db')
    olderDatabase(path, [document(ID, '2025-10-13T18:00:00')])
    const holder = new BetterSqlite3(path)
    holder.exec('begin exclusive')
    const app = await openTestApp(dataDir)
    expect(app.found).toMatchObject([{ code: 'pending', file: path }])
    await app.dispose()
    holder.exec('rollback')
    holder.close()
    expect(await list(await start(dataDir))).toEqual([ID])
  })
})
