import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { t } from '#shared/messages/index.ts'
import {
  batchesJsonSchema,
  importJsonSchema,
  sessionsJsonSchema,
  undoJsonSchema,
  validateJsonSchema,
} from './json-shapes.ts'
import { HEVY, openCli, someLog, strongFile } from './testing.ts'

const LEGS = '2024-06-18 11:04:00,Legs,1h,Squat (Barbell),1,100,5,0,0,,,8.5'
const REST = '2024-06-18 11:04:00,Legs,1h,Squat (Barbell),Rest Timer,0,0,0,120,,,'
const PULL = '2025-06-19 11:04:00,Pull,1h,Zorkel Curl,1,12.5,8,0,0,,,'

function olderDatabase(path: string): string {
  const raw = new BetterSqlite3(path)
  raw.exec(
    'create table training_sessions (id text, date text, phase text, week integer, raw_json text, created_at text)',
  )
  const exercises = [{ name: 'Row', working_sets: [{ weight: 60, reps: 8, rpe: 8 }] }]
  const rawJson = JSON.stringify({ focus: 'Pull', exercises })
  raw
    .prepare('insert into training_sessions values (?, ?, ?, ?, ?, null)')
    .run('s1', '2025-03-01', 'phase 2', 3, rawJson)
  raw.close()
  return path
}

