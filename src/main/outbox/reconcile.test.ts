import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { tempFolder } from '#main/db/testing.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { foldersOf } from './folders.ts'
import { codes, contents, everything, listed, logWith, NAME, settled, tables } from './reconcile.testing.ts'
import { failingDisk, openTestLog, testSession } from './testing.ts'

describe('both copies alike', () => {
  it('are left alone', async () => {
    const log = await openTestLog()
    await log.sessions.save(testSession())
    const before = await everything(log)
    expect(await settled(log)).toEqual([])
    expect(await everything(log)).toEqual(before)
  })
})

describe('a session without its file', () => {
  it('has its file written again, byte for byte', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const before = readFileSync(copies.file, 'utf8')
    unlinkSync(copies.file)
    expect(await settled(log)).toEqual([{ code: 'rewritten', message: expect.any(String), file: copies.file }])
    expect(readFileSync(copies.file, 'utf8')).toBe(before)
  })

  it('is told of in one notice however many there are', async () => {
    const log = await openTestLog()
    await log.sessions.saveMany(Array.from({ length: 60 }, () => testSession({ id: crypto.randomUUID() })))
    const before = contents(log.folders.sessions)
    rmSync(log.folders.sessions, { recursive: true })
    const notices = await settled(log)
    expect(notices).toEqual([{ code: 'rewritten', message: expect.stringContaining('60'), file: null }])
    expect(contents(log.folders.sessions)).toEqual(before)
  })

  it('stays owed, and is no news, while files are switched off', async () => {
    const log = await openTestLog()
    await writeSettings(log.db, { jsonExport: false })
    await log.sessions.save(testSession())
    expect(await settled(log)).toEqual([])
    expect(listed(log.folders.sessions)).toEqual([])
  })

  it('is told of when the disk refuses', async () => {
    const log = await openTestLog({ disk: failingDisk('open', 'EROFS', (path) => path.endsWith('.tmp')) })
    await log.sessions.save(testSession())
    const [notice] = await log.reconcile()
    expect(notice).toMatchObject({ code: 'pending', message: expect.stringContaining('read-only') })
  })

  it('is not called written while the disk refuses', async () => {
    let refuses = false
    const log = await openTestLog({ disk: failingDisk('open', 'EROFS', (path) => refuses && path.endsWith('.tmp')) })
    const { copies } = await log.sessions.save(testSession())
    unlinkSync(copies.file)
    refuses = true
    expect((await log.reconcile()).map(({ code }) => code)).toEqual(['pending'])
  })
})

describe('a file without its session', () => {
  it('is taken in, and stays byte for byte', async () => {
    const log = await logWith(serializeSession(testSession(), 4))
    const before = contents(log.folders.sessions)
    expect(codes(await settled(log))).toEqual(['imported'])
    expect(contents(log.folders.sessions)).toEqual(before)
    expect(await log.sessions.get(testSession().id)).toMatchObject({ revision: 4, session: testSession() })
  })

  it('keeps a name of the app with more digits than it needs', async () => {
    const name = NAME.replace('3fcb25c2', '3fcb25c25c')
    const log = await logWith(serializeSession(testSession(), 1), name)
    await settled(log)
    expect(listed(log.folders.sessions)).toEqual([name])
    expect((await log.sessions.get(testSession().id)).copies.file).toBe(join(log.folders.sessions, name))
  })

  it('is given the name of the app, its revision unchanged, and the old file goes to the trash', async () => {
    const text = serializeSession(testSession(), 3)
    const log = await logWith(text, 'Übung ünï.json')
    const file = join(log.folders.sessions, NAME)
    expect(await settled(log)).toEqual([{ code: 'imported', message: expect.any(String), file }])
    expect(contents(log.folders.sessions)).toEqual({ [NAME]: text })
    expect(Object.values(contents(log.folders.trash))).toEqual([text])
    expect(await log.sessions.get(testSession().id)).toMatchObject({
      revision: 3,
      copies: { file, fileStatus: 'written' },
    })
  })

  it('is written anew where a person changed it, and what they wrote is kept', async () => {
    const edited = serializeSession(testSession(), 2).replace('"focus": null', '"focus": "mine"')
    const log = await logWith(edited)
    expect(codes(await settled(log))).toEqual(['imported'])
    expect(await log.sessions.get(testSession().id)).toMatchObject({ revision: 3, session: { focus: 'mine' } })
    expect(parseSessionFile(readFileSync(join(log.folders.sessions, NAME)))).toMatchObject({
      revision: 3,
      edited: false,
    })
    expect(Object.values(contents(log.folders.quarantine))).toEqual([edited])
  })

  it('is written anew where it is of an older shape, and the old one is kept', async () => {
    const { contentHash: _, revision: __, ...file } = JSON.parse(serializeSession(testSession(), 1))
    const old = JSON.stringify({ ...file, dataModelVersion: '0.0.1' })
    const log = await logWith(old, 'old.json')
    expect(codes(await settled(log))).toEqual(['imported'])
    expect(listed(log.folders.sessions)).toEqual([NAME])
    expect(Object.values(contents(log.folders.quarantine))).toEqual([old])
  })

  it('goes to the trash where the session was deleted', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const back = readFileSync(copies.file, 'utf8')
    await log.sessions.remove(testSession().id)
    writeFileSync(copies.file, back)
    expect(codes(await settled(log))).toEqual(['trashed'])
    expect(listed(log.folders.sessions)).toEqual([])
    expect(listed(log.folders.trash)).toHaveLength(2)
    expect(await log.sessions.find(testSession().id)).toBeNull()
  })
})

