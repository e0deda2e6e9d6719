import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '#main/db/connect.ts'
import { openDatabase } from '#main/db/open.ts'
import { tempFolder } from '#main/db/testing.ts'
import { copyVerified } from '#main/db/verified-copy.ts'
import { hashOf } from '#main/outbox/session-files.ts'
import { sessionFileName } from '#main/session-file/file-name.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { putSession } from '#main/sessions/whole-session.repository.ts'
import { backupErrors } from '#shared/contract/backups.ts'
import { entriesOf, honestManifest, type MadeEntry, packArchive, renamed } from './archive.testing.ts'
import { ARCHIVE, type Manifest } from './archive-format.ts'
import { prepareState } from './prepare.ts'
import { describeProblem } from './problems.ts'
import { filesBelow, nthSession } from './testing.ts'
import { writeArchive } from './write-archive.ts'

const walk = { signal: new AbortController().signal, onProgress: () => {} }
const { DAMAGED, FOREIGN, NEWER } = backupErrors

const folder = mkdtempSync(join(tmpdir(), 'traininglogs-'))
const live = join(folder, 'traininglogs.db')
const sessionsDir = join(folder, 'none')
const goodPath = join(folder, 'good.traininglogs')
let good: { manifest: Manifest; entries: MadeEntry[] }

async function storeSessions(path: string): Promise<void> {
  const { db, close } = await openDatabase(path, () => new Date())
  const at = '2026-03-31T10:00:00.000Z'
  await db.transaction().execute(async (db) => {
    for (const session of [nthSession(1), nthSession(2)]) {
      const contentHash = hashOf(serializeSession(session, 1))
      const fileName = sessionFileName(session, () => false)
      await putSession(db, session, { revision: 1, contentHash, fileName, createdAt: at, updatedAt: at })
    }
  })
  close()
}