describe('import', () => {
  test('takes files, folders and globs of every kind, and names what was ignored', async () => {
    const { dir, run, json, write } = openCli()
    write('in/strong.csv', strongFile(LEGS, REST, PULL))
    write('in/deeper/push.md', someLog('2026-03-31', '8+2'))
    write('in/readme.txt', 'shopping: milk, eggs')
    write('in/package.json', '{ "name": "x" }')
    const hevy = write('hevy.csv', HEVY)
    olderDatabase(join(dir, 'older.db'))
    const report = await json(importJsonSchema, 'import', join(dir, 'in'), join(dir, '*.db'), hevy)
    expect(report).toMatchObject({ imported: 5, skipped: 1, duplicates: 0, failed: 0, problems: [], changed: 0 })
    expect(report.formats.map(({ format, sessions }) => `${format} ${sessions}`).sort()).toEqual([
      'csv-hevy 1',
      'csv-strong 2',
      'legacy-db 1',
      'markdown 1',
    ])
    expect(report.years.map(({ year, sessions }) => [year, sessions])).toEqual([
      ['2024', 1],
      ['2025', 2],
      ['2026', 2],
    ])
    expect(report.ignored.map(({ source }) => source)).toEqual([
      join(dir, 'in/package.json'),
      join(dir, 'in/readme.txt'),
    ])
    expect(report.skippedRows).toEqual([
      { reason: 'restTimer', count: 1, places: [{ source: join(dir, 'in/strong.csv'), line: 3 }] },
    ])
    for (const { file, fileStatus } of report.sessions)
      expect([fileStatus, existsSync(file ?? '')]).toEqual(['written', true])
    expect((await run('import', join(dir, 'in'))).code).toBe(0)
  })

  test('twice is once, and the same sessions are named', async () => {
    const { json, run, write } = openCli()
    const [strong, push] = [write('strong.csv', strongFile(LEGS)), write('push.md', someLog('2026-03-31', '8'))]
    const first = await json(importJsonSchema, 'import', strong, push)
    const second = await json(importJsonSchema, 'import', push, strong)
    expect(second).toMatchObject({ imported: 0, duplicates: 2, batch: null })
    expect(second.sessions.map(({ id }) => id).sort()).toEqual(first.sessions.map(({ id }) => id).sort())
    expect((await run('import', strong)).out).toContain(t('cli.import.nothing'))
  })

  test('a unit that the file does not say is guessed and told, or taken from --unit', async () => {
    const { json, run, write, dataDir } = openCli()
    const file = write('strong.csv', strongFile(LEGS, '2024-06-19 09:00:00,Run,31m,Running,1,0,0,5.2,1860,,,'))
    const { units } = await json(importJsonSchema, 'import', file, '--dry-run')
    expect(units).toMatchObject([{ source: file, weight: { guess: 'kg', answer: 'kg' }, distance: { answer: 'km' } }])
    const told = await run('import', file, '--dry-run', '--json')
    expect(told.err).toContain(
      t('cli.import.units.weight.guessed', { source: file, unit: 'kg', why: units[0]?.weight?.why ?? '' }),
    )
    expect(told.err).toContain('--distance-unit')
    const silent = await run('import', file, '--unit', 'lb', '--distance-unit', 'mi', '--json')
    expect(silent.err).toBe('')
    const { sessions } = importJsonSchema.parse(JSON.parse(silent.out))
    const legs = JSON.parse(readFileSync(sessions[0]?.file ?? '', 'utf8'))
    expect(legs.exercises[0].workingSets[0].weightKg).toBeCloseTo(45.36, 2)
    const said = await run('import', write('push.md', someLog('2026-03-31', '8')), '--unit', 'lb')
    expect(said.err).toContain(t('cli.import.units.weight.notNeeded', { unit: 'lb' }))
    expect(existsSync(dataDir)).toBe(true)
  })

  test('shows names to decide, warnings and skipped rows, and how to undo', async () => {
    const { run, write } = openCli()
    const { code, out, err } = await run('import', write('s.csv', strongFile(LEGS, REST, PULL.replace('1h', '99h 1m'))))
    expect(code).toBe(0)
    expect(out).toContain(t('cli.import.names.name', { name: 'Zorkel Curl', count: 1 }))
    expect(out).toContain(t('importScreen.skipped.restTimer'))
    expect(out).toMatch(/csv-strong +1 +2 +2 +0/)
    expect(out).toMatch(/traininglogs import --undo [0-9a-f-]{36}/)
    expect(err).toMatch(/s\.csv:4:\d+ .*99/)
  })

  test('a body weight in the weight column is told, and taken as the options say', async () => {
    const { json, run, write } = openCli()
    const rows = ['2024-06-18', '2024-06-20', '2024-06-22'].map(
      (day, i) => `${day} 11:04:00,Pull,1h,Pull Up,1,${72.3 + i / 10},5,0,0,,,`,
    )
    const file = write('s.csv', strongFile(...rows))
    const answers = async (...args: string[]) =>
      (await json(importJsonSchema, 'import', file, '--dry-run', ...args)).bodyWeights.map(({ answer }) => answer)
    expect(await answers()).toEqual([true])
    expect(await answers('--no-body-weight')).toEqual([false])
    expect(await answers('--body-weight', 'pull up')).toEqual([true])
    const { err } = await run('import', file, '--dry-run', '--body-weight', 'Squat')
    expect(err).toContain(t('cli.import.bodyWeight.notOpen', { name: 'Squat' }))
  })

  test('a changed session is shown and left alone; --replace saves it; undo brings back what was', async () => {
    const { json, run, write } = openCli()
    await run('import', write('s.csv', strongFile(LEGS)))
    const file = write('s.csv', strongFile(LEGS.replace('100,5', '100,6'), PULL))
    const shown = await run('import', file, '--dry-run')
    expect(shown.out).toMatch(/- .*100 x 5[\s\S]*\+ .*100 x 6/)
    const left = await json(importJsonSchema, 'import', file)
    expect(left).toMatchObject({ imported: 1, changed: 1, replaced: 0, problems: [] })
    expect(left.changes).toMatchObject([{ source: file, line: 2, replace: false }])
    const replaced = await json(importJsonSchema, 'import', file, '--replace')
    expect(replaced).toMatchObject({ imported: 0, changed: 0, replaced: 1, duplicates: 1 })
    const reps = async () => {
      const id = replaced.changes[0]?.id ?? ''
      return JSON.parse((await run('show', id, '--json')).out).exercises[0].workingSets[0].repCount.full
    }
    expect(await reps()).toBe(6)
    const undone = await json(undoJsonSchema, 'import', '--undo', replaced.batch?.slice(0, 8) ?? '')
    expect([undone.removed, undone.restored, await reps()]).toEqual([0, 1, 5])
  })

  test('undo takes a whole batch out of both copies, once', async () => {
    const { dataDir, json, run, write } = openCli()
    await run('log', write('push.md', someLog('2026-03-31', '8')))
    const { batch } = await json(importJsonSchema, 'import', write('s.csv', strongFile(LEGS, PULL)))
    const { out } = await run('import', '--undo', batch ?? '')
    expect(out).toContain(t('cli.import.undone.removed', { count: 2 }))
    expect(await json(sessionsJsonSchema, 'sessions')).toHaveLength(1)
    expect(readdirSync(join(dataDir, 'data/output/sessions'))).toHaveLength(1)
    expect((await run('import', '--undo', batch ?? '')).code).toBe(1)
    expect((await run('import', '--undo', 'ffff')).err).toContain(t('cli.import.batches.missing', { id: 'ffff' }))
    const batches = await json(batchesJsonSchema, 'import', '--batches')
    expect(batches.map(({ added, undoneAt }) => [added, undoneAt !== null])).toEqual([
      [2, true],
      [1, false],
    ])
    expect((await run('import', '--batches')).out).toContain(t('cli.import.batches.undone'))
  })

  test('--reread reads the kept text of logs again', async () => {
    const { json, run, write } = openCli()
    await run('import', write('push.md', someLog('2026-03-31', '8')), write('s.csv', strongFile(LEGS)))
    expect(await json(importJsonSchema, 'import', '--reread')).toMatchObject({ imported: 0, duplicates: 1, changed: 0 })
  })
})

