import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
let dir: string
let dataDir: string

interface Ran {
  code: number
  out: string
  err: string
}

/** Runs the command line as a person does, in a process of its own. */
function run(...args: string[]): Promise<Ran> {
  const env = { ...process.env, TRAININGLOGS_DATA_DIR: dataDir, LC_ALL: 'en_US.UTF-8' }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'src/cli/index.ts'), ...args], { env, cwd: dir }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}

const log = (date: string, reps: string, focus = 'Push'): string =>
  `# Training Log\n- Date: ${date}\n- Phase: 2\n- Week: 5\n- Focus: ${focus}\n\n## Exercise 1\n**Name:** Bench Press\n### Working Sets\n1. 80 x ${reps} RPE 8 good\n`

function write(name: string, text: string | Buffer): string {
  writeFileSync(join(dir, name), text)
  return name
}

const sessionsDir = (): string => join(dataDir, 'data/output/sessions')

const filesHash = (): string[] =>
  readdirSync(sessionsDir()).map((name) =>
    createHash('sha256')
      .update(readFileSync(join(sessionsDir(), name)))
      .digest('hex'),
  )

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'traininglogs-cli-'))
  dataDir = join(dir, 'data dir')
})

test('log saves every session in both copies and prints both paths; twice is once', async () => {
  const files = [write('a.md', log('2026-03-31', '8')), write('b.md', log('2026-04-01', '7+2'))]
  const first = await run('log', ...files)
  expect(first.code).toBe(0)
  const written = readdirSync(sessionsDir())
  expect(written).toHaveLength(2)
  for (const name of written) expect(first.out).toContain(join(sessionsDir(), name))
  expect(first.out).toContain(join(dataDir, 'traininglogs.db'))
  const before = filesHash()
  const second = JSON.parse((await run('log', ...files, '--json')).out)
  expect(second).toMatchObject({ imported: 0, duplicates: 2, failed: 0, problems: [] })
  expect(filesHash()).toEqual(before)
})

test('log --json names ids, paths, sources and problems with their place; what is good is saved', async () => {
  const good = write('good.md', log('2026-03-31', '8'))
  const bad = write('bad.md', log('2026-04-01', 'many'))
  const { code, out, err } = await run('log', good, bad, 'missing.md', '--json')
  expect(code).toBe(1)
  expect(err).toBe('')
  const report = JSON.parse(out)
  expect(report).toMatchObject({ imported: 1, skipped: 0, duplicates: 0, failed: 2 })
  expect(report.sessions).toMatchObject([{ date: '2026-03-31', focus: 'Push', source: join(dir, good), warnings: [] }])
  expect(existsSync(report.sessions[0].file)).toBe(true)
  expect(report.problems).toEqual([
    expect.objectContaining({ source: join(dir, 'missing.md'), line: 1, code: 'file-unreadable' }),
    expect.objectContaining({
      source: join(dir, bad),
      line: 10,
      column: expect.any(Number),
      message: expect.any(String),
    }),
  ])
})

test('log --dry-run shows the whole session in the file format and writes nothing', async () => {
  const { out } = await run('log', write('a.md', log('2026-03-31', '8+1')), '--dry-run', '--json')
  const { imported, sessions } = JSON.parse(out)
  expect(imported).toBe(0)
  expect(sessions[0].session).toMatchObject({
    dataModelVersion: '0.1.0',
    exercises: [
      { Order: 1, Name: 'Bench Press', workingSets: [{ repCount: { full: 8, partial: 1 }, repAssessment: 'good' }] },
    ],
  })
  expect(existsSync(dataDir)).toBe(false)
})

test('a dry run knows what is saved, and changes nothing of it', async () => {
  const file = write('a.md', log('2026-03-31', '8'))
  await run('log', file)
  const content = () => [filesHash(), readFileSync(join(dataDir, 'traininglogs.db')).toString('base64')]
  const before = content()
  const { out } = await run('log', file, write('b.md', log('2026-04-02', '8')), '--dry-run', '--json')
  expect(JSON.parse(out)).toMatchObject({ imported: 0, duplicates: 1, sessions: [{}, { date: '2026-04-02' }] })
  expect(content()).toEqual(before)
})

test('a replaced log that is logged again does not undo its correction', async () => {
  const [old, corrected] = [write('old.md', log('2026-03-31', '8')), write('new.md', log('2026-03-31', '9'))]
  await run('log', old)
  await run('log', corrected, '--replace')
  expect(JSON.parse((await run('log', old, '--json')).out)).toMatchObject({
    failed: 1,
    problems: [{ code: 'session-changed' }],
  })
  const [only] = JSON.parse((await run('sessions', '--json')).out)
  expect(JSON.parse((await run('show', only.id, '--json')).out).exercises[0].workingSets[0].repCount.full).toBe(9)
})