describe('a file that differs from its session', () => {
  it('is left as it is, and so is the session', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    writeFileSync(copies.file, serializeSession(testSession({ focus: 'from elsewhere' }), 7))
    const before = await everything(log)
    expect(await settled(log)).toEqual([
      { code: 'different', message: expect.stringContaining(NAME), file: copies.file },
    ])
    expect(await everything(log)).toEqual(before)
  })

  it('is found beside the app’s own, as a sync program leaves it', async () => {
    const log = await openTestLog()
    await log.sessions.save(testSession())
    const conflict = join(log.folders.sessions, `${NAME.replace('.json', '')} (conflicted copy).json`)
    writeFileSync(conflict, serializeSession(testSession({ focus: 'other device' }), 2))
    expect(await settled(log)).toEqual([{ code: 'different', message: expect.any(String), file: conflict }])
    cpSync(join(log.folders.sessions, NAME), conflict)
    expect(await settled(log)).toEqual([])
  })

  it('is said to differ where the session is shown, until it is saved again', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const byHand = serializeSession(testSession(), 1).replace('"focus": null', '"focus": "by hand"')
    writeFileSync(copies.file, byHand)
    const shown = await log.sessions.get(testSession().id)
    expect(shown.copies).toMatchObject({ fileStatus: 'different', problem: expect.stringMatching(/next revision/) })
    expect(shown.document).toBe(serializeSession(testSession(), 1))
    const saved = await log.sessions.save(testSession({ focus: 'by app' }))
    expect(saved.copies).toMatchObject({ fileStatus: 'written', problem: null })
    expect(Object.values(contents(log.folders.quarantine))).toEqual([byHand])
  })

  it('is compared with the one taken in where both are new', async () => {
    const log = await logWith(serializeSession(testSession(), 2))
    writeFileSync(
      join(log.folders.sessions, 'an older copy, made by hand, of the first of the two.json'),
      serializeSession(testSession({ focus: 'x' }), 1),
    )
    expect(codes(await settled(log))).toEqual(['different', 'imported'])
    expect(await log.sessions.get(testSession().id)).toMatchObject({ revision: 2 })
  })

  it('of a newer version is left as it is', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const newer = readFileSync(copies.file, 'utf8').replace('"0.1.0"', '"9.0.0"')
    writeFileSync(copies.file, newer)
    const [notice] = await settled(log)
    expect(notice).toMatchObject({ code: 'different', message: expect.stringContaining('9.0.0') })
    expect(readFileSync(copies.file, 'utf8')).toBe(newer)
  })
})

describe('either copy', () => {
  it('fills a new database where the old one was damaged', async () => {
    const dataDir = tempFolder()
    const path = join(dataDir, 'traininglogs.db')
    const before = await openDatabase(path, () => new Date())
    before.close()
    const folders = foldersOf(dataDir)
    mkdirSync(folders.sessions, { recursive: true })
    writeFileSync(join(folders.sessions, NAME), serializeSession(testSession(), 3))
    truncateSync(path, 5000)
    const log = await openTestLog({ dataDir })
    expect(codes(await settled(log))).toEqual(['imported'])
    expect(await log.sessions.get(testSession().id)).toMatchObject({ revision: 3, session: testSession() })
    expect(listed(folders.quarantine)).toContainEqual(expect.stringMatching(/^traininglogs\..*\.db$/))
  })

  it('rebuilds the other, whatever is in the log', async () => {
    const sessions = fc.uniqueArray(arbitrarySession(), { minLength: 1, maxLength: 12, selector: ({ id }) => id })
    const rebuild = fc.asyncProperty(sessions, async (some) => {
      const log = await openTestLog()
      await log.sessions.saveMany(some)
      const files = contents(log.folders.sessions)
      const before = await tables(log)

      const fresh = await openTestLog()
      cpSync(log.folders.sessions, fresh.folders.sessions, { recursive: true, force: true })
      await fresh.reconcile()
      expect(contents(fresh.folders.sessions)).toEqual(files)
      const bare = (rows: Record<string, unknown>[]) =>
        rows
          .map(({ created_at: _, updated_at: __, id: ___, exercise_id: ____, ...row }) => JSON.stringify(row))
          .toSorted()
      expect((await tables(fresh)).map(bare)).toEqual(before.map(bare))

      rmSync(log.folders.sessions, { recursive: true, force: true })
      await log.reconcile()
      expect(contents(log.folders.sessions)).toEqual(files)
    })
    await fc.assert(rebuild, { numRuns: 15 })
  })
})