describe('what cannot be imported', () => {
  test('is a problem with its place, and exit 1; what is good is saved', async () => {
    const { dir, run, write } = openCli()
    const many = Array.from({ length: 9 }, (_, i) => LEGS.replace('18 11', `${10 + i} 11`))
    const file = write('s.csv', strongFile(...many, LEGS.replace('100', 'heavy')))
    const { code, out, err } = await run('import', file, join(dir, 'missing.csv'), join(dir, '*.nope'), '--json')
    const { imported, failed, problems } = importJsonSchema.parse(JSON.parse(out))
    expect([code, imported, failed]).toEqual([1, 9, 2])
    expect(problems).toMatchObject([
      { source: join(dir, 'missing.csv'), line: 1, code: 'file-unreadable' },
      { source: join(dir, '*.nope'), code: 'file-unreadable' },
      { source: file, line: 11, column: 47, message: expect.stringContaining('heavy') },
    ])
    expect(err).not.toContain('heavy')
    expect((await run('import', file)).err).toContain(`${file}:11:47 `)
  })

  test('a table of which more than half is bad is refused whole', async () => {
    const { json, write } = openCli()
    const bad = [1, 2, 3].map((i) => LEGS.replace('100', `heavy${i}`))
    const report = await json(importJsonSchema, 'import', write('s.csv', strongFile(LEGS, ...bad)))
    expect(report).toMatchObject({ imported: 0, failed: 1, batch: null })
    expect(report.problems.map(({ line }) => line)).toEqual([1, 3, 4, 5])
  })

  test('a file that was named and is no log is a problem; a folder of such is too', async () => {
    const { dir, run, write } = openCli()
    const file = write('in/notes.txt', 'milk, eggs')
    expect(await run('import', file)).toMatchObject({ code: 1, err: expect.stringContaining(`${file}:1:1 `) })
    const folder = await run('import', join(dir, 'in'))
    expect(folder.code).toBe(1)
    expect(folder.err).toContain(t('cli.import.nothingFound'))
  })

  test('a file of another format than --format says is refused, a database too', async () => {
    const { dir, json, write } = openCli()
    const sources = [write('s.csv', strongFile(LEGS)), olderDatabase(join(dir, 'older.db'))]
    const { imported, problems } = await json(importJsonSchema, 'import', ...sources, '--format', 'csv-hevy')
    expect([imported, problems.map(({ code }) => code)]).toEqual([0, ['otherFormat', 'otherFormat']])
  })

  test('a session that stands in the import with two contents is said to', async () => {
    const { json, write } = openCli()
    const sources = [write('a.csv', strongFile(LEGS)), write('b.csv', strongFile(LEGS.replace('100,5', '100,6')))]
    const { imported, duplicates, sessions } = await json(importJsonSchema, 'import', ...sources)
    expect([imported, duplicates]).toEqual([1, 1])
    expect(sessions[0]?.warnings).toEqual([`${sources[0]}:2:1 ${t('importData.remark.twice')}`])
  })

  test.each([
    [['import']],
    [['import', 'a.csv', '--batches']],
    [['import', 'a.csv', '--undo', 'x']],
    [['import', '--reread', '--undo', 'x']],
    [['import', 'a.csv', '--format', 'pdf']],
    [['import', 'a.csv', '--unit', 'stone']],
  ])('%j is wrong usage: exit 2', async (args) => {
    const { dataDir, run } = openCli()
    expect((await run(...args)).code).toBe(2)
    expect(existsSync(dataDir)).toBe(false)
  })
})

