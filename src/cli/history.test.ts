import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { errorJsonSchema, sessionsJsonSchema } from './json-shapes.ts'
import { occurrencesJsonSchema } from './json-shapes-analytics.ts'
import { openCli, type Ran, someLog } from './testing.ts'

const push = (day: number, more = ''): string =>
  `# Training Log\n- Date: 2026-03-0${day}\n- Program: Base\n- Phase: 2\n- Week: ${day}\n- Focus: Push\n${more}\n## Exercise 1\n**Name:** ${day % 2 ? 'Bench Press' : 'Barbell Bench Press'}\n### Working Sets\n1. 80 x ${day + 4} RPE 8 good\n2. 85 x 3+1 RPE 10 failure:llp(4) - slow\n`

/** A log of four days, the last of them a deload. */
async function openLog() {
  const cli = openCli()
  const files = [1, 2, 3, 4].map((day) => cli.write(`${day}.md`, push(day, day === 4 ? '- Deload: Yes\n' : '')))
  expect((await cli.run('log', ...files)).code).toBe(0)
  return cli
}

describe('history', () => {
  it('tells every time under every name, newest first, with sets, best set, volume and estimate', async () => {
    const { run } = await openLog()
    const { code, out, err } = await run('history', 'FLAT bench press', '--limit', '2')
    expect([code, err]).toEqual([0, ''])
    expect(out.trimEnd().split('\n')).toEqual([
      'Barbell Bench Press, the newest 2 of 4 times',
      'Date        Phase.week  Working sets                                     Best set   Volume kg  e1RM kg',
      '2026-03-04  2.4 deload  80 kg x 8 RPE 8 good; 85 kg x 3+1 RPE 10 llp(4)  80 kg x 8       1320    101.3',
      '2026-03-03  2.3         80 kg x 7 RPE 8 good; 85 kg x 3+1 RPE 10 llp(4)  80 kg x 7       1240     98.7',
    ])
  })

  it('writes the sets as the session file has them', async () => {
    const { json, run } = await openLog()
    const { exercise, occurrences } = await json(occurrencesJsonSchema, 'history', 'Bench Press')
    expect(exercise).toBe('Barbell Bench Press')
    expect(occurrences.map(({ date }) => date)).toEqual(['2026-03-04', '2026-03-03', '2026-03-02', '2026-03-01'])
    const { sessionId, sets, ...newest } = occurrences[0] ?? { sessionId: '', sets: [] }
    expect(newest).toEqual({ date: '2026-03-04', phase: 2, week: 4, volumeKg: 1320, bestE1rmKg: 101.3333 })
    const file = JSON.parse((await run('show', sessionId, '--json')).out)
    expect(sets).toEqual(file.exercises[0].workingSets)
  })

  it('keeps to days, program, phase and weeks that are no deload', async () => {
    const { json } = await openLog()
    const days = async (...args: string[]) =>
      (await json(occurrencesJsonSchema, 'history', 'bench press', ...args)).occurrences.map(({ date }) =>
        date.slice(-1),
      )
    expect(await days('--from', '2026-03-02', '--to', '2026-03-03')).toEqual(['3', '2'])
    expect(await days('--no-deloads', '--limit', '1')).toEqual(['3'])
    expect(await days('--program', 'base', '--phase', '2')).toHaveLength(4)
    expect(await days('--phase', '3')).toEqual([])
  })

  it('shows weights in pounds where those are set', async () => {
    const { run } = await openLog()
    await run('config', 'set', 'unit', 'lb')
    expect((await run('history', 'bench press')).out).toMatch(/Volume lb {2}e1RM lb\n.* 2910 +223\.4\n/)
  })

  it('says of an exercise that was never done that it was not, and names those near one nobody knows', async () => {
    const { run, json } = await openLog()
    expect(await run('history', 'squat')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Barbell Back Squat: nothing/),
    })
    expect((await json(occurrencesJsonSchema, 'history', 'squat')).occurrences).toEqual([])
    const unknown = await run('history', 'Bench Pres')
    expect([unknown.code, unknown.out]).toEqual([1, ''])
    expect(unknown.err).toMatch(/no exercise named “Bench Pres”.*Did you mean: .*Barbell Bench Press/)
    const { error } = await json(errorJsonSchema, 'history', 'Bench Pres')
    expect(error).toMatchObject({
      code: 'ANALYTICS_UNKNOWN_EXERCISE',
      message: expect.stringContaining('Barbell Bench'),
    })
  })

  it('of an empty log is a friendly line, and an empty document', async () => {
    const { run, json } = openCli()
    for (const name of ['Bench Press', 'Nobody Knows']) {
      expect(await run('history', name)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringMatching(/No session yet/),
      })
      expect((await json(occurrencesJsonSchema, 'history', name)).occurrences).toEqual([])
    }
  })

  it.each([
    [[]],
    [['']],
    [['  ']],
    [['a\nb']],
    [['squat', 'more']],
    [['squat', '--limit', '0']],
    [['squat', '--limit', '1.5']],
    [['squat', '--limit', '100001']],
    [['squat', '--from', 'yesterday']],
    [['squat', '--phase', '-1']],
    [['squat', '--program', ' ']],
    [['squat', '--source', 'cloud']],
    [['squat', '--files', '']],
    [['squat', '--source', 'database', '--files', '.']],
  ])('%j is wrong usage', async (args) => {
    const { run } = openCli()
    expect(await run('history', ...args)).toMatchObject({ code: 2, out: '' })
  })

  it('takes any text for a name', async () => {
    const { run } = await openLog()
    for (const name of [`'; drop table sessions; --`, '%', '"', '__proto__', 'x'.repeat(500), '\u001b[31m'])
      expect((await run('history', name)).code).toBe(1)
    expect((await run('history', 'Bench Press')).code).toBe(0)
  })
})

