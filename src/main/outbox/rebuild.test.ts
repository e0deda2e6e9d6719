import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { realDisk } from '#main/lib/disk.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { countSessions } from '#main/sessions/sessions.repository.ts'
import { codes, contents, listed, logWith, NAME, settled } from './reconcile.testing.ts'
import { failingDisk, openTestLog, type TestLog, testSession } from './testing.ts'

const put = (log: TestLog, name: string, text: string) => writeFileSync(join(log.folders.sessions, name), text)
const revision = (n: number, focus = `revision ${n}`) => serializeSession(testSession({ focus }), n)
const other = testSession({ id: '11111111-5ca4-4c42-9530-f957959f633d' })

describe('of several files of one session', () => {
  it('the highest revision is taken, whatever they are called', async () => {
    const log = await logWith(revision(2))
    put(log, 'backup.json', revision(1))
    const backup = join(log.folders.sessions, 'backup.json')
    expect(await settled(log)).toEqual([
      { code: 'different', message: expect.stringMatching(/revision 1 .* revision 2/), file: backup },
      { code: 'imported', message: expect.any(String), file: join(log.folders.sessions, NAME) },
    ])
    expect(await log.sessions.get(testSession().id)).toMatchObject({ revision: 2, session: { focus: 'revision 2' } })
    expect(contents(log.folders.sessions)).toEqual({ [NAME]: revision(2), 'backup.json': revision(1) })
  })

  it('one under another name takes the place of an older one, which is kept', async () => {
    const log = await logWith(revision(1))
    put(log, 'from the other computer.json', revision(4))
    expect(codes(await settled(log))).toEqual(['imported'])
    expect(codes(log.reported)).toEqual(['quarantined'])
    expect(contents(log.folders.sessions)).toEqual({ [NAME]: revision(4) })
    expect(Object.values(contents(log.folders.quarantine))).toEqual([revision(1)])
    expect(Object.values(contents(log.folders.trash))).toEqual([revision(4)])
  })

  it('one that was edited comes after one that is as the app wrote it', async () => {
    const log = await logWith(revision(2))
    const edited = revision(9).replace('"focus": "revision 9"', '"focus": "mine"')
    put(log, 'edited.json', edited)
    expect(codes(await settled(log))).toEqual(['different', 'imported'])
    expect(await log.sessions.get(testSession().id)).toMatchObject({ revision: 2 })
    expect(contents(log.folders.sessions)['edited.json']).toBe(edited)
  })

  it('equal copies are no news', async () => {
    const log = await logWith(revision(2))
    put(log, 'copy.json', revision(2))
    expect(codes(await settled(log))).toEqual(['imported'])
    expect(listed(log.folders.sessions)).toEqual(['copy.json', NAME])
  })
})

describe('nothing in one file stops the start', () => {
  const huge = (n: number) => revision(1).replace('"revision": 1', `"revision": ${n}`)

  it('not a revision that cannot be counted on', async () => {
    const log = await logWith(huge(Number.MAX_SAFE_INTEGER))
    put(log, 'other.json', serializeSession(other, 1))
    const notices = await settled(log)
    expect(codes(notices)).toEqual(['quarantined', 'imported'])
    expect(notices[0]?.message).toMatch(/revision/)
    expect(await countSessions(log.readDb)).toBe(1)
  })

  it('and a session with the highest revision there is can still be saved', async () => {
    const log = await logWith(revision(1_000_000_000))
    expect(codes(await log.reconcile())).toContain('imported')
    await log.sessions.save(testSession({ focus: 'again' }))
    expect((await log.sessions.get(testSession().id)).copies.fileStatus).toBe('written')
    expect(Object.values(contents(log.folders.quarantine))).toEqual([revision(1_000_000_000)])
  })

  it('not a session whose own file would be larger than any that is read', async () => {
    const notes = 'x'.repeat(19_000)
    const workingSets = Array.from({ length: 500 }, () => ({ weightKg: 1, repCount: { full: 1, partial: 0 } }))
    const exercises = Array.from({ length: 200 }, () => ({ name: 'Squat', notes, workingSets }))
    const big = testSession({ exercises })
    const log = await openTestLog()
    await expect(log.sessions.save(big)).rejects.toMatchObject({ code: 'SESSION_TOO_LARGE' })
    expect(await countSessions(log.readDb)).toBe(0)

    const compact = JSON.stringify(JSON.parse(serializeSession(big, 1)))
    expect(compact.length).toBeLessThan(20_000_000)
    mkdirSync(log.folders.sessions, { recursive: true })
    put(log, NAME, compact)
    put(log, 'other.json', serializeSession(other, 1))
    const notices = await settled(log)
    expect(codes(notices)).toEqual(['quarantined', 'imported'])
    expect(notices[0]?.message).toMatch(/20 MB/)
    expect(readFileSync(notices[0]?.file ?? '', 'utf8')).toBe(compact)
  }, 60_000)

  it('not one that cannot be moved away', async () => {
    const log = await logWith('{', 'torn.json')
    put(log, NAME, revision(1))
    writeFileSync(log.folders.quarantine, 'a file where a folder should be')
    expect(codes(await log.reconcile())).toEqual(['pending', 'imported'])
    expect(listed(log.folders.sessions)).toContain('torn.json')
  })
})

describe('a folder of session files that cannot be listed', () => {
  it('is told of, and every file is owed, where it can be none', async () => {
    const dataDir = tempFolder()
    const before = await openTestLog({ dataDir })
    await before.sessions.save(testSession())
    const data = join(dataDir, 'data')
    rmSync(data, { recursive: true })
    writeFileSync(data, 'a file where a folder should be')
    const log = await openTestLog({ dataDir })
    const notices = await log.reconcile()
    expect(codes(notices)).toContain('pending')
    expect(notices[0]).toMatchObject({ message: expect.stringContaining(log.folders.sessions) })
    expect((await log.sessions.get(testSession().id)).copies.fileStatus).toBe('pending')
    const saved = await log.sessions.save(other)
    expect(saved.copies).toMatchObject({ fileStatus: 'pending', problem: expect.stringMatching(/folder/) })
    rmSync(data)
    await log.reconcile()
    expect(listed(log.folders.sessions)).toHaveLength(2)
  })

  it('is told of, and no file is owed that may be there', async () => {
    const dataDir = tempFolder()
    const before = await openTestLog({ dataDir })
    const { copies } = await before.sessions.save(testSession())
    const disk = failingDisk('readdir', 'EACCES', (path) => path === dirname(copies.file))
    const log = await openTestLog({ dataDir, disk })
    expect(await log.reconcile()).toEqual([
      { code: 'pending', message: expect.stringContaining('EACCES'), file: log.folders.sessions },
    ])
    const again = await openTestLog({ dataDir, disk: realDisk })
    expect(await again.reconcile()).toEqual([])
  })
})