const timed = (time: string, name: string): string =>
  `# Training Log\n- Date: 2026-03-31 ${time}\n## Exercise 1\n**Name:** ${name}\n### Working Sets\n1. 80 x 8\n`

test.each([
  ['at two times', timed('07:00', 'Run'), timed('18:00', 'Run')],
  ['without an exercise in common', timed('', 'Run'), timed('', 'Bench')],
])('two workouts of a day, %s, are two sessions, together and one after the other', async (_what, a, b) => {
  const both = write('both.md', `${a}\n${b}`)
  expect(JSON.parse((await run('log', both, '--dry-run', '--json')).out).sessions).toHaveLength(2)
  expect(JSON.parse((await run('log', both, '--replace', '--json')).out)).toMatchObject({ imported: 2, failed: 0 })
  expect(JSON.parse((await run('log', both, '--json')).out)).toMatchObject({ imported: 0, duplicates: 2, failed: 0 })
  const other = join(dir, 'other')
  await run('log', write('a.md', a), '--data-dir', other)
  expect(JSON.parse((await run('log', write('b.md', b), '--data-dir', other, '--json')).out)).toMatchObject({
    imported: 1,
  })
})

test('a file that could not be written is told, and exit 1; one that is switched off is told', async () => {
  mkdirSync(join(dataDir, 'data'), { recursive: true })
  writeFileSync(join(dataDir, 'data/output'), 'in the way')
  const pending = await run('log', write('a.md', log('2026-03-31', '8')), '--json')
  expect(pending.code).toBe(1)
  expect(JSON.parse(pending.out).sessions).toMatchObject([{ fileStatus: 'pending' }])
  await run('config', 'set', 'jsonExport', 'off')
  const off = await run('log', write('b.md', log('2026-04-02', '8')))
  expect(off).toMatchObject({ code: 0, out: expect.stringMatching(/JSON file not written: .*switched off/) })
})

test('a changed log is told, not added beside; --replace makes it the next revision', async () => {
  await run('log', write('a.md', log('2026-03-31', '8')))
  const changed = write('a.md', log('2026-03-31', '9'))
  const told = JSON.parse((await run('log', changed, '--json')).out)
  expect(told).toMatchObject({ imported: 0, failed: 1, problems: [{ code: 'session-changed' }] })
  expect((await run('log', changed, '--replace')).code).toBe(0)
  const [only, ...others] = JSON.parse((await run('sessions', '--json')).out)
  expect(others).toEqual([])
  const shown = JSON.parse((await run('show', only.id, '--json')).out)
  expect(shown).toMatchObject({ revision: 2, exercises: [{ workingSets: [{ repCount: { full: 9 } }] }] })
  expect(JSON.parse((await run('log', changed, '--json')).out)).toMatchObject({ duplicates: 1 })
})

test('several logs in one file are numbered', async () => {
  const file = write('two.md', `${log('2026-03-31', '8')}\n${log('2026-04-01', '8')}`)
  const { sessions } = JSON.parse((await run('log', file, '--json')).out)
  expect(sessions.map((s: { source: string }) => s.source)).toEqual([`${join(dir, file)}#1`, `${join(dir, file)}#2`])
})