beforeAll(async () => {
  ;(await openDatabase(live, () => new Date())).close()
  await storeSessions(join(folder, 'stored.db'))
  const { path: snapshot, rows } = await copyVerified(join(folder, 'stored.db'), folder, () => 'snapshot.db')
  const now = new Date('2026-03-31T10:00:00Z')
  await writeArchive({ ...walk, snapshot, rows, sessionsDir, target: goodPath, appVersion: '1.2.3', now })
  good = await entriesOf(goodPath)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What comes of preparing a file: how it is refused, and whether anything was written outside of its folder. */
async function prepared(path: string) {
  const folder = join(tempFolder(), 'a', 'b', 'work')
  mkdirSync(folder, { recursive: true })
  const outcome = await prepareState({ path, name: path, folder, live, sessionsDir, ...walk }).catch((error: unknown) =>
    describeProblem(error, path),
  )
  const top = join(folder, '../../..')
  expect(Object.keys(filesBelow(top)).filter((name) => !name.startsWith(join('a', 'b', 'work')))).toEqual([])
  return outcome
}

const bad = () => join(tempFolder(), 'bad.traininglogs')
const manifestEntry = (manifest: object): MadeEntry => ({
  name: ARCHIVE.manifest,
  bytes: Buffer.from(JSON.stringify(manifest)),
})
const honest = (entries: MadeEntry[]) => [...entries, manifestEntry(honestManifest(good.manifest, entries))]
const sessionOf = (entries: readonly MadeEntry[]) =>
  entries.find(({ name }) => name.startsWith('sessions/'))?.name ?? ''

it('takes what the app wrote, and what was packed again by hand', async () => {
  expect(await prepared(goodPath)).toMatchObject({ after: { sessions: 2 }, source: { appVersion: '1.2.3' } })
  expect(await prepared(await packArchive(bad(), honest(good.entries)))).toMatchObject({ after: { sessions: 2 } })
})

describe('names that are paths', () => {
  const place = 'sessions/training_session_2026_01_02_00000001.json'
  it.each([
    ['absolute', `/${'x'.repeat(place.length - 6)}.json`],
    ['out of the folder', `../../../../${'x'.repeat(place.length - 17)}.json`],
    ['out of the folder from within', `sessions/../../../${'x'.repeat(place.length - 23)}.json`],
    ['a drive', `C:/${'x'.repeat(place.length - 8)}.json`],
    ['backslashes', `sessions\\training_session_2026_01_02_00000001.json`],
    ['a NUL', `sessions/training_session_2026_01_02_0000000\0.json`],
    ['a device', `sessions/CON${'x'.repeat(place.length - 17)}.json`],
    ['a folder', `${'x'.repeat(place.length - 1)}/`],
    ['a name that objects have', `__proto__${'x'.repeat(place.length - 14)}.json`],
  ])('%s', async (_what, name) => {
    const zip = await packArchive(bad(), honest(good.entries), (bytes) => renamed(bytes, place, name))
    expect(await prepared(zip)).toMatchObject({ code: DAMAGED })
    const other = good.entries.map((entry) => (entry.name === place ? { ...entry, name: `x${place.slice(1)}` } : entry))
    const listed = await packArchive(bad(), honest(other), (bytes) => renamed(bytes, `x${place.slice(1)}`, name))
    expect(await prepared(listed)).toMatchObject({ code: DAMAGED })
  })
})

describe('entries', () => {
  it('that are links, twice there, or nobody knows', async () => {
    const [first, ...rest] = good.entries
    if (!first) throw new Error('It has entries.')
    const link = honest(good.entries).map((entry) => (entry === first ? { ...entry, mode: 0o120777 } : entry))
    expect(await prepared(await packArchive(bad(), link))).toMatchObject({ code: DAMAGED })
    expect(await prepared(await packArchive(bad(), [...honest(good.entries), first]))).toMatchObject({ code: DAMAGED })
    const more = { name: 'readme.txt', bytes: Buffer.from('hello') }
    expect(await prepared(await packArchive(bad(), honest([...good.entries, more])))).toMatchObject({
      code: DAMAGED,
      message: expect.stringContaining('readme.txt'),
    })
    expect(await prepared(await packArchive(bad(), honest(rest)))).toMatchObject({ code: DAMAGED })
    const unlisted = [
      ...honest(good.entries),
      { name: 'sessions/training_session_2026_01_09_00000009.json', bytes: Buffer.from('{}') },
    ]
    expect(await prepared(await packArchive(bad(), unlisted))).toMatchObject({ code: DAMAGED })
  })

  it('that grow beyond all measure', async () => {
    const bomb = { name: sessionOf(good.entries), bytes: Buffer.alloc(19_000_000, 32) }
    const entries = good.entries.map((entry) => (entry.name === bomb.name ? bomb : entry))
    expect(await prepared(await packArchive(bad(), honest(entries)))).toMatchObject({
      code: DAMAGED,
      message: expect.stringContaining('larger than anything the app writes'),
    })
  })

  it.each([ARCHIVE.database, ARCHIVE.settings, 'sessions'])('whose bytes are others: %s', async (start) => {
    const name = good.entries.find((entry) => entry.name.startsWith(start))?.name
    const entries = good.entries.map((entry) => {
      const bytes = Buffer.from(entry.bytes)
      if (entry.name === name) bytes.writeUInt8((bytes.at(-2) ?? 0) ^ 1, bytes.length - 2)
      return { ...entry, bytes }
    })
    const manifest = manifestEntry(honestManifest(good.manifest, good.entries))
    expect(await prepared(await packArchive(bad(), [...entries, manifest]))).toMatchObject({ code: DAMAGED })
  })

  it('that agree with the list and not with the database', async () => {
    const name = sessionOf(good.entries)
    const entries = good.entries.map((entry) =>
      entry.name === name ? { ...entry, bytes: Buffer.from(entry.bytes.toString().replace('100', '900')) } : entry,
    )
    expect(await prepared(await packArchive(bad(), honest(entries)))).toMatchObject({ code: DAMAGED })
    const without = good.entries.filter((entry) => entry.name !== name)
    expect(await prepared(await packArchive(bad(), honest(without)))).toMatchObject({ code: DAMAGED })
  })
})

describe('manifests', () => {
  const packed = async (manifest: object | string) => {
    const bytes = Buffer.from(typeof manifest === 'string' ? manifest : JSON.stringify(manifest))
    return prepared(await packArchive(bad(), [...good.entries, { name: ARCHIVE.manifest, bytes }]))
  }
  it('of a newer version are told apart', async () => {
    expect(await packed({ format: 'traininglogs-archive', formatVersion: 2, more: [] })).toMatchObject({ code: NEWER })
  })
  it.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['another format', '{"format":"x","formatVersion":1}'],
    ['no entries', '{"format":"traininglogs-archive","formatVersion":1}'],
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a prototype', '{"__proto__":{"format":"traininglogs-archive","formatVersion":1}}'],
  ])('that are none: %s', async (_what, text) => {
    expect(await packed(text)).toMatchObject({ code: DAMAGED })
  })
  it('with other counts', async () => {
    const manifest = { ...honestManifest(good.manifest, good.entries), counts: { sessions: 3 } }
    expect(await packed(manifest)).toMatchObject({ code: DAMAGED })
  })
})

