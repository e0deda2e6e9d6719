import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { countSessions } from '#main/sessions/sessions.repository.ts'
import { codes, listed, logWith, settled } from './reconcile.testing.ts'
import { failingDisk, openTestLog, testSession } from './testing.ts'

describe('a file that cannot be read', () => {
  const whole = Buffer.from(serializeSession(testSession(), 1))
  const broken: [string, Buffer][] = [
    ['empty', Buffer.alloc(0)],
    ['torn', whole.subarray(0, 300)],
    ['in UTF-16', Buffer.from(whole.toString(), 'utf16le')],
    ['against the rules', Buffer.from(whole.toString().replace('"Name": "Squat"', '"Name": ""'))],
    ['nested without end', Buffer.from('['.repeat(200_000))],
  ]

  it.each(broken)('is kept in quarantine and written again from the database: %s', async (_, bytes) => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    writeFileSync(copies.file, bytes)
    const notices = await settled(log)
    expect(codes(notices)).toEqual(['quarantined'])
    expect(readFileSync(notices[0]?.file ?? '').equals(bytes)).toBe(true)
    expect(readFileSync(copies.file).equals(whole)).toBe(true)
  })

  it.each(broken)('is kept in quarantine where the database has no session of it: %s', async (_, bytes) => {
    const log = await logWith(bytes)
    expect(codes(await settled(log))).toEqual(['quarantined'])
    expect(listed(log.folders.sessions)).toEqual([])
    expect(listed(log.folders.quarantine)).toHaveLength(1)
  })

  it('for now is left where it is', async () => {
    const file = join(tempFolder(), 'none')
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    const disk = { ...failingDisk('open', 'EIO', (path) => path === file) }
    const readFile = async () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
    const again = await openTestLog({ dataDir: log.dataDir, disk: { ...disk, readFile: readFile as never } })
    expect(await again.reconcile()).toEqual([
      { code: 'pending', message: expect.stringContaining('EIO'), file: copies.file },
    ])
    expect(listed(log.folders.quarantine)).toEqual([])
  })
})

describe('what is not ours', () => {
  it('stays as it is: other files, folders, links out of the folder', async () => {
    const log = await logWith('{"name": "package"}', 'package.json')
    const outside = join(tempFolder(), 'outside.json')
    writeFileSync(outside, serializeSession(testSession(), 1))
    symlinkSync(outside, join(log.folders.sessions, 'link.json'))
    mkdirSync(join(log.folders.sessions, 'folder.json'))
    writeFileSync(join(log.folders.sessions, 'notes.txt'), '{')
    expect(await settled(log)).toEqual([])
    expect(listed(log.folders.sessions)).toEqual(['folder.json', 'link.json', 'notes.txt', 'package.json'])
    expect(await countSessions(log.readDb)).toBe(0)
  })

  it('makes room where it stands in the place of a session’s file', async () => {
    const log = await openTestLog()
    const { copies } = await log.sessions.save(testSession())
    writeFileSync(copies.file, '{"name": "package"}')
    expect(codes(await settled(log))).toEqual(['quarantined'])
    expect(parseSessionFile(readFileSync(copies.file))).toMatchObject({ kind: 'session' })
  })

  it('does not keep the rest from loading', async () => {
    const log = await logWith('{', 'a.json')
    writeFileSync(join(log.folders.sessions, 'b.json'), serializeSession(testSession(), 1))
    writeFileSync(join(log.folders.sessions, 'c.json'), '[]')
    await settled(log)
    expect(await countSessions(log.readDb)).toBe(1)
  })
})
