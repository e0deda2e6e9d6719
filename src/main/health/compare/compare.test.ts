import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { contents, NAME } from '#main/outbox/reconcile.testing.ts'
import { failingDisk, openTestLog, type TestLog, testSession } from '#main/outbox/testing.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { countSessions } from '#main/sessions/sessions.repository.ts'
import { writeSettings } from '#main/settings/settings.repository.ts'
import { compareFolder } from './compare-folder.ts'

const idOf = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
const session = (n: number, focus = 'Legs') => testSession({ id: idOf(n), focus })
const nameOf = (n: number) => `training_session_2026_02_16_${n.toString(16).padStart(8, '0')}.json`
const signal = new AbortController().signal
const look = (dataDir: string) => compareFolder(dataDir, { signal, onProgress: () => {} })
const kinds = ({ findings }: Awaited<ReturnType<typeof look>>) => findings.map(({ kind }) => kind)

/** Every byte below a folder, and when it was written. */
function tree(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(
    files.map((name) => {
      const path = join(folder, name)
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [name, `${hash} ${statSync(path).mtimeMs}`]
    }),
  )
}

async function logOf(count: number, options = {}): Promise<TestLog> {
  const log = await openTestLog(options)
  for (let n = 1; n <= count; n += 1) await log.sessions.save(session(n))
  return log
}

const put = ({ folders }: TestLog, name: string, text: string | Uint8Array) => {
  mkdirSync(folders.sessions, { recursive: true })
  writeFileSync(join(folders.sessions, name), text)
}

describe('two copies that agree', () => {
  it('are well, and nothing is to be repaired', async () => {
    const log = await logOf(3)
    const found = await look(log.dataDir)
    expect(found).toMatchObject({ sessions: 3, files: 3, equal: 3, isWell: true, findings: [], repairs: [] })
    expect(found.database).toMatchObject({ path: join(log.dataDir, 'traininglogs.db'), state: 'sound', problems: [] })
    expect(found.database.bytes).toBeGreaterThan(10_000)
    const sizes = Object.values(contents(log.folders.sessions)).map((text) => Buffer.byteLength(text))
    expect(found.folder.bytes).toBe(sizes.reduce((sum, size) => sum + size))
  })
})

describe('what is amiss', () => {
  it('is named: a file that is gone, one that is new, one that was edited, one that is torn', async () => {
    const log = await logOf(3)
    rmSync(join(log.folders.sessions, nameOf(1)))
    put(log, nameOf(2), serializeSession(session(2), 1).replace('Legs', 'Mine'))
    put(log, nameOf(3), '{"torn')
    put(log, nameOf(4), serializeSession(session(4), 1))
    const found = await look(log.dataDir)
    expect(found).toMatchObject({ sessions: 3, files: 3, equal: 0, missing: 1, different: 1, unreadable: 1 })
    expect(found).toMatchObject({ onlyInFiles: 1, isWell: false })
    expect(kinds(found).toSorted()).toEqual(['different', 'missing', 'onlyInFiles', 'unreadable'])
    expect(found.findings.filter(({ isChoice }) => isChoice).map(({ file }) => file)).toEqual([nameOf(2)])
    expect(found.repairs.map(({ action, file }) => [action, file])).toEqual([
      ['quarantine', nameOf(3)],
      ['write', nameOf(3)],
      ['import', nameOf(4)],
      ['write', nameOf(1)],
    ])
  })

  it('is a file that is owed, with the reason', async () => {
    const log = await openTestLog({ disk: failingDisk('open', 'ENOSPC', (path) => path.endsWith('.tmp')) })
    await log.sessions.save(testSession())
    const found = await look(log.dataDir)
    expect(found).toMatchObject({ sessions: 1, files: 0, pending: 1, missing: 0, isWell: false })
    expect(found.findings[0]).toMatchObject({ kind: 'pending', file: NAME, words: expect.stringMatching(/full/) })
    expect(found.repairs).toMatchObject([{ action: 'write', file: NAME }])
  })

  it('is not what the settings asked for', async () => {
    const log = await openTestLog()
    await writeSettings(log.db, { jsonExport: false })
    await log.sessions.save(testSession())
    const found = await look(log.dataDir)
    expect(found).toMatchObject({ pending: 1, isWell: true, repairs: [] })
  })

  it('is a session in the database that is not what was saved, while its file is', async () => {
    const log = await logOf(2)
    await log.db.updateTable('working_sets').set({ weight_kg: 999 }).where('exercise_id', '=', 1).execute()
    const found = await look(log.dataDir)
    expect(found).toMatchObject({ different: 1, isWell: false, repairs: [] })
    expect(found.findings).toMatchObject([{ kind: 'rows', isChoice: true, file: nameOf(1) }])
  })

  it('is a row without the one it belongs to', async () => {
    const log = await logOf(1)
    const { connect } = await import('#main/db/connect.ts')
    const raw = connect(join(log.dataDir, 'traininglogs.db'), { readonly: false })
    raw.pragma('foreign_keys = OFF')
    raw.exec("update session_exercises set session_id = 'nobody'")
    raw.close()
    const { database, isWell } = await look(log.dataDir)
    expect(isWell).toBe(false)
    expect(database.problems.join()).toMatch(/sessions/)
  })
})

