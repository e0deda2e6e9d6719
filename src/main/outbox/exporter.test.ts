import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { realDisk } from '#main/lib/disk.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { claimFiles, failFile, pendingFiles } from './outbox.repository.ts'
import { isOwnerAlive, markThreadEnded, ownerName } from './process-life.ts'
import { failingDisk, openTestLog, type TestLog, testSession } from './testing.ts'

const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
const NAME = 'training_session_2026_02_16_3fcb25c2.json'
const claimAll = ({ db }: TestLog, owner: string, now = Date.now(), dead: string[] = []) =>
  claimFiles(db, { owner, dead, now, limit: 100, early: true })

/** A log with one session whose file is owed, as after a crash between the commit and the file. */
async function logThatCrashed(): Promise<TestLog> {
  const crashed = await openTestLog()
  await writeSettings(crashed.db, { jsonExport: false })
  await crashed.sessions.save(testSession())
  await writeSettings(crashed.db, { jsonExport: true })
  return crashed
}

describe('a file that is owed', () => {
  it('is written at the next start', async () => {
    const { dataDir } = await logThatCrashed()
    const { exporter, folders, sessions } = await openTestLog({ dataDir })
    expect(await exporter.drain({ early: true })).toBe(0)
    expect(readFileSync(join(folders.sessions, NAME), 'utf8')).toBe(serializeSession(testSession(), 1))
    expect((await sessions.get(testSession().id)).copies.fileStatus).toBe('written')
  })

  it('is written though the process that had claimed it died', async () => {
    const log = await logThatCrashed()
    expect(await claimAll(log, '999999999:x:dead')).toHaveLength(1)
    const { exporter } = await openTestLog({ dataDir: log.dataDir })
    expect(await exporter.drain({ early: true })).toBe(0)
  })

  it('is left to the process that has claimed it, and then the newer revision follows', async () => {
    const app = await logThatCrashed()
    const [claimed] = await claimAll(app, ownerName('cli'))
    const saved = await app.sessions.save(testSession({ notes: 'newer' }))
    expect(saved.copies).toMatchObject({ fileStatus: 'pending', problem: expect.stringContaining('Another') })
    expect(listed(app.folders.sessions)).toEqual([])

    const cli = await openTestLog({ dataDir: app.dataDir, owner: 'cli' })
    expect(claimed).toMatchObject({ revision: 1 })
    expect(await cli.exporter.drain({ early: true })).toBe(0)
    expect(parseSessionFile(readFileSync(saved.copies.file))).toMatchObject({ revision: 2 })
  })

  it('is written once more where the session was saved again while it was written', async () => {
    const dataDir = tempFolder()
    const other = await openTestLog({ dataDir, owner: 'other' })
    let meanwhile = async () => void (await other.sessions.save(testSession({ notes: 'meanwhile' })))
    const rename = async (from: unknown, to: unknown) => {
      const now = meanwhile
      meanwhile = async () => {}
      await now()
      await realDisk.rename(String(from), String(to))
    }
    const log = await openTestLog({ dataDir, disk: { ...realDisk, rename } })
    const { copies } = await log.sessions.save(testSession())
    expect(parseSessionFile(readFileSync(copies.file))).toMatchObject({ revision: 2, session: { notes: 'meanwhile' } })
    expect(await pendingFiles(log.db)).toMatchObject({ count: 0 })
  })

  it('is one of many that two processes share without writing any twice', async () => {
    const app = await openTestLog({ owner: 'app' })
    await writeSettings(app.db, { jsonExport: false })
    const many = Array.from({ length: 80 }, () => testSession({ id: crypto.randomUUID() }))
    await app.sessions.saveMany(many)
    await writeSettings(app.db, { jsonExport: true })
    const written: string[] = []
    const rename = async (from: unknown, to: unknown) => {
      written.push(basename(String(to)))
      await realDisk.rename(String(from), String(to))
    }
    const disk = { ...realDisk, rename }
    const one = await openTestLog({ dataDir: app.dataDir, owner: 'one', disk })
    const two = await openTestLog({ dataDir: app.dataDir, owner: 'two', disk })
    await Promise.all([one.exporter.drain({ early: true }), two.exporter.drain({ early: true })])
    expect(written.toSorted()).toEqual([...new Set(written)].toSorted())
    expect(listed(app.folders.sessions)).toHaveLength(80)
    expect(await pendingFiles(app.db)).toMatchObject({ count: 0 })
  })
})

describe('an outbox that cannot be written', () => {
  it('does not make a save that is committed look as if it had failed', async () => {
    const log = await openTestLog()
    await log.sessions.save(testSession({ notes: 'before' }))
    // What a claim meets when another process keeps the database to itself for too long.
    await sql`create trigger busy before update of claimed_by on outbox begin select raise(abort, 'busy'); end`.execute(
      log.db,
    )
    const { copies } = await log.sessions.save(testSession())
    expect(copies.fileStatus).toBe('pending')
    expect((await log.sessions.get(testSession().id)).session).toEqual(testSession())
    await sql`drop trigger busy`.execute(log.db)
    expect(await log.exporter.drain({ early: true })).toBe(0)
  })
})

