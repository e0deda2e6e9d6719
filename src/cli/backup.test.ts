import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupErrors } from '#shared/contract/backups.ts'
import { errorJsonSchema, sessionsJsonSchema, settingsJsonSchema } from './json-shapes.ts'
import { backupJsonSchema, backupsJsonSchema, restoreJsonSchema } from './json-shapes-backups.ts'
import { openCli, someLog } from './testing.ts'

async function openLogged() {
  const cli = openCli()
  await cli.run(
    'log',
    cli.write('a.md', someLog('2026-03-30', '8')),
    cli.write('b.md', someLog('2026-03-31', '7', 'Pull')),
  )
  return cli
}

const count = async (cli: ReturnType<typeof openCli>): Promise<number> =>
  (await cli.json(sessionsJsonSchema, 'sessions')).length

test('backup makes one more, and lists those there are', async () => {
  const cli = await openLogged()
  expect(await cli.run('backup', '--list')).toEqual({ code: 0, out: '', err: '' })
  const made = await cli.json(backupJsonSchema, 'backup')
  expect(made).toMatchObject({ kind: 'backup', sessions: 2, differing: 0 })
  expect(existsSync(made.path)).toBe(true)
  expect(await cli.json(backupsJsonSchema, 'backup', '--list')).toMatchObject([{ path: made.path, sessions: 2 }])
  const { out } = await cli.run('backup', '--list')
  expect(out.split('\n')[1]).toMatch(/by-hand\s+2\s+\d+\s+\//)
})

test('one session is told of as one', async () => {
  const cli = openCli()
  await cli.run('log', cli.write('a.md', someLog('2026-03-30', '8')))
  const { out } = await cli.run('backup')
  expect(out).toMatch(/^1 session backed up to /)
  expect((await cli.run('restore', out.trim().replace(/^.* to /, ''), '--dry-run')).out).toContain('Now: 1 session, ')
})

test('backup --out writes everything into one file, which restore brings back', async () => {
  const cli = await openLogged()
  const file = join(cli.dir, 'all.traininglogs')
  const { code, out } = await cli.run('backup', '--out', file)
  expect([code, out]).toEqual([0, `2 sessions written to ${file}, and read back\n`])
  expect(await cli.run('backup', '--out', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('there already'),
  })
  expect((await cli.run('backup', '--out', file, '--overwrite')).code).toBe(0)
  rmSync(cli.dataDir, { recursive: true })

  const dry = await cli.run('restore', file, '--dry-run')
  expect(dry.code).toBe(0)
  expect(dry.out).toContain('come back: 2\n  2026-03-31')
  expect(dry.out.split('\n').at(-2)).toBe('Nothing was changed.')
  expect(await count(cli)).toBe(0)

  const { restored, backup, comeBack } = await cli.json(restoreJsonSchema, 'restore', file)
  expect([restored, comeBack.count]).toEqual([true, 2])
  expect(await count(cli)).toBe(2)
  expect(readdirSync(join(cli.dataDir, 'data/output/sessions'))).toHaveLength(2)
  expect(existsSync(backup ?? '')).toBe(true)
  expect(readdirSync(cli.dataDir)).not.toContain('restoring')
})

test('restore takes a backup by its name, and tells what it does', async () => {
  const cli = await openLogged()
  const { path } = await cli.json(backupJsonSchema, 'backup')
  await cli.run('config', 'set', 'unit', 'lb')
  await cli.run('config', 'set', 'automaticBackups', 'off')
  await cli.run('log', cli.write('c.md', someLog('2026-04-01', '6', 'Legs')))
  const { code, out } = await cli.run('restore', path.split('/').at(-1) ?? '')
  expect(code).toBe(0)
  expect(out).toContain('go away: 1\n  2026-04-01')
  expect(out).toContain('settings that change: Weight unit (lb → kg); Automatic backups (Off → On)')
  expect(out).toMatch(/Restored. What was there before is kept as .*before-restore-.*-3-sessions\.db/)
  expect(await count(cli)).toBe(2)
})

test.each([
  ['torn', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), backupErrors.DAMAGED],
  ['something else', () => Buffer.from('# Training Log'), backupErrors.FOREIGN],
])('restore refuses a file that is %s, and changes nothing', async (_what, bend, code) => {
  const cli = await openLogged()
  const file = join(cli.dir, 'all.traininglogs')
  await cli.run('backup', '--out', file)
  writeFileSync(file, bend(readFileSync(file)))
  expect((await cli.json(errorJsonSchema, 'restore', file)).error.code).toBe(code)
  expect((await cli.run('restore', file)).code).toBe(1)
  expect(await count(cli)).toBe(2)
  expect(readdirSync(cli.dataDir)).not.toContain('quarantine')
})

test.each(['traininglogs.db', 'traininglogs.db-wal', 'data/output/sessions/a.json', 'quarantine/x'])(
  'backup --out never writes over the log itself: %s',
  async (name) => {
    const cli = await openLogged()
    const { code, err } = await cli.run('backup', '--out', join(cli.dataDir, name), '--overwrite')
    expect([code, err]).toEqual([1, expect.stringContaining('part of the log')])
    expect(await count(cli)).toBe(2)
  },
)

test('wrong usage and missing files have their own exit codes', async () => {
  const cli = openCli()
  expect((await cli.run('restore')).code).toBe(2)
  expect((await cli.run('backup', '--out', '')).code).toBe(2)
  expect(await cli.run('restore', join(cli.dir, 'nothing'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('no '),
  })
})

test('the folder for backups is a setting that is looked at before it holds', async () => {
  const cli = await openLogged()
  const folder = join(cli.dir, 'elsewhere')
  expect((await cli.run('config', 'set', 'backupFolder', folder)).code).toBe(1)
  cli.write('elsewhere/keep.txt', 'mine')
  expect(await cli.json(settingsJsonSchema, 'config', 'set', 'backupFolder', folder)).toEqual({ backupFolder: folder })
  expect((await cli.json(backupJsonSchema, 'backup')).path.startsWith(folder)).toBe(true)
  await cli.run('config', 'set', 'backupFolder', 'none')
  expect((await cli.json(backupJsonSchema, 'backup')).path.startsWith(join(cli.dataDir, 'backups'))).toBe(true)
})
