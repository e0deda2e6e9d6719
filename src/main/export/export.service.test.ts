import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Disk } from '#main/lib/disk.ts'
import { failingDisk, testSession } from '#main/outbox/testing.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { deleteSession } from '#main/sessions/whole-session.repository.ts'
import { exportErrors, exportFormatSchema } from '#shared/contract/export.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { readOwnCsv } from './read-csv.ts'
import { fileName, filesIn, IN_FOLDERS, idOf, openExport, someSessions } from './testing.ts'

describe('an export', () => {
  it('into a folder has a file for each session, named and written as the app does', async () => {
    const sessions = someSessions(3)
    const { run, out } = await openExport(sessions)
    const report = await run({ format: 'json', target: out })
    expect(report).toEqual({ format: 'json', path: out, kind: 'folder', files: 3, sessions: 3, losses: [] })
    const expected = sessions.map((session) => [fileName(Number(session.id.slice(0, 8))), serializeSession(session, 1)])
    expect(filesIn(out)).toEqual(Object.fromEntries(expected))
  })

  it('as markdown has the same names, and says what does not come back', async () => {
    const { run, out } = await openExport(someSessions(2))
    const { losses } = await run({ format: 'markdown', target: out })
    expect(filesIn(out)).toEqual({
      [fileName(1, 'md')]: '# 2026-02-01T18:05\n',
      [fileName(2, 'md')]: '# 2026-02-02T18:05\n',
    })
    expect(losses.join()).toMatch(/2 sessions do not come back from their markdown logs/)
  })

  it('as lines of JSON has a session file on each, oldest first', async () => {
    const sessions = someSessions(3)
    const { run, out } = await openExport(sessions)
    await run({ format: 'jsonl', target: out })
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => parseSessionFile(Buffer.from(line)))).toMatchObject(
      sessions.toReversed().map((session) => ({ kind: 'session', session, revision: 1, edited: false })),
    )
  })

  it('as our own table reads back to the whole log', async () => {
    const sessions =
      fc.sample(fc.uniqueArray(arbitrarySession(), { minLength: 20, maxLength: 20, selector: ({ id }) => id }), 1)[0] ??
      []
    const { run, out } = await openExport(sessions)
    await run({ format: 'csv', target: out })
    const { sessions: read, problems } = readOwnCsv(readFileSync(out))
    expect(problems).toEqual([])
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(read.map(({ session }) => session).toSorted(byId)).toEqual(sessions.toSorted(byId))
  })

  it.each([
    ['csv-strong', ['2026-02-01', '2026-02-02']],
    ['csv-hevy', ['2 Feb 2026', '1 Feb 2026']],
  ] as const)('as %s is in the order of that app, and says what is lost', async (format, [first, second]) => {
    const { run, out } = await openExport(someSessions(2))
    const { losses } = await run({ format, target: out })
    const text = readFileSync(out, 'utf8')
    expect(text.indexOf(first)).toBeGreaterThan(0)
    expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first))
    expect(losses.length).toBeGreaterThan(0)
  })

  it('holds the days of its range, both ends included, and no others', async () => {
    const { run, out, exports } = await openExport([
      ...someSessions(5),
      testSession({ id: idOf(90), date: '2026-02-02' }),
      testSession({ id: idOf(91), date: '2026-02-04T23:59:59.9' }),
    ])
    const range = { from: '2026-02-02', to: '2026-02-04' }
    expect((await run({ format: 'csv', target: out, ...range })).sessions).toBe(5)
    expect(readOwnCsv(readFileSync(out)).sessions.map(({ session }) => session.date.slice(8, 10))).toEqual([
      '02',
      '02',
      '03',
      '04',
      '04',
    ])
    expect(await exports.preview({ format: 'csv', ...range })).toEqual({ sessions: 5, kind: 'file', losses: [] })
    expect(await exports.preview({ format: 'csv-hevy', ...range })).toMatchObject({
      sessions: 5,
      losses: expect.arrayContaining([expect.stringMatching(/^1 session has a day/)]),
    })
  })

  it('goes into the exports folder where nobody chose a place, beside what is there', async () => {
    const { run, exportsDir } = await openExport(someSessions(1))
    await run({ format: 'csv' })
    await run({ format: 'csv' })
    await run({ format: 'json' })
    expect(readdirSync(exportsDir).toSorted()).toEqual([
      '2026-04-08-csv-2.csv',
      '2026-04-08-csv.csv',
      '2026-04-08-json',
    ])
  })

  it('as a file into a folder gets a name of its own there', async () => {
    const { run, out } = await openExport(someSessions(1))
    mkdirSync(out)
    expect((await run({ format: 'jsonl', target: out })).path).toBe(join(out, '2026-04-08-jsonl.jsonl'))
  })

  it('tells how far it is, up to the last session', async () => {
    const { run, out } = await openExport(someSessions(3))
    const steps: string[] = []
    await run({ format: 'csv', target: out }, { onProgress: (done, total) => steps.push(`${done}/${total}`) })
    expect(steps).toEqual(['0/3', '1/3', '2/3', '3/3'])
  })

  it('reads every session of more than one page once', async () => {
    const many = Array.from({ length: 1203 }, (_, i) => testSession({ id: idOf(i), date: '2026-02-01' }))
    const { run, out } = await openExport(many)
    expect((await run({ format: 'jsonl', target: out })).sessions).toBe(1203)
    const ids = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)._id)
    expect(ids).toEqual(many.map(({ id }) => id))
  })

  it('of nothing writes nothing', async () => {
    const { run, out } = await openExport(someSessions(1))
    await expect(run({ format: 'json', target: out, from: '2027-01-01' })).rejects.toMatchObject({
      code: exportErrors.EMPTY,
    })
    expect(filesIn(out)).toEqual({})
  })

  it('leaves out a session that is deleted while it runs', async () => {
    const { run, out, db } = await openExport(someSessions(3))
    const deleted: Promise<void>[] = []
    const onProgress = (done: number) => void (done === 1 && deleted.push(deleteSession(db, idOf(3))))
    const report = await run({ format: 'jsonl', target: out }, { onProgress })
    await Promise.all(deleted)
    expect(report.sessions).toBe(2)
  })
})