describe('a database that cannot be asked', () => {
  it('is missing, damaged or foreign: its files would all be read into a new one', async () => {
    for (const [state, bytes] of [
      ['missing', null],
      ['damaged', Buffer.alloc(9000, 7)],
    ] as const) {
      const dataDir = tempFolder()
      const folder = join(dataDir, 'data/output/sessions')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, nameOf(1)), serializeSession(session(1), 3))
      if (bytes) writeFileSync(join(dataDir, 'traininglogs.db'), bytes)
      const before = tree(dataDir)
      const found = await look(dataDir)
      expect(found).toMatchObject({ sessions: 0, files: 1, onlyInFiles: 1, isWell: false, database: { state } })
      expect(found.repairs.map(({ action }) => action)).toEqual(['rebuild', 'import'])
      expect(tree(dataDir)).toEqual(before)
    }
  })

  it('is of a newer version: then nothing is said of files', async () => {
    const log = await logOf(1)
    const { connect } = await import('#main/db/connect.ts')
    const raw = connect(join(log.dataDir, 'traininglogs.db'), { readonly: false })
    raw.exec("insert into kysely_migration values ('9999-future', 'now')")
    raw.close()
    const found = await look(log.dataDir)
    expect(found).toMatchObject({ isWell: false, repairs: [], findings: [], database: { state: 'newer' } })
    expect(found.database.problems[0]).toMatch(/newer/)
  })
})

it('changes no byte and no time of the folder, with and without another program at work', async () => {
  const log = await logOf(3)
  put(log, nameOf(2), 'torn')
  const open = tree(log.dataDir)
  await look(log.dataDir)
  expect(tree(log.dataDir)).toEqual(open)
  expect(Object.keys(open)).toContain('traininglogs.db-wal')
})

it('ends when it is told to', async () => {
  const log = await logOf(3)
  const stop = new AbortController()
  const watch = { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) }
  await expect(compareFolder(log.dataDir, watch)).rejects.toThrow('enough')
})

/** What somebody, or a disk, may do to the files of sessions 1 to 4, and to a file that is not the app's. */
const step = fc.oneof(
  fc.record({ do: fc.constant('remove' as const), n: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    do: fc.constantFrom('tear', 'edit', 'older', 'copy', 'swap', 'newer'),
    n: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ do: fc.constantFrom('new', 'newEdited', 'newNamed', 'newTwice'), n: fc.integer({ min: 5, max: 7 }) }),
  fc.record({
    do: fc.constantFrom('save', 'delete', 'saveUnwritten', 'deleteUnwritten'),
    n: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ do: fc.constantFrom('stray', 'other', 'off'), n: fc.constant(0) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(log: TestLog, broken: TestLog, { do: what, n }: Step, nth: number): Promise<void> {
  const file = join(log.folders.sessions, nameOf(n))
  const text = (revision: number, focus?: string) => serializeSession(session(n, focus), revision)
  const edited = text(1).replace('"focus": "Legs"', `"focus": "Mine ${nth}"`)
  const saved = { save: log, saveUnwritten: broken, delete: log, deleteUnwritten: broken }
  if (what === 'remove') rmSync(file, { force: true })
  else if (what === 'tear') put(log, nameOf(n), '{"torn')
  else if (what === 'edit' || what === 'newEdited') put(log, nameOf(n), edited)
  else if (what === 'older') put(log, nameOf(n), text(1, `older ${nth}`))
  else if (what === 'copy') put(log, `copy of ${nameOf(n)}`, text(1))
  else if (what === 'swap') put(log, nameOf(n), serializeSession(session(8), 2))
  else if (what === 'newer') put(log, nameOf(n), text(1).replace('"0.1.0"', '"9.1.0"'))
  else if (what === 'new') put(log, nameOf(n), text(2))
  else if (what === 'newNamed') put(log, `of ${n}.json`, text(3))
  else if (what === 'newTwice') for (const revision of [1, 2]) put(log, `${n} ${revision}.json`, text(revision))
  else if (what === 'stray') put(log, '.traininglogs-999999-1f.tmp', 'half')
  else if (what === 'other') put(log, 'package.json', '{"name": "x"}')
  else if (what === 'off') await writeSettings(log.db, { jsonExport: false })
  else if (what === 'save' || what === 'saveUnwritten') await saved[what].sessions.save(session(n, `saved ${nth}`))
  else if (what === 'delete' || what === 'deleteUnwritten') await saved[what].sessions.remove(idOf(n)).catch(() => {})
}

it('says just what a repair then does, whatever happened to the files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const log = await logOf(4)
      const disk = failingDisk('open', 'EACCES', (path) => path.includes('output'))
      const renames = failingDisk('rename', 'EACCES', (path) => path.includes('output'))
      const broken = await openTestLog({ dataDir: log.dataDir, disk: { ...disk, rename: renames.rename }, owner: 'b' })
      for (const [nth, one] of steps.entries()) await take(log, broken, one, nth)
      await broken.exporter.close()

      const before = contents(log.folders.sessions)
      const aside = [log.folders.trash, log.folders.quarantine].map((folder) => Object.keys(contents(folder)).length)
      const count = await countSessions(log.readDb)
      const { repairs } = await look(log.dataDir)
      const files = (...actions: string[]) =>
        repairs.flatMap(({ action, file }) => (actions.includes(action) ? [file ?? ''] : []))

      await log.reconcile()
      const after = contents(log.folders.sessions)
      const changed = new Set(
        [...Object.keys(before), ...Object.keys(after)].filter((name) => before[name] !== after[name]),
      )
      const planned = new Set(
        files('write', 'trash', 'quarantine', 'remove').filter((name) => before[name] !== after[name]),
      )
      expect([...changed].toSorted()).toEqual([...planned].toSorted())
      for (const name of files('write')) expect(after[name]).toContain('"contentHash"')
      expect(Object.keys(contents(log.folders.trash)).length - (aside[0] ?? 0)).toBe(files('trash').length)
      expect(Object.keys(contents(log.folders.quarantine)).length - (aside[1] ?? 0)).toBe(files('quarantine').length)
      expect((await countSessions(log.readDb)) - count).toBe(files('import').length)
      expect((await look(log.dataDir)).repairs).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 12) },
  )
}, 120_000)
