import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { exportJsonSchema } from '#cli/json-shapes.ts'
import { filesIn, openExport, someSessions } from '#main/export/testing.ts'
import { type Disk, realDisk } from '#main/lib/disk.ts'
import { exportErrors } from '#shared/contract/export.ts'
import { exportCommand } from './export.ts'

/** The command over a real log, and what it wrote to standard output and standard error. */
async function openCommand(count: number, disk?: Disk) {
  const log = await openExport(someSessions(count), disk)
  const caught = { out: '', err: '' }
  const catches = (stream: NodeJS.WriteStream, into: keyof typeof caught) => {
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
      caught[into] += String(text)
      return true
    })
    onTestFinished(() => spy.mockRestore())
  }
  async function run(...args: string[]) {
    Object.assign(caught, { out: '', err: '' })
    const codes: number[] = []
    const command = exportCommand(
      (code) => codes.push(code),
      (_options, use) => use(log.exports),
    ).exitOverride()
    await command.parseAsync(args, { from: 'user' })
    return { code: codes[0], ...caught }
  }
  catches(process.stdout, 'out')
  catches(process.stderr, 'err')
  return { ...log, run, caught }
}

test('everything goes into the exports folder as session files, and the place is printed', async () => {
  const { run, exportsDir } = await openCommand(2)
  const { code, out, err } = await run()
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(`2 sessions written to ${join(exportsDir, '2026-04-08-json')}\n`)
  expect(Object.keys(filesIn(join(exportsDir, '2026-04-08-json')))).toHaveLength(2)
})

test('a lossy format says what it drops', async () => {
  const { run, out: target } = await openCommand(2)
  const { out } = await run('--format', 'csv-hevy', '--out', target, '--from', '2026-02-02')
  expect(out.split('\n').slice(0, 3)).toEqual([
    `1 session written to ${target}`,
    'This format does not hold everything:',
    '  1 session: id, revision and the name of the person are left out.',
  ])
  expect(readFileSync(target, 'utf8').split('\n')).toHaveLength(3)
})

test('--json writes the report and nothing else', async () => {
  const { run, out: target } = await openCommand(1)
  const { out, err } = await run('--format', 'csv', '--out', target, '--json')
  expect(exportJsonSchema.parse(JSON.parse(out))).toEqual({
    format: 'csv',
    path: target,
    kind: 'file',
    files: 1,
    sessions: 1,
    losses: [],
  })
  expect(err).toBe('')
})

test('a file that is there is replaced only with --overwrite', async () => {
  const { run, out: target } = await openCommand(1)
  writeFileSync(target, 'mine')
  await expect(run('--format', 'jsonl', '--out', target)).rejects.toMatchObject({ code: exportErrors.EXISTS })
  expect((await run('--format', 'jsonl', '--out', target, '--overwrite')).code).toBe(0)
  expect(readFileSync(target, 'utf8')).toMatch(/^\{"dataModelVersion"/)
})

test.each([
  [['--format', 'pdf'], /json, csv, csv-strong/],
  [['--from', '2026-13-01'], /./],
  [['--from', '2026-02-02', '--to', '2026-02-01'], /first day/],
])('%j is wrong usage', async (args, words) => {
  const { run, caught, dataDir } = await openCommand(1)
  await expect(run(...args)).rejects.toMatchObject({ name: 'CommanderError' })
  expect(caught.err).toMatch(words)
  expect(existsSync(join(dataDir, 'data', 'output', 'exports'))).toBe(false)
})

test('Ctrl+C ends it, and nothing is left', async () => {
  let files = 0
  const open: Disk['open'] = (path, ...rest) => {
    files += 1
    if (files === 3) process.emit('SIGINT')
    return realDisk.open(path, ...rest)
  }
  const { run, out: target, dataDir } = await openCommand(5, { ...realDisk, open })
  const before = filesIn(dataDir)
  const listeners = process.listenerCount('SIGINT')
  await expect(run('--out', target)).rejects.toMatchObject({ code: exportErrors.CANCELLED })
  expect(filesIn(dataDir)).toEqual(before)
  expect(process.listenerCount('SIGINT')).toBe(listeners)
})