describe('the session files as the source', () => {
  it('answer without a database, and make none', async () => {
    const { run, dataDir } = await openLog()
    const commands = [
      ['history', 'bench press'],
      ['history', 'bench press', '--json'],
      ['sessions', '--text', 'slow'],
      ['suggest', 'bench press'],
      ['analytics', '--prs'],
    ]
    const before: Ran[] = []
    for (const args of commands) before.push(await run(...args))
    for (const name of readdirSync(dataDir)) if (name !== 'data') rmSync(join(dataDir, name), { recursive: true })
    for (const [i, args] of commands.entries())
      expect(await run(...args, '--source', 'files')).toEqual({ ...before[i], err: '' })
    expect(readdirSync(dataDir)).toEqual(['data'])
  })

  it('may be in any folder; what cannot be read is named, and what can is shown', async () => {
    const { run, json, dataDir, dir } = await openLog()
    const folder = join(dataDir, 'data/output/sessions')
    const other = openCli()
    const files = await other.json(sessionsJsonSchema, 'sessions', '--files', folder)
    expect(files).toEqual(await json(sessionsJsonSchema, 'sessions'))
    const shown = await other.run('show', files[0]?.id ?? '', '--files', folder)
    expect(shown.out).toMatch(/Bench Press/)
    expect(shown.out).not.toMatch(/Database/)
    const { code, out, err } = await run('sessions', '--files', join(dir, 'nowhere'))
    expect([code, out, err]).toEqual([1, '', `There is no folder ${join(dir, 'nowhere')}.\n`])
    other.write('broken/a.json', '{')
    const broken = await other.run('sessions', '--files', join(other.dir, 'broken'))
    expect(broken).toMatchObject({ code: 0, out: expect.stringMatching(/No session yet/) })
    expect(broken.err).toMatch(/^Left out: a\.json: /)
  })
})

test('sessions are found by program, exercise and words, with deloads or without', async () => {
  const cli = await openLog()
  expect((await cli.run('log', cli.write('legs.md', someLog('2026-03-09', '8', 'Legs')))).code).toBe(0)
  const days = async (...args: string[]) =>
    (await cli.json(sessionsJsonSchema, 'sessions', ...args)).map(({ date }) => date.slice(-1))
  expect(await days('--program', 'BASE')).toEqual(['4', '3', '2', '1'])
  expect(await days('--program', 'base', '--no-deloads')).toEqual(['3', '2', '1'])
  expect(await days('--exercise', 'bb bench press')).toEqual(['9', '4', '3', '2', '1'])
  expect(await days('--exercise', 'squat')).toEqual([])
  expect(await days('--text', 'STRONG felt')).toEqual(['9'])
  expect(await days('--text', 'slow " AND', '--week', '3')).toEqual([])
  expect(await days('--text', 'slow', '--week', '3', '--focus', 'push')).toEqual(['3'])
})