it('refuses an archive that is cut off, wherever that is', async () => {
  const { length } = readFileSync(goodPath)
  for (let at = 0; at < length; at += Math.ceil(length / 40)) {
    const path = bad()
    writeFileSync(path, readFileSync(goodPath))
    truncateSync(path, at)
    expect(await prepared(path)).toMatchObject({ code: at < 2 ? FOREIGN : DAMAGED })
  }
})

it('uses nothing of an archive with a flipped bit, or all of it as it was', async () => {
  const bytes = readFileSync(goodPath)
  for (let at = 7; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
    const path = bad()
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8((flipped[at] ?? 0) ^ 0x10, at)
    writeFileSync(path, flipped)
    const outcome = await prepared(path)
    // A bit of a time stamp, say, is nobody's loss.
    if (!(outcome instanceof Error)) expect(outcome).toMatchObject({ after: { sessions: 2 } })
    else expect(outcome).toMatchObject({ code: expect.stringMatching(`^(${DAMAGED}|${FOREIGN}|${NEWER})$`) })
  }
})

describe('files that are neither', () => {
  it.each([
    ['empty', ''],
    ['text', 'hello'],
    ['a zip of something else', 'PK\u0003\u0004 and no more'],
  ])('%s', async (_what, text) => {
    const path = bad()
    writeFileSync(path, text)
    expect(await prepared(path)).toMatchObject({ code: expect.stringMatching(`^(${DAMAGED}|${FOREIGN})$`) })
  })
  it('a folder, a link, nothing, and a zip without a manifest', async () => {
    const folder = tempFolder()
    symlinkSync(goodPath, join(folder, 'link'))
    expect(await prepared(folder)).toMatchObject({ code: FOREIGN })
    expect(await prepared(join(folder, 'link'))).toMatchObject({ code: FOREIGN })
    expect(await prepared(join(folder, 'nothing'))).toMatchObject({ code: backupErrors.NOT_FOUND })
    expect(await prepared(await packArchive(bad(), good.entries))).toMatchObject({ code: FOREIGN })
  })
})

describe('databases', () => {
  const databaseWith = async (change: (raw: ReturnType<typeof connect>) => void): Promise<string> => {
    const path = join(tempFolder(), 'backup.db')
    writeFileSync(path, good.entries.find(({ name }) => name === ARCHIVE.database)?.bytes ?? '')
    const raw = connect(path, { readonly: false })
    change(raw)
    raw.pragma('journal_mode = DELETE')
    raw.close()
    return path
  }
  it('as the app makes them', async () => {
    expect(await prepared(await databaseWith(() => {}))).toMatchObject({ after: { sessions: 2 } })
  })
  it.each([
    ['with a trigger', 'create trigger t after insert on sessions begin delete from sessions; end'],
    ['with a view', 'create view v as select 1'],
    ['without an index', 'drop index sessions_by_date'],
    ['with a table more', 'create table more (x)'],
    ['with a session that is none', 'delete from session_exercises'],
    ['with a session that cannot be read', `update sessions set date = 'yesterday'`],
    ['with lists that are none', `update session_exercises set form_cues = '[{"a":1}]'`],
  ])('%s', async (_what, sql) => {
    expect(await prepared(await databaseWith((raw) => raw.exec(sql)))).toMatchObject({ code: DAMAGED })
  })
  it('whose files would have names of their own', async () => {
    const sql = `update sessions set file_name = '../../../' || id || '.json'`
    expect(await prepared(await databaseWith((raw) => raw.exec(sql)))).toMatchObject({ code: DAMAGED })
  })
  it('of a newer version', async () => {
    const sql = `insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'x')`
    expect(await prepared(await databaseWith((raw) => raw.exec(sql)))).toMatchObject({ code: NEWER })
  })
  it('of other programs, and torn ones', async () => {
    const foreign = join(tempFolder(), 'foreign.db')
    const raw = connect(foreign, { readonly: false })
    raw.exec('create table notes (text)')
    raw.close()
    expect(await prepared(foreign)).toMatchObject({ code: FOREIGN })
    const torn = await databaseWith(() => {})
    truncateSync(torn, 20_000)
    expect(await prepared(torn)).toMatchObject({ code: DAMAGED })
  })
})