describe('a dry run', () => {
  test('shows the whole sessions and makes nothing', async () => {
    const { dataDir, dir, json, write } = openCli()
    const before = [write('s.csv', strongFile(LEGS)), write('h.csv', HEVY)]
    const { imported, toImport, batch, sessions } = await json(importJsonSchema, 'import', ...before, '--dry-run')
    expect([imported, toImport, batch]).toEqual([0, 2, null])
    expect(sessions[0]?.session).toMatchObject({ dataModelVersion: '0.1.0', focus: 'Legs' })
    expect(existsSync(dataDir)).toBe(false)
    expect(readdirSync(dir).sort()).toEqual(['h.csv', 's.csv'])
  })

  test('knows what is saved', async () => {
    const { json, run, write } = openCli()
    const file = write('s.csv', strongFile(LEGS))
    await run('import', file)
    expect(await json(importJsonSchema, 'import', file, '--dry-run')).toMatchObject({ toImport: 0, duplicates: 1 })
  })
})

test('validate reads every format, and folders, and writes nothing', async () => {
  const { dataDir, dir, json, run, write } = openCli()
  write('in/s.csv', strongFile(LEGS))
  write('in/push.md', someLog('2026-03-31', '8'))
  expect(await json(validateJsonSchema, 'validate', join(dir, 'in'))).toEqual({ valid: true, problems: [] })
  const bad = write('bad.csv', HEVY.replace('8.5', 'eleven'))
  const { code, err } = await run('validate', bad)
  expect(code).toBe(1)
  expect(err).toContain(`${bad}:3:`)
  expect(existsSync(dataDir)).toBe(false)
})

const real = join(import.meta.dirname, '../../../shared/data')

test.skipIf(!existsSync(real))(
  'real files (of ../shared/data; skipped where it is not): the older database, and 61 logs at once, twice',
  async () => {
    const { json } = openCli()
    const older = await json(importJsonSchema, 'import', join(real, 'legacy-db/traininglogs.db'))
    expect(older).toMatchObject({ imported: 20, failed: 0, problems: [] })
    const logs = join(real, 'markdown/phase_2')
    expect(await json(importJsonSchema, 'import', logs)).toMatchObject({ imported: 61, failed: 0, problems: [] })
    expect(await json(importJsonSchema, 'import', logs)).toMatchObject({ imported: 0, duplicates: 61, changed: 0 })
  },
)
