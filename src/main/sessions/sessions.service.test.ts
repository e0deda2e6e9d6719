import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { pendingFiles } from '#main/outbox/outbox.repository.ts'
import { failingDisk, openTestLog, testSession } from '#main/outbox/testing.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

describe('a save', () => {
  it('is in both copies when it answers', async () => {
    const { sessions, dataDir } = await openTestLog()
    const session = testSession()
    const saved = await sessions.save(session)
    expect(saved).toEqual({
      id: session.id,
      revision: 1,
      exercises: 1,
      workingSets: 1,
      volumeKg: 500,
      changed: true,
      copies: {
        database: `${dataDir}/traininglogs.db`,
        file: `${dataDir}/data/output/sessions/training_session_2026_02_16_3fcb25c2.json`,
        fileStatus: 'written',
        problem: null,
      },
    })
    expect(read(saved.copies.file)).toBe(serializeSession(session, 1))
    const { document, ...stored } = await sessions.get(session.id)
    expect(stored).toEqual({ session, revision: 1, copies: saved.copies })
    expect(document).toBe(read(saved.copies.file))
  })

  it('says that the disk is full, though SQLite has undone it already, and can be done again', async () => {
    const { sessions, db } = await openTestLog()
    const [row] = (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows
    await sql.raw(`pragma max_page_count = ${row?.page_count}`).execute(db)
    const long = testSession({ notes: 'x'.repeat(20_000) })
    await expect(sessions.save(long)).rejects.toMatchObject({
      code: 'DATABASE_FULL',
      message: expect.stringContaining('disk is full'),
    })
    await expect(sessions.get(long.id)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
    await sql`pragma max_page_count = 1073741823`.execute(db)
    expect(await sessions.save(long)).toMatchObject({ revision: 1 })
  })

  it('counts a revision for every change, and none for no change', async () => {
    const { sessions } = await openTestLog()
    await sessions.save(testSession())
    expect(await sessions.save(testSession())).toMatchObject({ revision: 1, changed: false })
    const changed = testSession({ notes: 'Good day' })
    const saved = await sessions.save(changed)
    expect(saved).toMatchObject({ revision: 2, changed: true, copies: { fileStatus: 'written' } })
    expect(read(saved.copies.file)).toBe(serializeSession(changed, 2))
  })

  it('does not take the place of a revision it has not seen', async () => {
    const { sessions } = await openTestLog()
    await sessions.save(testSession())
    await sessions.save(testSession({ notes: 'second' }))
    const late = sessions.save(testSession({ notes: 'late' }), { expectedRevision: 1 })
    await expect(late).rejects.toMatchObject({ code: 'SESSION_CHANGED', details: { revision: 2 } })
    const lost = sessions.save(testSession({ id: crypto.randomUUID() }), { expectedRevision: 1 })
    await expect(lost).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' })
    expect((await sessions.get(testSession().id)).session.notes).toBe('second')
    await sessions.save(testSession({ notes: 'third' }), { expectedRevision: 2 })
  })

  it('moves the file to the name of a new date, and the old one to the trash', async () => {
    const { sessions, folders } = await openTestLog()
    await sessions.save(testSession())
    const { copies } = await sessions.save(testSession({ date: '2026-03-01' }))
    expect(basename(copies.file)).toBe('training_session_2026_03_01_3fcb25c2.json')
    expect(listed(folders.sessions)).toEqual([basename(copies.file)])
    expect(listed(folders.trash)).toEqual([expect.stringContaining('training_session_2026_02_16_3fcb25c2')])
  })

  it('gives a session its own file where another has the name', async () => {
    const { sessions } = await openTestLog()
    await sessions.save(testSession())
    const { copies } = await sessions.save(testSession({ id: '3fcb25c2-9ca4-4c42-9530-f957959f633d' }))
    expect(basename(copies.file)).toBe('training_session_2026_02_16_3fcb25c29.json')
  })

  it('stands when the disk refuses the file, and says so', async () => {
    const disk = failingDisk('open', 'ENOSPC', (path) => path.endsWith('.tmp'))
    const { sessions, readDb } = await openTestLog({ disk })
    const saved = await sessions.save(testSession())
    expect(saved.copies).toMatchObject({ fileStatus: 'pending', problem: expect.stringContaining('disk is full') })
    expect((await sessions.get(saved.id)).session).toEqual(testSession())
    expect(await pendingFiles(readDb)).toMatchObject({ count: 1, lastError: expect.stringContaining('disk is full') })
  })

  it('owes its file while files are switched off, and writes it when they are on again', async () => {
    const { sessions, exporter, db } = await openTestLog()
    await writeSettings(db, { jsonExport: false })
    const { copies } = await sessions.save(testSession())
    expect(copies).toMatchObject({ fileStatus: 'off', problem: null })
    expect(existsSync(copies.file)).toBe(false)
    await sessions.save(testSession({ notes: 'later' }))
    await writeSettings(db, { jsonExport: true })
    expect(await exporter.drain({ early: true })).toBe(0)
    expect(parseSessionFile(readFileSync(copies.file))).toMatchObject({ revision: 2, session: { notes: 'later' } })
  })

  it('writes the files that were owed as soon as the disk takes one', async () => {
    let full = true
    const disk = failingDisk('open', 'ENOSPC', (path) => full && path.endsWith('.tmp'))
    const { sessions, exporter, readDb } = await openTestLog({ disk })
    await sessions.save(testSession())
    full = false
    await sessions.save(testSession({ id: crypto.randomUUID() }))
    await exporter.close()
    expect(await pendingFiles(readDb)).toMatchObject({ count: 0 })
  })

  it('refuses a session that breaks the rules, and keeps the one that stood', async () => {
    const { sessions } = await openTestLog()
    await sessions.save(testSession())
    await expect(sessions.save({ ...testSession(), phase: 1.5 })).rejects.toThrow()
    expect((await sessions.get(testSession().id)).session).toEqual(testSession())
  })
})

describe('many at once', () => {
  it('are saved all, in both copies', async () => {
    const { sessions, folders } = await openTestLog()
    const many = Array.from({ length: 70 }, () => testSession({ id: crypto.randomUUID() }))
    const saved = await sessions.saveMany(many)
    expect(saved.every(({ copies }) => copies.fileStatus === 'written')).toBe(true)
    expect(listed(folders.sessions)).toHaveLength(70)
  })

  it('are saved all or none', async () => {
    const { sessions, folders } = await openTestLog()
    const bad = { ...testSession({ id: crypto.randomUUID() }), phase: 1.5 }
    await expect(sessions.saveMany([testSession(), bad])).rejects.toThrow()
    expect(await sessions.find(testSession().id)).toBeNull()
    expect(listed(folders.sessions)).toEqual([])
  })
})

describe('a delete', () => {
  it('takes the session out of both copies, and restore brings it back as it was', async () => {
    const { sessions, folders } = await openTestLog()
    const { copies } = await sessions.save(testSession())
    const { trashedFile } = await sessions.remove(testSession().id)
    expect(dirname(trashedFile ?? '')).toBe(folders.trash)
    expect(existsSync(copies.file)).toBe(false)
    expect(await sessions.find(testSession().id)).toBeNull()

    const restored = await sessions.restore(testSession().id)
    expect(restored).toMatchObject({ revision: 3, copies: { file: copies.file, fileStatus: 'written' } })
    expect((await sessions.get(testSession().id)).session).toEqual(testSession())
    expect(parseSessionFile(readFileSync(copies.file))).toMatchObject({ revision: 3, session: testSession() })
  })

  it('can be undone where the file could never be written', async () => {
    const disk = failingDisk('open', 'EROFS', (path) => path.endsWith('.tmp'))
    const { sessions } = await openTestLog({ disk })
    await sessions.save(testSession())
    expect(await sessions.remove(testSession().id)).toMatchObject({ trashedFile: null })
    expect(await sessions.restore(testSession().id)).toMatchObject({ copies: { fileStatus: 'pending' } })
  })

  it('of what is not there is said to be so', async () => {
    const { sessions } = await openTestLog()
    const none = { code: 'SESSION_NOT_FOUND' }
    await expect(sessions.remove(testSession().id)).rejects.toMatchObject(none)
    await expect(sessions.restore(testSession().id)).rejects.toMatchObject(none)
    await expect(sessions.get(testSession().id)).rejects.toMatchObject(none)
  })
})