test.each([
  ['empty', ''],
  ['no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['no log', 'hello'],
])('a file with %s is a problem with its place, and exit 1', async (_what, content) => {
  const { code, out } = await run('log', write('x.md', content), '--json')
  expect(code).toBe(1)
  const { imported, problems } = JSON.parse(out)
  expect(imported).toBe(0)
  expect(problems[0]).toMatchObject({
    line: expect.any(Number),
    column: expect.any(Number),
    message: expect.any(String),
  })
})

test('a folder is told apart from a file', async () => {
  mkdirSync(join(dir, 'logs'))
  const { code, err } = await run('log', 'logs')
  expect(code).toBe(1)
  expect(err).toMatch(/logs:1:1 This is a folder/)
})

test('validate reports every error with file:line:column and writes nothing', async () => {
  const bad = write('bad.md', `${log('2026-03-31', 'many')}2. 80 x 8 RPE 11\n`)
  const { code, err } = await run('validate', bad)
  expect(code).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(2)
  expect(err).toMatch(new RegExp(`^${join(dir, bad)}:10:\\d+ .+\n${join(dir, bad)}:11:\\d+ .+`))
  expect(existsSync(dataDir)).toBe(false)
  expect(JSON.parse((await run('validate', write('ok.md', log('2026-03-31', '8')), '--json')).out)).toEqual({
    valid: true,
    problems: [],
  })
})

test('validate reads session files too', async () => {
  await run('log', write('a.md', log('2026-03-31', '8')))
  const [name = ''] = readdirSync(sessionsDir())
  expect((await run('validate', join(sessionsDir(), name))).code).toBe(0)
  const broken = readFileSync(join(sessionsDir(), name), 'utf8').replace('"rpe": 8', '"rpe": 8.2')
  const { code, err } = await run('validate', write('broken.json', broken))
  expect(code).toBe(1)
  expect(err).toContain('exercises[0].workingSets[0].rpe')
})

test('sessions lists newest first and filters', async () => {
  const files = [write('a.md', log('2026-03-31', '8')), write('b.md', log('2026-04-02', '8', 'Legs'))]
  expect((await run('sessions')).out).toMatch(/No session yet/)
  await run('log', ...files)
  const all = JSON.parse((await run('sessions', '--json')).out)
  expect(all.map((s: { date: string }) => s.date)).toEqual(['2026-04-02', '2026-03-31'])
  expect(Object.keys(all[0])).toEqual([
    'id',
    'date',
    'phase',
    'week',
    'focus',
    'isDeloadWeek',
    'exercises',
    'workingSets',
    'volumeKg',
    'file',
  ])
  expect(all[0]).toMatchObject({ phase: 2, week: 5, exercises: ['Bench Press'], workingSets: 1, volumeKg: 640 })
  expect(JSON.parse((await run('sessions', '--focus', 'legs', '--json')).out)).toHaveLength(1)
  expect(JSON.parse((await run('sessions', '--last', '1', '--json')).out)).toHaveLength(1)
  expect(JSON.parse((await run('sessions', '--to', '2026-03-31', '--json')).out)).toHaveLength(1)
  expect(JSON.parse((await run('sessions', '--week', '6', '--json')).out)).toEqual([])
})

test('what a start finds amiss is told on standard error, whatever was asked', async () => {
  await run('log', write('a.md', log('2026-03-31', '8')))
  writeFileSync(join(dataDir, 'traininglogs.db'), 'garbage '.repeat(2000))
  const { code, out, err } = await run('sessions', '--json')
  expect([code, JSON.parse(out).length]).toEqual([0, 1])
  expect(err).toMatch(/quarantine/)
  expect((await run('sessions', '--json')).err).toBe('')
})

test('what a note holds cannot steer the terminal', async () => {
  await run('log', write('a.md', log('2026-03-31', '8', 'Push\u001b]0;owned\u0007')))
  expect((await run('sessions')).out).toMatch(/Push\ufffd\]0;owned\ufffd/)
})

test('show takes the first letters of an id; --json is the file as written', async () => {
  await run('log', write('a.md', log('2026-03-31', '8')))
  const [name = ''] = readdirSync(sessionsDir())
  const start = name.split('_')[5]?.slice(0, 5) ?? ''
  expect((await run('show', start)).out).toMatch(/Bench Press\n {3}1\. {2}80 kg x 8 RPE 8 good/)
  expect((await run('show', start, '--json')).out).toBe(readFileSync(join(sessionsDir(), name), 'utf8'))
  const missing = await run('show', 'ffffffff')
  expect(missing).toMatchObject({ code: 1, out: '', err: 'No session begins with ffffffff.\n' })
  expect(JSON.parse((await run('show', 'ffffffff', '--json')).out)).toMatchObject({
    error: { code: 'SESSION_NOT_FOUND' },
  })
})

test.each([
  [[]],
  [['frobnicate']],
  [['log']],
  [['sessions', '--phase', 'two']],
  [['sessions', '--last', '0']],
  [['sessions', '--from', '2026-13-45']],
  [['sessions', '--data-dir', '']],
  [['log', 'a.md', '--nope']],
])('%j is wrong usage: exit 2', async (args) => {
  expect((await run(...args)).code).toBe(2)
})

test.each([['--help'], ['log --help'], ['config --help']])('%s helps: exit 0', async (args) => {
  const { code, out } = await run(...args.split(' '))
  expect(code).toBe(0)
  expect(out).toMatch(/Usage: traininglogs/)
})

test('whoever stops reading, as head does, breaks nothing', async () => {
  await run('log', write('a.md', log('2026-03-31', '8')))
  const env = { ...process.env, TRAININGLOGS_DATA_DIR: dataDir }
  const child = spawn(process.execPath, [join(root, 'src/cli/index.ts'), 'sessions'], { env, cwd: dir })
  child.stdout.destroy()
  let err = ''
  child.stderr.on('data', (text) => {
    err += text
  })
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  expect(err).toBe('')
})