describe('an export that is cancelled', () => {
  it.each(exportFormatSchema.options)('leaves nothing: %s', async (format) => {
    const { run, out, dataDir } = await openExport(someSessions(5))
    const stop = new AbortController()
    const before = filesIn(dataDir)
    const exporting = run(
      { format, target: out },
      { signal: stop.signal, onProgress: (done) => done === 3 && stop.abort() },
    )
    await expect(exporting).rejects.toMatchObject({ code: exportErrors.CANCELLED })
    expect(filesIn(dataDir)).toEqual(before)
  })

  it.each(exportFormatSchema.options)(
    'leaves what it would have replaced, and what is beside it: %s',
    async (format) => {
      const { run, out, dataDir } = await openExport(someSessions(5))
      const isFolder = IN_FOLDERS.includes(format)
      if (isFolder) mkdirSync(out)
      writeFileSync(isFolder ? join(out, fileName(1, format === 'json' ? 'json' : 'md')) : out, 'mine')
      writeFileSync(join(dataDir, 'beside'), 'mine')
      const before = filesIn(dataDir)
      const stop = new AbortController()
      const how = { signal: stop.signal, onProgress: (done: number) => done === 3 && stop.abort() }
      await expect(run({ format, target: out, overwrite: true }, how)).rejects.toMatchObject({
        code: exportErrors.CANCELLED,
      })
      expect(filesIn(dataDir)).toEqual(before)
    },
  )
})

describe('a disk that fails', () => {
  const disks: [string, string, Disk][] = [
    ['is full', 'ENOSPC', failingDisk('open', 'ENOSPC', (path) => path.includes('.tmp'))],
    ['cannot be written', 'EACCES', failingDisk('mkdir', 'EACCES', (path) => path.includes('out'))],
    ['breaks at the rename', 'EIO', failingDisk('rename', 'EIO', (path) => path.includes('.tmp'))],
  ]
  it.each(disks)('%s: it is said in words, and nothing is left', async (_what, errno, disk) => {
    for (const format of ['json', 'csv'] as const) {
      const { run, out, dataDir } = await openExport(someSessions(3), disk)
      const target = format === 'csv' ? join(out, 'deep', 'log.csv') : out
      const exporting = run({ format, target })
      await expect(exporting).rejects.toMatchObject({
        code: exportErrors.DISK,
        details: { errno },
        message: expect.stringMatching(/\w+ .*Nothing/),
      })
      expect(Object.values(filesIn(out)).filter((text) => text !== 'a folder')).toEqual([])
      expect(readdirSync(dataDir)).toContain('traininglogs.db')
    }
  })

  it('while files get their places: all go back to how they were', async () => {
    const last = fileName(3)
    const disk = failingDisk('rename', 'EIO', (path) => basename(path) === last)
    const { run, out } = await openExport(someSessions(3), disk)
    mkdirSync(out)
    writeFileSync(join(out, fileName(1)), 'mine')
    const before = filesIn(out)
    await expect(run({ format: 'json', target: out, overwrite: true })).rejects.toMatchObject({
      code: exportErrors.DISK,
    })
    expect(filesIn(out)).toEqual(before)
  })

  it('says so where a file stands in the place of the folder', async () => {
    const { run, out } = await openExport(someSessions(1))
    writeFileSync(out, 'mine')
    await expect(run({ format: 'json', target: out })).rejects.toMatchObject({
      code: exportErrors.DISK,
      details: { errno: 'ENOTDIR' },
    })
  })
})