describe('a claim', () => {
  it('is void when its time has run out, or when the clock was put back', async () => {
    const log = await logThatCrashed()
    const year = 365 * 24 * 3600 * 1000
    const now = Date.now()
    await claimAll(log, 'hanging', now)
    expect(await claimAll(log, 'other', now + 59_000)).toEqual([])
    expect(await claimAll(log, 'other', now + 61_000)).toHaveLength(1)
    expect(await claimAll(log, 'third', now - year)).toHaveLength(1)
  })

  it('belongs to a process as long as that lives', () => {
    expect(isOwnerAlive(ownerName('a'))).toBe(true)
    expect(isOwnerAlive(`${process.pid}:before:a`)).toBe(false)
    expect(isOwnerAlive(`${process.ppid}:x:a`)).toBe(true)
    expect(isOwnerAlive('999999999:x:a')).toBe(false)
  })

  it('is void once its thread is over, though the process lives', async () => {
    const log = await logThatCrashed()
    const thread = 1_000_000
    const owner = ownerName('a').replace(/:\d+:a$/, `:${thread}:a`)
    expect(await claimAll(log, owner)).toHaveLength(1)
    expect(await log.exporter.drain({ early: true })).toBe(1)
    markThreadEnded(thread)
    expect(isOwnerAlive(owner)).toBe(false)
    expect(await log.exporter.drain({ early: true })).toBe(0)
  })
})

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'full'],
    ['EACCES', 'permissions'],
    ['EROFS', 'read-only'],
    ['EIO', 'error'],
    ['ESTALE', 'ESTALE'],
  ])('is said in words: %s', async (errno, word) => {
    const log = await openTestLog({ disk: failingDisk('open', errno, (path) => path.endsWith('.tmp')) })
    const { copies } = await log.sessions.save(testSession())
    expect(copies.problem).toContain(word)
    expect(listed(log.folders.sessions)).toEqual([])
  })

  it('is asked once for all files, and less often from time to time', async () => {
    let asked = 0
    const disk = failingDisk('open', 'ENOSPC', (path) => {
      if (path.endsWith('.tmp')) asked += 1
      return path.endsWith('.tmp')
    })
    const log = await openTestLog({ disk })
    await log.sessions.saveMany(Array.from({ length: 20 }, () => testSession({ id: crypto.randomUUID() })))
    expect(asked).toBe(1)
    expect(await pendingFiles(log.db)).toMatchObject({ count: 20 })
  })

  it('is tried again by itself when the time has come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      let full = true
      let clock = Date.now()
      const disk = failingDisk('open', 'ENOSPC', (path) => full && path.endsWith('.tmp'))
      const log = await openTestLog({ disk, now: () => new Date(clock) })
      await log.sessions.save(testSession())
      await vi.waitUntil(() => vi.getTimerCount() > 0)
      full = false
      clock += 10_000
      await vi.advanceTimersByTimeAsync(10_000)
      await log.exporter.close()
      expect(listed(log.folders.sessions)).toEqual([NAME])
    } finally {
      vi.useRealTimers()
    }
  })

  it('is left alone for twice as long each time, five minutes at most', async () => {
    const log = await logThatCrashed()
    const waits: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await claimAll(log, 'a', 0)
      await failFile(log.db, 'a', testSession().id, 'EIO', 0)
      waits.push((await pendingFiles(log.db)).nextAttemptAt ?? 0)
    }
    expect(waits.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000])
    expect(Math.max(...waits)).toBe(300_000)
  })
})

describe('what stands where a file is to be written', () => {
  it('is kept when a person changed it', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const edited = readFileSync(copies.file, 'utf8').replace('"focus": null', '"focus": "mine"')
    writeFileSync(copies.file, edited)
    await log.sessions.save(testSession({ notes: 'from the app' }))
    const [kept] = listed(log.folders.quarantine)
    expect(readFileSync(join(log.folders.quarantine, kept ?? ''), 'utf8')).toBe(edited)
    expect(parseSessionFile(readFileSync(copies.file))).toMatchObject({ session: { notes: 'from the app' } })
    expect(log.reported).toEqual([
      expect.objectContaining({ code: 'quarantined', file: expect.stringContaining(kept ?? '-') }),
    ])
  })

  it('is kept when another computer wrote it, however early its revision', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const elsewhere = serializeSession(testSession({ notes: 'from another computer' }), 1)
    writeFileSync(copies.file, elsewhere)
    await log.sessions.save(testSession({ notes: 'second' }))
    await log.sessions.save(testSession({ notes: 'third' }))
    const kept = listed(log.folders.quarantine).map((name) => readFileSync(join(log.folders.quarantine, name), 'utf8'))
    expect(kept).toEqual([elsewhere])
    expect(log.reported).toHaveLength(1)
  })

  it.each([
    ['a file of another program', (path: string) => writeFileSync(path, '{"mine": true}')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link out of the folder', (path: string) => symlinkSync(join(tempFolder(), 'target.json'), path)],
  ])('is kept when it is %s', async (_, put) => {
    const log = await openTestLog()
    mkdirSync(log.folders.sessions, { recursive: true })
    put(join(log.folders.sessions, NAME))
    const { copies } = await log.sessions.save(testSession())
    expect(copies.fileStatus).toBe('written')
    expect(parseSessionFile(readFileSync(copies.file))).toMatchObject({ revision: 1 })
    expect(listed(log.folders.quarantine)).toHaveLength(1)
  })

  it('is not moved to the trash with a session whose file it is not', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const other = serializeSession(testSession({ id: crypto.randomUUID() }), 1)
    writeFileSync(copies.file, other)
    expect(await log.sessions.remove(testSession().id)).toMatchObject({ trashedFile: null })
    expect(readFileSync(copies.file, 'utf8')).toBe(other)
  })
})
